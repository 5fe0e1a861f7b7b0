import { encode } from '../ipc/wire-codec.ts';
import { askHost } from './ask-host.ts';
import { BridgeCodec } from './bridge-codec.ts';
import type { HostCall, HostMessage, SendToHost } from './host-link.ts';
import { IpcRenderer } from './ipc-renderer.ts';
import {
  Buffer,
  sandboxedProcess,
  sandboxedRequire,
  timers,
  type ProcessFacts,
} from './sandboxed-environment.ts';
import type { WindowOpenRequest } from './wrap-window-open.ts';
import { guardLinks } from './guard-links.ts';
import { watchContextMenu } from './watch-context-menu.ts';
import { watchTitle } from './watch-title.ts';
import { makeWebFrame } from './web-frame.ts';
import { openChannel } from './world-channel.ts';

export interface PreloadWorldConfig {
  readonly token: string;
  readonly binding: string;
  readonly receiver: string;
  readonly process: ProcessFacts;
  readonly zoomFactor: number;
  readonly documented: Readonly<Record<'IpcRenderer' | 'ContextBridge' | 'WebFrame', readonly string[]>>;
}

export type Preload = (
  require: (id: unknown) => unknown,
  module: object,
  exports: object,
  process: object,
  buffer: unknown,
  global: unknown,
  setImmediate: unknown,
  clearImmediate: unknown,
) => void;

export interface NamedPreload {
  readonly path: string;
  readonly run: Preload;
}

function guard(object: object, name: string, documented: readonly string[]): void {
  for (const member of documented) {
    if (member in object) continue;
    Object.defineProperty(object, member, {
      get: () => {
        throw new Error(`electron host: ${name}.${member} is not implemented`);
      },
    });
  }
}

/** Makes the preload world of a page and runs its preload scripts. Sub-frames have none. */
export function start(config: PreloadWorldConfig, preloads: readonly NamedPreload[]): void {
  const binding: unknown = Reflect.get(globalThis, config.binding);
  const post = (message: HostMessage): void => (binding as SendToHost)(JSON.stringify(message));
  const channel = openChannel(config.token);
  const codec = new BridgeCodec(channel);
  const mayOpen = (request: WindowOpenRequest): boolean => {
    const isAllowed = askHost({ kind: 'window-open', ...request }) !== false;
    if (isAllowed) post({ kind: 'window-open', args: encode(request) });
    return isAllowed;
  };
  channel.onCall((message, elements) => {
    const { kind, ...details } = message as { readonly kind: string };
    if (kind === 'window-open') return mayOpen(details as unknown as WindowOpenRequest);
    return codec.answer(message, elements);
  });
  guardLinks(mayOpen);
  watchContextMenu((clicked) => post({ kind: 'context-menu', args: encode(clicked) }));
  // Sub-frames have no preload.
  if (window !== window.top) return;
  const ipcRenderer = new IpcRenderer(post);
  Reflect.set(globalThis, config.receiver, (call: HostCall) => ipcRenderer.receive(call));
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      const { packet, elements } = codec.encode(api);
      const answer = channel.call({ kind: 'expose', name, packet }, elements);
      const { error } = answer as { error?: string };
      if (error !== undefined) throw new Error(error);
    },
  };
  const webFrame = makeWebFrame(post, { factor: config.zoomFactor });
  guard(ipcRenderer, 'IpcRenderer', config.documented.IpcRenderer);
  guard(contextBridge, 'ContextBridge', config.documented.ContextBridge);
  guard(webFrame, 'WebFrame', config.documented.WebFrame);
  const shownProcess = sandboxedProcess(config.process);
  const require = sandboxedRequire({ contextBridge, ipcRenderer, webFrame });
  watchTitle((title) => post({ kind: 'title', args: encode(title) }));
  for (const { path, run } of preloads) {
    const module = { exports: {} };
    try {
      const { setImmediate, clearImmediate } = timers;
      run(require, module, module.exports, shownProcess, Buffer, globalThis, setImmediate, clearImmediate);
    } catch (error) {
      console.error(`Unable to load preload script: ${path}`);
      console.error(error);
      post({ kind: 'preload-error', args: encode([path, error instanceof Error ? error : String(error)]) });
    }
  }
  (shownProcess as { emit(name: string): void }).emit('loaded');
}
