import type { Readable, Writable } from 'node:stream';
import { DevtoolsError } from './devtools-error.ts';
import type { EventName, EventPayload, Method, Params, Reply } from './protocol.ts';

/** ELECTRON_HOST_TRACE=<characters a message>: everything that crosses the pipe, on stderr. */
const TRACE = Number(process.env['ELECTRON_HOST_TRACE'] ?? 0);

interface Pending {
  readonly method: string;
  readonly sessionId: string | undefined;
  resolve(result: unknown): void;
  reject(error: Error): void;
}
type Listener = (payload: never) => void;

/** One flattened DevTools session: the browser itself, a page, a frame of another process, a worker. */
export class DevtoolsSession {
  readonly id: string | undefined;
  private readonly client: PipeClient;
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(client: PipeClient, id: string | undefined) {
    this.client = client;
    this.id = id;
  }

  /** Sends one command. Commands of one session are carried out in the order of sending. Rejects with DevtoolsError. */
  send<M extends Method>(method: M, params?: Params<M>): Promise<Reply<M>> {
    return this.client.send(method, params, this.id);
  }

  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  once<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    const off = this.on(name, (payload) => {
      off();
      listener(payload);
    });
    return off;
  }

  /** Delivers an event that came over the pipe. */
  deliver(name: string, payload: unknown): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(payload as never);
  }
}

interface Envelope {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly code: number; readonly data?: string };
  readonly sessionId?: string;
}

/**
 * The DevTools protocol over `--remote-debugging-pipe`: JSON messages ended by a NUL byte. Payloads are typed by
 * the protocol's own description and not checked again: the other end is a Chromium that this process started.
 */
export class PipeClient {
  readonly root: DevtoolsSession;
  private lastId = 0;
  private closed = false;
  private chunks: Buffer[] = [];
  private readonly out: Writable;
  private readonly pending = new Map<number, Pending>();
  private readonly sessions = new Map<string, DevtoolsSession>();
  private readonly onClose: () => void;

  constructor(out: Writable, input: Readable, onClose: () => void) {
    this.out = out;
    this.onClose = onClose;
    this.root = new DevtoolsSession(this, undefined);
    input.on('data', (data: Buffer) => this.receive(data));
    input.on('close', () => this.close());
    input.on('error', () => this.close());
    out.on('error', () => this.close());
  }

  session(id: string): DevtoolsSession {
    const known = this.sessions.get(id);
    if (known) return known;
    const made = new DevtoolsSession(this, id);
    this.sessions.set(id, made);
    return made;
  }

  send<M extends Method>(
    method: M,
    params: Params<M> | undefined,
    sessionId: string | undefined,
  ): Promise<Reply<M>> {
    if (this.closed) return Promise.reject(new DevtoolsError(method, 'Chromium is gone', 0));
    const id = ++this.lastId;
    if (TRACE) console.error('>', method, JSON.stringify(params ?? {}).slice(0, TRACE), sessionId ?? '');
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, sessionId, resolve, reject });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const pending of this.pending.values()) {
      pending.reject(new DevtoolsError(pending.method, 'Chromium is gone', 0));
    }
    this.pending.clear();
    this.onClose();
  }

  private receive(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
      this.chunks.push(data.subarray(start, end));
      const text = Buffer.concat(this.chunks).toString('utf8');
      this.chunks = [];
      start = end + 1;
      this.dispatch(JSON.parse(text) as Envelope);
    }
    if (start < data.length) this.chunks.push(data.subarray(start));
  }

  private dispatch(message: Envelope): void {
    if (TRACE) console.error('<', JSON.stringify(message).slice(0, TRACE));
    if (message.id !== undefined) {
      const pending = this.pending.get(message.id);
      this.pending.delete(message.id);
      const { error } = message;
      if (error) {
        const text = error.data ? `${error.message} ${error.data}` : error.message;
        pending?.reject(new DevtoolsError(pending.method, text, error.code));
      } else pending?.resolve(message.result);
      return;
    }
    if (message.method === undefined) return;
    const session = message.sessionId === undefined ? this.root : this.session(message.sessionId);
    session.deliver(message.method, message.params);
  }

  /** Drops a session Chromium has detached. */
  forget(sessionId: string): void {
    this.sessions.delete(sessionId);
    // Chromium never answers what a closed target was still asked.
    for (const [id, pending] of this.pending) {
      if (pending.sessionId !== sessionId) continue;
      this.pending.delete(id);
      pending.reject(new DevtoolsError(pending.method, 'Session with given id not found.', -32001));
    }
  }
}
