import dns from 'node:dns';
import type { ClientRequest } from 'node:http';
import tls from 'node:tls';
import got, { type Got, type Request } from 'got';
import type { Http, HttpFailure, HttpRequest, HttpResponse } from '../../ports/http.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isLoopbackHost } from '../../../shared/salesforce-host.ts';
import type { ProxyLogins } from '../../ports/proxy-logins.ts';
import type { ProxyRoutes, Route } from '../../ports/proxy-routes.ts';
import { createHttpAgents, type HttpAgents, type Trust } from './http-agents.ts';
import { describeNetworkError } from './network-error.ts';
import { createProxyGate } from './proxy-gate.ts';
import { words } from '../../text/words.ts';

/** How the HTTP port is made. */
export interface GotHttpOptions {
  /** Latchkey's version, for the User-Agent. */
  readonly version: string;
  /** PEM certificates to trust besides Node's and the operating system's; asked anew, for the person may change them. */
  readonly extraCa?: () => readonly string[];
  /** Which proxy to go through; everything goes direct without it, and loopback always. */
  readonly proxies?: ProxyRoutes;
  readonly proxyLogins?: ProxyLogins;
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
  const clients = createClients(options);
  const logins = options.proxyLogins ?? null;
  const gate = logins === null ? null : createProxyGate(logins);

  const sendOnce = async (
    request: HttpRequest,
    proxyUrl: string | null,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const answer = await send(clients.for('node', proxyUrl), request, signal);
    if (answer.ok || answer.error.kind !== 'tls' || answer.error.mayHaveArrived) return answer;
    // Behind a company proxy that inspects TLS only the operating system knows the issuer. Reading its list stops
    // everything for some 0.2 s, so it is read when it is needed. Nothing of the request was sent yet.
    return send(clients.for('node-and-system', proxyUrl), request, signal);
  };

  const sendThrough = async (
    route: Extract<Route, { kind: 'proxy' }>,
    request: HttpRequest,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const { hostname } = new URL(request.url);
    const pass =
      gate === null ? { kind: 'open' as const, url: route.url } : await gate.pass(route.url, hostname);
    if (pass.kind === 'shut') return proxyFailure(hostname, pass.detail);
    const answer = await sendOnce(request, pass.url, signal);
    if (answer.ok || answer.error.kind === 'too-large' || answer.error.proxyStatus !== 407) return answer;
    const detail = await gate?.learnDemand(route.url, hostname);
    return proxyFailure(hostname, detail ?? words().network.proxyWantsLogin, 407);
  };

  return {
    async send(request, signal) {
      const { hostname } = new URL(request.url);
      const routes: readonly Route[] =
        options.proxies === undefined || isLoopbackHost(hostname)
          ? [{ kind: 'direct' }]
          : await options.proxies.routesTo(request.url);
      let answer: Answer = proxyFailure(hostname, words().network.noWay);
      for (const route of routes) {
        switch (route.kind) {
          case 'direct':
            return sendOnce(request, null, signal);
          case 'unsupported':
            answer = proxyFailure(hostname, words().network.proxyUnusable(route.proxy));
            break;
          case 'proxy':
            answer = await sendThrough(route, request, signal);
            // A PAC file may name several: the next one is for when this one cannot be reached at all.
            if (answer.ok || !isUnreachable(answer.error)) return answer;
        }
      }
      return answer;
    },
    close: () => clients.close(),
  };
}

type Answer = Result<HttpResponse, HttpFailure>;

const proxyFailure = (hostname: string, detail: string, proxyStatus?: number): Answer =>
  fail({
    kind: 'proxy',
    detail: `${hostname}: ${detail}`,
    mayHaveArrived: false,
    ...(proxyStatus === undefined ? {} : { proxyStatus }),
  });

const isUnreachable = (failure: HttpFailure): boolean =>
  !failure.mayHaveArrived && ['refused', 'dns', 'no-name-server'].includes(failure.kind);

/** One client per way and trust, made when it is first needed; all anew when the person's own authorities change. */
function createClients(options: GotHttpOptions) {
  const made = new Map<string, { readonly client: Got; readonly agents: HttpAgents }>();
  let extraCa: readonly string[] = [];
  const close = (): void => {
    for (const { agents } of made.values()) {
      agents.http.destroy();
      agents.https.destroy();
    }
    made.clear();
  };
  return {
    close,
    for(trust: Trust, proxyUrl: string | null): Got {
      const present = options.extraCa?.() ?? [];
      if (present.length !== extraCa.length || present.some((one, at) => one !== extraCa[at])) {
        // Not destroyed: requests under way on the old connections may end in peace.
        made.clear();
        extraCa = present;
      }
      const key = `${trust} ${proxyUrl ?? ''}`;
      const known = made.get(key);
      if (known !== undefined) return known.client;
      const agents = createHttpAgents(trust, extraCa, proxyUrl);
      const client = createClient(agents, `Latchkey/${options.version}`);
      made.set(key, { client, agents });
      return client;
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
    return Promise.resolve(cut('other', words().network.plainHttp, false));
  }
  if (signal?.aborted === true) return Promise.resolve(cut('other', words().network.cancelled, false));

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
    settle(cut('timeout', words().network.noFullAnswer(Math.round(timeoutMs / 1000)), reached()));
  }, timeoutMs);
  const cancel = (): void => settle(cut('other', words().network.cancelled, reached()));
  signal?.addEventListener('abort', cancel, { once: true });

  function settle(result: Result<HttpResponse, HttpFailure>): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    resolve(result);
    if (!result.ok) stream.destroy();
  }
  const tooLarge = (): void =>
    settle(
      fail({ kind: 'too-large', detail: words().network.tooLarge(hostname, maxBytes), mayHaveArrived: true }),
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
    if (response === undefined) settle(cut('other', words().network.noAnswer, reached()));
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
