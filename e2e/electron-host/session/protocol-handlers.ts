import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import type { NetErrorName } from './net-error.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** A request on its way to an app's handler. */
interface HandledRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | ReadableStream<Uint8Array> | null;
}

/** What a handler answered, checked. */
type HandlerAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ReadableStream<Uint8Array> | null;
    }
  | { readonly ok: false; readonly error: NetErrorName };

/** The handlers of one session, by scheme. */
export class ProtocolHandlers {
  private readonly handlers = new Map<string, ProtocolHandler>();
  private readonly onHandled: (scheme: string) => void;

  /** @param onHandled called when a scheme got a handler */
  constructor(onHandled: (scheme: string) => void) {
    this.onHandled = onHandled;
  }

  /** @throws Error when the scheme is handled already */
  handle(scheme: string, handler: ProtocolHandler): void {
    if (typeof handler !== 'function') throw new TypeError('handler must be a function');
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
    this.onHandled(scheme);
  }

  /** @throws Error when nothing handles the scheme */
  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  has(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** The handler for a URL's scheme. */
  for(url: string): ProtocolHandler | undefined {
    return this.handlers.get(url.slice(0, url.indexOf(':')).toLowerCase());
  }
}

/**
 * Lets a handler answer a request. A handler that throws, rejects or answers with something that is no
 * Response fails the request as unexpected; `Response.error()` fails it plainly (both as in Electron).
 */
export async function answerWith(handler: ProtocolHandler, request: HandledRequest): Promise<HandlerAnswer> {
  try {
    const response: unknown = await handler(toRequest(request));
    if (!isUsable(response)) return { ok: false, error: 'ERR_UNEXPECTED' };
    if (response.type === 'error') return { ok: false, error: 'ERR_FAILED' };
    const headers = [...new Headers(response.headers)].map(([name, value]): [string, string] => [
      name,
      value,
    ]);
    return {
      ok: true,
      status: response.status,
      statusText: response.statusText,
      headers,
      body: toStream(response.body),
    };
  } catch (error) {
    console.error(error);
    return { ok: false, error: 'ERR_UNEXPECTED' };
  }
}

function toRequest({ url, method, headers: given, body }: HandledRequest): Request {
  const headers = new Headers();
  // Header text beyond Latin-1 is UTF-8 on the wire; a Request takes only what a byte can hold.
  for (const [name, value] of Object.entries(given)) headers.append(name, toByteString(value));
  if (headers.get('origin') === 'null') headers.delete('origin');
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    ...(hasBody ? { body: body as BodyInit, duplex: 'half' } : {}),
  });
}

function toByteString(text: string): string {
  const isByteString = Array.from(text, (character) => character.charCodeAt(0)).every((code) => code < 256);
  return isByteString ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** The parts of a Response that are used; a plain object with sound parts will do, as in Electron. */
interface UsableResponse {
  readonly type?: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: unknown;
}

function isUsable(response: unknown): response is UsableResponse {
  if (response instanceof Response) return true;
  if (typeof response !== 'object' || response === null) return false;
  const { status, statusText, headers, body } = response as Record<string, unknown>;
  return (
    typeof status === 'number' &&
    (statusText === undefined || typeof statusText === 'string') &&
    (headers === undefined || (typeof headers === 'object' && headers !== null)) &&
    (body === undefined || body === null || body instanceof ReadableStream)
  );
}

function toStream(body: unknown): ReadableStream<Uint8Array> | null {
  if (body instanceof ReadableStream) return body as ReadableStream<Uint8Array>;
  return body instanceof Readable ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : null;
}
