import { Buffer } from 'buffer/';
import { EventEmitter } from './page-emitter.ts';

/** What the main process tells a sandboxed preload of itself. */
export interface ProcessFacts {
  readonly platform: string;
  readonly arch: string;
  readonly argv: readonly string[];
  readonly execPath: string;
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
}

/** The part of `process` that Electron gives a sandboxed preload. */
export function sandboxedProcess(facts: ProcessFacts): object {
  const process = new EventEmitter();
  return Object.assign(process, facts, {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: window === window.top,
    contextId: crypto.randomUUID(),
    helperExecPath: facts.execPath,
    version: `v${facts.versions['node'] ?? ''}`,
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
      queueMicrotask(() => callback(...args)),
    cwd: () => '/',
    uptime: () => performance.now() / 1000,
    hrtime: () => [Math.floor(performance.now() / 1000), (performance.now() % 1000) * 1e6],
  });
}

const timers = {
  setTimeout: setTimeout.bind(globalThis),
  clearTimeout: clearTimeout.bind(globalThis),
  setInterval: setInterval.bind(globalThis),
  clearInterval: clearInterval.bind(globalThis),
  setImmediate: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
    setTimeout(callback, 0, ...args),
  clearImmediate: (id: number) => clearTimeout(id),
};

/** `require` of a sandboxed preload: Electron offers these few modules and no other. */
export function sandboxedRequire(electron: object): (id: unknown) => unknown {
  const modules = new Map<unknown, unknown>([
    ['electron', electron],
    ['electron/renderer', electron],
    ['electron/common', electron],
    ['events', EventEmitter],
    ['timers', timers],
    ['url', { URL, URLSearchParams }],
  ]);
  return (id) => {
    const name = typeof id === 'string' ? id.replace(/^node:/, '') : id;
    if (modules.has(name)) return modules.get(name);
    throw new Error(`module not found: ${String(id)}`);
  };
}

export { Buffer, timers };
