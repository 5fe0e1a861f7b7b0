import { EventEmitter } from 'node:events';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** `ipcMain`, `webContents.ipc` and `frame.ipc`: listeners by channel, and one handler a channel for invoke. */
export class HostIpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    super();
    // A channel of the page may be called 'error'; that must not throw here, as in Electron.
    this.on('error', () => undefined);
  }

  handle(channel: string, listener: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof listener !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof listener}'`);
    }
    this.handlers.set(channel, listener);
  }

  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return listener(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}
