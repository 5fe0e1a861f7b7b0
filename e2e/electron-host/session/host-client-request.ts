import { PassThrough, Writable } from 'node:stream';
import type { Credentials } from './auth-cache.ts';
import { putHeader, type CheckedOptions } from './client-request-options.ts';
import { HostIncomingMessage } from './host-incoming-message.ts';
import { loadUrl } from './load-url.ts';
import type { NetRequest, NetWorld } from './net-world.ts';

/** `net.request(…)`: a request as a stream to write, whose answer comes as an event. */
export class HostClientRequest extends Writable {
  readonly #world: NetWorld;
  readonly #options: CheckedOptions;
  readonly #abort = new AbortController();
  #chunks: Buffer[] | undefined;
  #stream: PassThrough | undefined;
  #chunked: boolean | undefined;
  #started = false;
  #aborted = false;
  #response: HostIncomingMessage | undefined;
  #follow: (() => void) | undefined;
  #uploaded = 0;

  /** @throws Error in Electron's words when the URL's scheme is not for ClientRequest */
  constructor(world: NetWorld, options: CheckedOptions, allowsEveryScheme = false) {
    super({ autoDestroy: true });
    const { protocol } = new URL(options.url);
    if (!allowsEveryScheme && protocol !== 'http:' && protocol !== 'https:')
      throw new Error('ClientRequest only supports http: and https: protocols');
    if (options.credentials === 'same-origin' && options.origin === undefined)
      throw new Error('credentials: same-origin requires origin to be set');
    this.#world = world;
    this.#options = options;
  }

  get chunkedEncoding(): boolean {
    return this.#chunked ?? false;
  }

  set chunkedEncoding(value: boolean) {
    if (this.#started) throw new Error('chunkedEncoding can only be set before the request is started');
    if (this.#chunked !== undefined) throw new Error('chunkedEncoding can only be set once');
    this.#chunked = value;
  }

  setHeader(name: string, value: string): void {
    if (this.#isSending) throw new Error("Can't set headers after they are sent");
    putHeader(this.#options.headers, name, value);
  }

  getHeader(name: string): string {
    if (isNothing(name)) throw new Error('`name` is required for getHeader(name)');
    // A header set as a list reads back as one, whatever Electron's type says; absent it is undefined.
    return this.#options.headers.get(name.toLowerCase())?.value as string;
  }

  removeHeader(name: string): void {
    if (isNothing(name)) throw new Error('`name` is required for removeHeader(name)');
    if (this.#isSending) throw new Error("Can't remove headers after they are sent");
    this.#options.headers.delete(name.toLowerCase());
  }

  followRedirect(): void {
    if (!this.#follow) throw new Error('followRedirect() called, but was not waiting for a redirect');
    this.#follow();
  }

  abort(): void {
    if (!this.#aborted) process.nextTick(() => this.emit('abort'));
    this.#aborted = true;
    this.#die(undefined);
  }

  getUploadProgress(): Electron.UploadProgress {
    const total = this.#uploaded;
    const active = this.#started && total > 0;
    return { active, started: active, current: active ? total : 0, total: active ? total : 0 };
  }

  override _write(
    chunk: Buffer | string,
    encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk);
    this.#uploaded += bytes.length;
    if (this.#chunked !== true) {
      (this.#chunks ??= []).push(bytes);
      done();
      return;
    }
    if (!this.#stream) {
      this.#stream = new PassThrough();
      // The first write of a chunked request sets it going.
      this.#start(this.#stream);
    }
    this.#stream.write(bytes, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.#stream) this.#stream.end();
    else this.#start(this.#chunks && Buffer.concat(this.#chunks));
    done();
  }

  get #isSending(): boolean {
    return this.#started || this.#chunks !== undefined;
  }

  #start(body: NetRequest['body']): void {
    this.#started = true;
    const { credentials, useSessionCookies, origin, url } = this.#options;
    const sameOrigin = credentials === 'same-origin' && origin === new URL(url).origin;
    const request: NetRequest = {
      url,
      method: this.#options.method,
      headers: this.#options.headers,
      body,
      usesCookies:
        credentials === 'include' || sameOrigin || (credentials === undefined && useSessionCookies),
      usesCredentials: credentials !== 'omit',
      bypassCustomProtocolHandlers: this.#options.bypassCustomProtocolHandlers,
    };
    void loadUrl(
      this.#world,
      request,
      {
        onRedirect: (...redirect) => this.#redirected(...redirect),
        onResponse: (head, bodyStream) => {
          this.#response = new HostIncomingMessage(head, bodyStream);
          bodyStream.once('error', (error) => this.#die(error));
          // Nobody listening means nobody will read: Node's requests drop the body then, too.
          if (!this.emit('response', this.#response)) this.#response.resume();
        },
        onError: (error) => this.#die(error),
        onLogin: (authInfo) => this.#login(authInfo),
      },
      this.#abort.signal,
    );
  }

  #redirected(
    statusCode: number,
    method: string,
    url: string,
    headers: Record<string, string[]>,
  ): string | undefined {
    const policy = this.#options.redirect;
    if (policy === 'error') return "Attempted to redirect, but redirect policy was 'error'";
    const asked = { toFollow: policy === 'follow' };
    this.#follow = () => {
      asked.toFollow = true;
    };
    try {
      this.emit('redirect', statusCode, method, url, headers);
    } finally {
      this.#follow = undefined;
    }
    return asked.toFollow || this.#aborted ? undefined : 'Redirect was cancelled';
  }

  #login(authInfo: Electron.AuthInfo): Promise<Credentials | undefined> {
    return new Promise((resolve) => {
      const callback = (username?: string, password?: string): void =>
        resolve(username === undefined ? undefined : { username, password: password ?? '' });
      if (!this.emit('login', authInfo, callback)) resolve(undefined);
    });
  }

  #die(error: Error | undefined): void {
    // Node tells nobody of an error that comes after the writing side has ended; Electron's requests do.
    if (this.destroyed && error) this.emit('error', error);
    this.destroy(error);
    this.#abort.abort();
    this.#response?.destroy(error);
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
