import { answerLocally } from './answer-locally.ts';
import { authenticate } from './authenticate.ts';
import { headerOf, isRedirect, statusLineOf } from './header-record.ts';
import { sendHttp, type HttpAnswer } from './http-hop.ts';
import { NetError, toNetError } from './net-error.ts';
import type { NetCallbacks, NetRequest, NetWorld } from './net-world.ts';
import { rawHeaderLists, valuesOf } from './raw-headers.ts';
import { internalRedirectTo } from './request-flow.ts';
import { BODY_HEADERS, requestHeaders, SECRET_HEADERS, type GivenHeaders } from './request-headers.ts';
import type { RequestRecord, ResponseHead } from './request-record.ts';

/** As many as Chromium follows. */
const MOST_REDIRECTS = 20;

/** A refusal that is the app's own, not the network's: its text reaches the app as it is. */
class RequestRefused extends Error {}

/** Runs a request of `net`; its outcome comes through the callbacks. Aborting the signal ends it silently. */
export async function loadUrl(
  world: NetWorld,
  request: NetRequest,
  callbacks: NetCallbacks,
  signal: AbortSignal,
): Promise<void> {
  const loading = new UrlLoading(world, request, callbacks, signal);
  try {
    await loading.run();
  } catch (error) {
    loading.fail(error);
  }
}

class UrlLoading {
  private readonly world: NetWorld;
  private readonly callbacks: NetCallbacks;
  private readonly signal: AbortSignal;
  private readonly request: NetRequest;
  private readonly record: RequestRecord;
  private readonly given: GivenHeaders;
  private body: NetRequest['body'];

  constructor(world: NetWorld, request: NetRequest, callbacks: NetCallbacks, signal: AbortSignal) {
    this.world = world;
    this.request = request;
    this.callbacks = callbacks;
    this.signal = signal;
    this.given = new Map(request.headers);
    this.body = request.body;
    this.record = {
      id: world.nextRequestId(),
      url: request.url,
      method: request.method,
      resourceType: 'xhr',
      referrer: String(request.headers.get('referer')?.value ?? ''),
      uploadData: Buffer.isBuffer(request.body) ? [{ bytes: request.body }] : undefined,
      response: undefined,
      ended: false,
    };
  }

  fail(error: unknown): void {
    if (this.signal.aborted) {
      this.world.flow.failed(this.record, 'ERR_ABORTED');
      return;
    }
    const shown = error instanceof RequestRefused ? error : toNetError(error);
    this.world.flow.failed(this.record, toNetError(error).netErrorName);
    this.callbacks.onError(shown);
  }

  /** One turn for each request that leaves, until one is answered for good. */
  async run(): Promise<void> {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (await this.hop()) return;
      this.signal.throwIfAborted();
    }
    throw new NetError('ERR_TOO_MANY_REDIRECTS');
  }

  /** Sends one request; true when the app has its answer, false when there is a redirect to follow. */
  private async hop(): Promise<boolean> {
    const { world, record, request } = this;
    const headers = await requestHeaders(world, request, new URL(record.url), this.given);
    const verdict = await world.flow.beforeSending(record, headers);
    this.signal.throwIfAborted();
    if (verdict.kind === 'cancel') throw new NetError('ERR_BLOCKED_BY_CLIENT');
    if (verdict.kind === 'redirect') return this.redirect(internalRedirectTo(verdict.url), verdict.url);
    const answer = await this.send(verdict.headers);
    const received = await world.flow.headersReceived(record, {
      statusCode: answer.statusCode,
      statusLine: statusLineOf(answer.statusCode, answer.statusMessage),
      headers: rawHeaderLists(answer.rawHeaders),
      fromCache: false,
    });
    if (received.kind === 'cancel') {
      answer.body.destroy();
      throw new NetError('ERR_BLOCKED_BY_CLIENT');
    }
    const { head } = received;
    if (request.usesCookies)
      await world.saveCookies(new URL(record.url), valuesOf(head.headers, 'set-cookie'));
    const location = isRedirect(head.statusCode) ? headerOf(head.headers, 'location') : '';
    if (location === '') {
      this.respond(answer, head);
      return true;
    }
    answer.body.destroy();
    if (!URL.canParse(location, record.url)) throw new NetError('ERR_INVALID_REDIRECT');
    return this.redirect(head, new URL(location, record.url).href);
  }

  private respond(answer: HttpAnswer, head: ResponseHead): void {
    const { world, record, signal } = this;
    world.flow.responseStarted(record, head);
    answer.body.once('end', () => world.flow.completed(record));
    answer.body.once('error', (error) => world.flow.failed(record, toNetError(error).netErrorName));
    signal.addEventListener('abort', () => answer.body.destroy(), { once: true });
    const rawHeaders = Object.entries(head.headers).flatMap(([name, values]) =>
      values.flatMap((value) => [name, value]),
    );
    const statusMessage = head.statusLine.split(' ').slice(2).join(' ');
    const { statusCode } = head;
    const { httpVersion } = answer;
    this.callbacks.onResponse(
      { url: record.url, statusCode, statusMessage, httpVersion, rawHeaders },
      answer.body,
    );
  }

  /** Asks the app whether to follow, and makes ready for the next hop. */
  private redirect(head: ResponseHead, target: string): false {
    const { record } = this;
    const toGet =
      (head.statusCode === 303 && record.method !== 'HEAD') ||
      ([301, 302].includes(head.statusCode) && record.method === 'POST');
    const method = toGet ? 'GET' : record.method;
    const refusal = this.callbacks.onRedirect(head.statusCode, method, target, structuredClone(head.headers));
    if (refusal !== undefined) throw new RequestRefused(refusal);
    if (toGet) {
      this.body = undefined;
      for (const name of BODY_HEADERS) this.given.delete(name);
    } else if (this.body !== undefined && !Buffer.isBuffer(this.body)) {
      // A stream that has been sent cannot be sent again.
      throw new NetError('ERR_INVALID_ARGUMENT');
    }
    if (new URL(target).origin !== new URL(record.url).origin)
      for (const name of SECRET_HEADERS) this.given.delete(name);
    this.world.flow.redirected(record, head, target, method);
    return false;
  }

  private async send(headers: Record<string, string>): Promise<HttpAnswer> {
    const { world, record, request, body, signal, callbacks } = this;
    const { method } = record;
    const asked = { url: record.url, method, headers, body: body ?? null };
    const local = await answerLocally(world, request.bypassCustomProtocolHandlers, asked);
    if (local) return local;
    const url = new URL(record.url);
    const judged = url.protocol === 'https:' ? await world.judgeServer(url) : 'usual';
    if (judged !== 'usual' && judged !== 'accepted') throw new NetError(judged);
    const exchange = (more: Record<string, string>): Promise<HttpAnswer> =>
      sendHttp({
        url,
        method,
        headers: { ...headers, ...more },
        body,
        agents: world.agents,
        rejectUnauthorized: judged === 'usual',
        signal,
      });
    const first = await exchange({});
    // A stream that has been sent cannot be sent again with a password.
    if (body !== undefined && !Buffer.isBuffer(body)) return first;
    return authenticate(first, {
      server: url,
      cache: world.auth,
      usesCredentials: request.usesCredentials,
      exchange,
      ask: (authInfo) => callbacks.onLogin(authInfo),
    });
  }
}
