import { Readable } from 'node:stream';
import type { NetResponseHead } from './net-world.ts';
import { rawHeaderLists } from './raw-headers.ts';

/** Headers of which only the first counts (Node's own rule, which Electron follows). */
const SINGLE: ReadonlySet<string> = new Set([
  'age',
  'authorization',
  'content-length',
  'content-type',
  'etag',
  'expires',
  'from',
  'host',
  'if-modified-since',
  'if-unmodified-since',
  'last-modified',
  'location',
  'max-forwards',
  'proxy-authorization',
  'referer',
  'retry-after',
  'server',
  'user-agent',
]);

/** The answer to a ClientRequest: its head, and its body as a stream. */
export class HostIncomingMessage extends Readable implements Electron.IncomingMessage {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly httpVersion: string;
  readonly httpVersionMajor: number;
  readonly httpVersionMinor: number;
  readonly rawHeaders: string[];
  readonly headers: Record<string, string | string[]>;
  readonly #body: Readable;

  constructor(head: NetResponseHead, body: Readable) {
    super();
    this.statusCode = head.statusCode;
    this.statusMessage = head.statusMessage;
    this.httpVersion = head.httpVersion;
    const [major = 1, minor = 1] = head.httpVersion.split('.').map(Number);
    this.httpVersionMajor = major;
    this.httpVersionMinor = minor;
    this.rawHeaders = [...head.rawHeaders];
    this.headers = joinedHeaders(head.rawHeaders);
    this.#body = body;
    body.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) body.pause();
    });
    body.once('end', () => this.push(null));
    body.once('error', (error) => this.destroy(error));
    body.pause();
  }

  get rawTrailers(): never {
    throw new Error('HTTP trailers are not supported');
  }

  get trailers(): never {
    throw new Error('HTTP trailers are not supported');
  }

  override _read(): void {
    this.#body.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#body.destroy();
    done(error);
  }
}

/** By lower-case name; repeated values are one text, but for cookies, which stay a list. */
function joinedHeaders(raw: readonly string[]): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(rawHeaderLists(raw)).map(([name, values]): [string, string | string[]] => {
      const key = name.toLowerCase();
      if (key === 'set-cookie') return [key, values];
      return [key, SINGLE.has(key) ? (values[0] ?? '') : values.join(', ')];
    }),
  );
}
