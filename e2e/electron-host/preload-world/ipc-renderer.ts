import { decode, encode } from '../ipc/wire-codec.ts';
import type { HostCall, HostMessage } from './host-link.ts';
import { EventEmitter } from './page-emitter.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** `ipcRenderer` of a sandboxed preload. `sendSync`, `postMessage` and ports are lacking on purpose: they throw. */
export class IpcRenderer extends EventEmitter {
  readonly #post: (message: HostMessage) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(post: (message: HostMessage) => void) {
    super();
    this.#post = post;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#post({ kind: 'send', channel: requireChannel(channel), args: encode(args) });
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const message = { kind: 'invoke', channel: requireChannel(channel), args: encode(args) } as const;
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ ...message, id });
    });
  }

  sendSync(): never {
    throw new Error('electron host: IpcRenderer.sendSync is not implemented');
  }
  postMessage(): never {
    throw new Error('electron host: IpcRenderer.postMessage is not implemented');
  }
  sendToHost(): never {
    throw new Error('electron host: IpcRenderer.sendToHost is not implemented');
  }

  /** Takes a message of the main process. */
  receive(call: HostCall): void {
    if (call.kind === 'event') {
      this.emit(call.channel, { sender: this, ports: [] }, ...(decode(call.args) as unknown[]));
      return;
    }
    const waiting = this.#waiting.get(call.id);
    this.#waiting.delete(call.id);
    const value = decode(call.value);
    if (call.ok) waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  }
}

function requireChannel(channel: unknown): string {
  if (typeof channel !== 'string') throw new TypeError("Missing required argument 'channel'");
  return channel;
}
