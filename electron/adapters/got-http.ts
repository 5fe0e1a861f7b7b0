import dns from 'node:dns';
import { Agent as HttpAgent, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import tls from 'node:tls';
import got, { type Request } from 'got';
import type { Http, HttpFailure, HttpRequest, HttpResponse } from '../ports/http.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import { describeNetworkError } from './network-error.ts';

/** How the HTTP port is made. */
export interface GotHttpOptions {
  /** Latchkey's version, for the User-Agent. */
  readonly version: string;
  /** PEM certificates to trust besides Node's and the operating system's. */
  readonly extraCa?: readonly string[];
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`; loopback hosts never go through a proxy. */
  readonly proxyEnv?: Readonly<Record<string, string | undefined>>;
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
  const agents = lazily(() => createAgents(options));
  const userAgent = `Latchkey/${options.version}`;
  return {
    send: (request, signal) => send(request, signal, agents, userAgent),
    close() {
      const { http, https } = agents();
      http.destroy();
      https.destroy();
    },
  };
}

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

function createAgents(options: GotHttpOptions): Agents {
  const common = {
    keepAlive: true,
    // Browsers' own bound per host; more would look like an attack to Salesforce.
    maxSockets: 6,
    maxTotalSockets: 64,
    maxFreeSockets: 2,
    // An idle connection that outlived a sleep or a network change fails on its next use, so it does not live long.
    timeout: 30_000,
    proxyEnv: withoutLoopback(options.proxyEnv),
  };
  return {
    http: new HttpAgent(common),
    https: new HttpsAgent({ ...common, secureContext: createTrust(options.extraCa ?? []) }),
  };
}

/**
 * Node's own authorities and the operating system's: behind a company proxy that inspects TLS only the latter know
 * it. As one context, because the agent would build it anew for each connection and put every certificate into the
 * name of each socket.
 */
function createTrust(extraCa: readonly string[]): tls.SecureContext {
  const ca = new Set([...tls.getCACertificates('default'), ...systemCertificates(), ...extraCa]);
  return tls.createSecureContext({ ca: [...ca] });
}

function systemCertificates(): readonly string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    // A damaged OS store must not stop connections that Node's own list can verify.
    return [];
  }
}

function withoutLoopback(env: GotHttpOptions['proxyEnv']): NodeJS.ProcessEnv {
  if (env === undefined) return {};
  const direct = ['localhost', '.localhost', '127.0.0.0-127.255.255.255', '::1'];
  const listed = env['NO_PROXY'] ?? env['no_proxy'];
  return { ...env, NO_PROXY: [...(listed === undefined ? [] : [listed]), ...direct].join(',') };
}

function send(
  request: HttpRequest,
  signal: AbortSignal | undefined,
  agents: () => Agents,
  userAgent: string,
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
  const { http, https } = agents();
  const stream = got.stream(request.url, {
    method: request.method,
    headers: { ...request.headers, 'user-agent': userAgent },
    ...(request.form === undefined ? {} : { form: { ...request.form } }),
    ...(request.json === undefined ? {} : { json: request.json }),
    agent: { http, https },
    dnsLookup: lookUp,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    https: { rejectUnauthorized: true },
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

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
