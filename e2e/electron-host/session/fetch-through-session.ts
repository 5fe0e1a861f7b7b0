import { Readable, Writable } from 'node:stream';
import type { CheckedOptions } from './client-request-options.ts';
import { HostClientRequest } from './host-client-request.ts';
import type { HostIncomingMessage } from './host-incoming-message.ts';
import type { NetWorld } from './net-world.ts';

export type FetchInit = RequestInit & { bypassCustomProtocolHandlers?: boolean };

const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/**
 * `net.fetch` and `session.fetch`: the Fetch API, through a session.
 *
 * As in Electron, `redirect: 'manual'` rejects at a redirect ("Redirect was cancelled"): the request is made
 * with `net.request`, where following is decided in a `redirect` event that fetch has no place for.
 *
 * @param normalize writes URLs of the app's own standard schemes as Chromium does
 */
export async function fetchThroughSession(
  world: NetWorld,
  normalize: (url: string) => string,
  input: string | Request,
  init: FetchInit | undefined,
): Promise<Response> {
  const request = new Request(typeof input === 'string' ? normalize(input) : input, init);
  const { signal } = request;
  if (signal.aborted) {
    await request.body?.cancel(signal.reason).catch(() => undefined);
    throw reasonOf(signal);
  }
  const headers: CheckedOptions['headers'] = new Map();
  const origin = request.headers.get('origin') ?? undefined;
  if (origin !== undefined || !['cors', 'navigate'].includes(request.mode))
    headers.set('sec-fetch-mode', { name: 'Sec-Fetch-Mode', value: request.mode });
  for (const [name, value] of request.headers) headers.set(name, { name, value });
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const client = new HostClientRequest(
    world,
    {
      url: typeof input === 'string' ? normalize(input) : request.url,
      method: request.method,
      redirect: request.redirect,
      headers,
      // Without an origin nothing is "same".
      credentials:
        request.credentials === 'same-origin' && origin === undefined ? 'include' : request.credentials,
      useSessionCookies: false,
      origin,
      session: undefined,
      partition: undefined,
      bypassCustomProtocolHandlers: init?.bypassCustomProtocolHandlers === true,
    },
    true,
  );
  const abort = (): void => {
    reject(reasonOf(signal));
    client.abort();
  };
  signal.addEventListener('abort', abort, { once: true });
  client.on('response', (message: HostIncomingMessage) => resolve(toResponse(message, request.method)));
  client.on('error', reject);
  sendBody(client, request);
  return promise;
}

function sendBody(client: HostClientRequest, request: Request): void {
  if (!request.body) {
    client.end();
    return;
  }
  // What breaks here ends the client request, whose error is the caller's to see.
  request.body.pipeTo(Writable.toWeb(client) as WritableStream<Uint8Array>).catch(() => undefined);
}

function toResponse(message: HostIncomingMessage, method: string): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  const hasBody = !WITHOUT_BODY.has(message.statusCode) && method !== 'HEAD';
  if (!hasBody) message.resume();
  // Node's web stream is the platform's own; only its declared type differs.
  const body = hasBody ? (Readable.toWeb(message) as ReadableStream<Uint8Array>) : null;
  return new Response(body, { status: message.statusCode, statusText: message.statusMessage, headers });
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error
    ? signal.reason
    : new DOMException('This operation was aborted', 'AbortError');
}
