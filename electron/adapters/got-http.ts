import dns from 'node:dns';
import type { ClientRequest } from 'node:http';
import tls from 'node:tls';
import got, { type Got, type Request } from 'got';
import type { Http, HttpFailure, HttpRequest, HttpResponse } from '../ports/http.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import { createHttpAgents, type HttpAgents, type ProxyEnv, type Trust } from './http-agents.ts';
import { describeNetworkError } from './network-error.ts';

/** How the HTTP port is made. */
export interface GotHttpOptions {
  /** Latchkey's version, for the User-Agent. */
  readonly version: string;
  /** PEM certificates to trust besides Node's and the operating system's. */
  readonly extraCa?: readonly string[];
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`; loopback hosts never go through a proxy. */
  readonly proxyEnv?: ProxyEnv;
}

/** The Http port, with the idle connections it keeps. */
export interface GotHttp extends Http {
  /** Closes kept connections; requests under way end as `reset`. */
  close(): void;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_BYTES = 1024 * 1024;

/**
 * Http over got. got sets no timeout, follows redirects and retries by default; all three could hand a token to a
 * stranger or use a one-time grant twice, so they are off and bounded here. Connections are kept open, so a second
 * call to an org costs one round trip. Certificates are always verified (Altair CVE-2024-54147 did not).
 */
export function createGotHttp(options: GotHttpOptions): GotHttp {
  const made: HttpAgents[] = [];
  const clientFor = (trust: Trust): Got => {
    const agents = createHttpAgents(trust, options.extraCa ?? [], options.proxyEnv);
    made.push(agents);
    return createClient(agents, `Latchkey/${options.version}`);
  };
  const narrow = clientFor('node');
  let wide: Got | null = null;
  return {
    async send(request, signal) {
      const answer = await send(wide ?? narrow, request, signal);
      if (answer.ok || answer.error.kind !== 'tls' || answer.error.mayHaveArrived) return answer;
      // Behind a company proxy that inspects TLS only the operating system knows the issuer. Reading its list stops
      // everything for some 0.2 s, so it is read when it is needed. Nothing of the request was sent yet.
      wide ??= clientFor('node-and-system');
      return send(wide, request, signal);
    },
    close() {
      for (const { http, https } of made) {
        http.destroy();
        https.destroy();
      }
    },
  };
}

function createClient({ http, https }: HttpAgents, userAgent: string): Got {
  return got.extend({
    agent: { http, https },
    headers: { 'user-agent': userAgent },
    dnsLookup: lookUp,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    https: { rejectUnauthorized: true },
  });
}

function send(
  client: Got,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<Result<HttpResponse, HttpFailure>> {
  const { hostname, protocol } = new URL(request.url);
  const cut = (kind: 'timeout' | 'other', detail: string, mayHaveArrived: boolean) =>
    fail<HttpFailure>({ kind, detail: `${hostname}: ${detail}`, mayHaveArrived });
  if (protocol !== 'https:' && !isLoopbackHost(hostname)) {
    return Promise.resolve(cut('other', 'plain http is for this computer only', false));
  }
  if (signal?.aborted === true) return Promise.resolve(cut('other', 'cancelled', false));

  const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const { promise, resolve } = Promise.withResolvers<Result<HttpResponse, HttpFailure>>();
  const stream = client.stream(request.url, {
    method: request.method,
    ...(request.headers === undefined ? {} : { headers: request.headers }),
    ...(request.form === undefined ? {} : { form: { ...request.form } }),
    ...(request.json === undefined ? {} : { json: request.json }),
  });
  const reached = watchReach(stream, protocol === 'https:');

  // One deadline over everything, answer included: a server that sends a byte a second would pass any idle timeout.
  const timer = setTimeout(() => {
    settle(cut('timeout', `no full answer within ${Math.round(timeoutMs / 1000)} s`, reached()));
  }, timeoutMs);
  const cancel = (): void => settle(cut('other', 'cancelled', reached()));
  signal?.addEventListener('abort', cancel, { once: true });

  function settle(result: Result<HttpResponse, HttpFailure>): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    resolve(result);
    if (!result.ok) stream.destroy();
  }
  const tooLarge = (): void =>
    settle(
      fail({ kind: 'too-large', detail: `${hostname}: more than ${maxBytes} bytes`, mayHaveArrived: true }),
    );

  const chunks: Buffer[] = [];
  let bytes = 0;
  // Counted after decompression: a gzip bomb is small on the wire.
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      chunks.length = 0;
      tooLarge();
    } else chunks.push(chunk);
  });
  stream.on('error', (error) => {
    settle(fail({ ...describeNetworkError(error, hostname), mayHaveArrived: reached() }));
  });
  stream.on('end', () => {
    const { response } = stream;
    if (response === undefined) settle(cut('other', 'no answer', reached()));
    else
      settle(
        ok({
          status: response.statusCode,
          headers: joinHeaders(response.headers),
          body: new TextDecoder().decode(Buffer.concat(chunks)),
        }),
      );
  });
  return promise;
}

/** Tells whether the request may have reached a server: true from the moment its connection stood (and TLS agreed). */
function watchReach(stream: Request, secure: boolean): () => boolean {
  let reached = false;
  const mark = (): void => {
    reached = true;
  };
  stream.once('request', (request: ClientRequest) => {
    request.once('socket', (socket) => {
      // A kept connection is there already and gives no sign.
      if (request.reusedSocket || !(socket.connecting || isHandshaking(socket, secure))) mark();
      else socket.once(secure ? 'secureConnect' : 'connect', mark);
    });
  });
  return () => reached;
}

const isHandshaking = (socket: object, secure: boolean): boolean =>
  secure && socket instanceof tls.TLSSocket && socket.getProtocol() === null;

/** `*.localhost` never asks a name server (RFC 6761 6.3): its answer could lead plain http off this computer. */
const lookUp: typeof dns.lookup = ((hostname: string, ...rest: [dns.LookupOptions, never]) => {
  dns.lookup(isLoopbackHost(hostname) ? 'localhost' : hostname, ...rest);
}) as typeof dns.lookup;

function joinHeaders(headers: NodeJS.Dict<string | string[]>): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return joined;
}
