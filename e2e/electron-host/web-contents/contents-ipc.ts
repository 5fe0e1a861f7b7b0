import { ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import { asFrame } from '../frames/as-frame.ts';
import type { FrameTree } from '../frames/frame-tree.ts';
import type { HostFrame } from '../frames/host-frame.ts';
import { HostIpcMain } from '../ipc/host-ipc-main.ts';
import { decode, encode } from '../ipc/wire-codec.ts';
import type { WindowOpenRequest } from '../preload-world/wrap-window-open.ts';
import type { ClickedContext } from '../preload-world/read-context.ts';
import type { HostCall, HostMessage } from '../preload-world/host-link.ts';

/** What IPC needs of the contents it serves. */
export interface IpcPage {
  readonly electron: Electron.WebContents;
  readonly frames: FrameTree;
  emit(name: string, ...args: unknown[]): boolean;
  preloadFailed(path: string, error: Error): void;
  titleChanged(title: string): void;
  zoomChanged(factor: number): void;
  windowOpening(request: WindowOpenRequest): void;
  contextMenuAsked(frame: HostFrame, clicked: ClickedContext): void;
}

/** The messages between one page's preload world and the main process. */
export class ContentsIpc {
  /** `webContents.ipc`. */
  readonly own = new HostIpcMain();
  private readonly page: IpcPage;
  private readonly ipcMain: HostIpcMain;
  private readonly receiver: string;
  private session: DevtoolsSession | undefined;

  constructor(page: IpcPage, ipcMain: HostIpcMain, receiver: string) {
    this.page = page;
    this.ipcMain = ipcMain;
    this.receiver = receiver;
  }

  follow(session: DevtoolsSession, binding: string): void {
    this.session = session;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) this.received(JSON.parse(payload) as HostMessage, executionContextId);
    });
  }

  /** Delivers to a frame's preload world; a frame without one hears nothing. */
  sendTo(frameId: string, channel: string, args: readonly unknown[]): void {
    const wire = encode(args);
    this.call(this.page.frames.preloadContextOf(frameId), { kind: 'event', channel, args: wire });
  }

  private call(contextId: number | undefined, call: HostCall): void {
    if (contextId === undefined || !this.session) return;
    void this.session
      .send('Runtime.callFunctionOn', {
        executionContextId: contextId,
        functionDeclaration: `function (call) { globalThis[${JSON.stringify(this.receiver)}](call); }`,
        arguments: [{ value: call }],
      })
      .catch(ignoreGone);
  }

  private received(message: HostMessage, contextId: number): void {
    const frameId = this.page.frames.frameIdOfContext(contextId);
    const frame = frameId === undefined ? undefined : this.page.frames.get(frameId);
    if (!frame) return;
    const args = message.args === undefined ? [] : decode(message.args);
    const { channel = '' } = message;
    switch (message.kind) {
      case 'send':
        this.sent(frame, contextId, channel, args as unknown[]);
        return;
      case 'invoke':
        void this.invoked(frame, contextId, channel, message.id ?? 0, args as unknown[]);
        return;
      case 'preload-error': {
        const [path, error] = args as readonly [string, unknown];
        this.page.preloadFailed(path, error instanceof Error ? error : new Error(String(error)));
        return;
      }
      case 'title':
        this.page.titleChanged(String(args));
        return;
      case 'window-open':
        this.page.windowOpening(args as WindowOpenRequest);
        return;
      case 'context-menu':
        this.page.contextMenuAsked(frame, args as ClickedContext);
        return;
      case 'zoom':
        this.page.zoomChanged(Number(args));
    }
  }

  private sent(frame: HostFrame, contextId: number, channel: string, args: readonly unknown[]): void {
    const event: Electron.IpcMainEvent = Object.assign(this.event(frame, contextId), {
      ports: [],
      returnValue: undefined,
      reply: (replyChannel: string, ...replyArgs: unknown[]) => {
        this.sendTo(frame.frameToken, replyChannel, replyArgs);
      },
    });
    this.page.emit('ipc-message', event, channel, ...args);
    frame.ownIpc.emit(channel, event, ...args);
    this.own.emit(channel, event, ...args);
    this.ipcMain.emit(channel, event, ...args);
  }

  private async invoked(
    frame: HostFrame,
    contextId: number,
    channel: string,
    id: number,
    args: readonly unknown[],
  ): Promise<void> {
    const target = [frame.ownIpc, this.own, this.ipcMain].find((ipc) => ipc.handlerOf(channel) !== undefined);
    const handler = target?.handlerOf(channel);
    let ok = true;
    let value: string;
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      value = encode(await handler(this.event(frame, contextId), ...args));
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      ok = false;
      value = encode(`Error invoking remote method '${channel}': ${String(error)}`);
    }
    this.call(contextId, { kind: 'reply', id, ok, value });
  }

  private event(frame: HostFrame, contextId: number): Electron.IpcMainInvokeEvent & Electron.Event {
    const { frames } = this.page;
    const event = {
      type: 'frame' as const,
      sender: this.page.electron,
      processId: frame.processId,
      frameId: frame.routingId,
      defaultPrevented: false,
      preventDefault(): void {
        event.defaultPrevented = true;
      },
      // Null once the document that sent it is gone: the frame may show a stranger by then.
      get senderFrame(): Electron.WebFrameMain | null {
        return frames.frameIdOfContext(contextId) === frame.frameToken ? asFrame(frame) : null;
      },
    };
    return event;
  }
}
