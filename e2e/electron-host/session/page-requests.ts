import type { CustomSchemes } from '../custom-schemes.ts';
import type { PausedRequest } from '../devtools/paused-request.ts';
import { refusalOf, type CertificateVerifier } from './certificate-verifier.ts';
import { allowFilePage, isPreflightOfFilePage, preflightAnswer, withCors } from './cross-origin.ts';
import { sniffDocumentType, toFulfillment } from './fulfill-answer.ts';
import { headerOf, isRedirect, statusLineOf, toHeaderEntries, toHeaderLists } from './header-record.ts';
import { devToolsReasonFor, type NetErrorName } from './net-error.ts';
import { readWhole } from './read-whole.ts';
import { leavingRequest, type LeavingRequest, type PageRequestRecords } from './page-request-record.ts';
import { answerWith, type ProtocolHandler, type ProtocolHandlers } from './protocol-handlers.ts';
import { internalRedirectTo, type RequestFlow } from './request-flow.ts';
import type { RequestRecord, ResponseHead } from './request-record.ts';

/** What must be known of a session to answer its pages' requests. */
export interface PageRequestWorld {
  readonly schemes: CustomSchemes;
  readonly handlers: ProtocolHandlers;
  readonly flow: RequestFlow;
  readonly records: PageRequestRecords;
  readonly verifier: CertificateVerifier;
  /** Whether pages of other origins may read what this custom scheme answers. */
  isCorsEnabled(scheme: string): boolean;
}

/** Heads of documents that are remembered at once. */
const MOST_HEADS = 50;

/** The methods whose redirect by 301, 302 or 303 stays what it was. */
const UNCHANGED = new Set(['GET', 'HEAD']);

/** Answers the requests that DevTools holds for one session's pages. */
export class PageRequests {
  private readonly world: PageRequestWorld;
  private readonly documentHeads = new Map<string, Readonly<Record<string, readonly string[]>>>();

  constructor(world: PageRequestWorld) {
    this.world = world;
  }

  /** The headers of the last document that came from this URL. */
  documentHeadOf(url: string): Readonly<Record<string, readonly string[]>> | undefined {
    return this.documentHeads.get(url);
  }

  /** Answers one held request, at whichever stage it is. */
  async answer(paused: PausedRequest): Promise<void> {
    const leaving = leavingRequest(paused);
    if (!paused.isResponse && isPreflightOfFilePage(paused)) {
      await paused.fulfill(preflightAnswer(leaving.headers));
      return;
    }
    const record = this.world.records.of(paused, leaving);
    if (paused.isResponse) await this.atResponse(paused, record);
    else await this.atRequest(paused, record, leaving);
  }

  private async fail(paused: PausedRequest, record: RequestRecord, error: NetErrorName): Promise<void> {
    this.world.flow.failed(record, error);
    await paused.fail(devToolsReasonFor(error));
  }

  private async atRequest(
    paused: PausedRequest,
    record: RequestRecord,
    leaving: LeavingRequest,
  ): Promise<void> {
    const { flow, handlers, schemes } = this.world;
    const { request } = paused.event;
    const verdict = await flow.beforeSending(record, leaving.headers);
    if (verdict.kind === 'cancel') return this.fail(paused, record, 'ERR_BLOCKED_BY_CLIENT');
    if (verdict.kind === 'redirect') {
      const head = internalRedirectTo(verdict.url);
      flow.redirected(record, head, verdict.url, record.method);
      await paused.fulfill(toFulfillment(withCors(head, leaving.headers), Buffer.alloc(0), schemes));
      return;
    }
    const handler = handlers.for(record.url);
    if (handler) return this.atHandler(paused, record, handler, { ...leaving, headers: verdict.headers });
    // A custom scheme without a handler has no server behind the name it is mapped to.
    if (record.url !== request.url + (request.urlFragment ?? ''))
      return this.fail(paused, record, 'ERR_UNKNOWN_URL_SCHEME');
    const refusal = await refusalOf(this.world.verifier, request.url);
    if (refusal) return this.fail(paused, record, refusal);
    await paused.continue(verdict.changed ? { headers: toHeaderEntries(verdict.headers) } : {});
  }

  private async atHandler(
    paused: PausedRequest,
    record: RequestRecord,
    handler: ProtocolHandler,
    { method, headers, body }: LeavingRequest,
  ): Promise<void> {
    const { flow, schemes } = this.world;
    const scheme = record.url.slice(0, record.url.indexOf(':'));
    const isCustom = schemes.has(scheme);
    if (isCustom && method === 'OPTIONS' && this.world.isCorsEnabled(scheme)) {
      // Electron never asks an app's scheme for leave; the host's mapping to https makes Chromium ask.
      await paused.fulfill(preflightAnswer(headers));
      return;
    }
    const { username } = new URL(record.url);
    if (username !== '') return this.fail(paused, record, 'ERR_UNEXPECTED');
    const shown = inElectronsUrls(headers, schemes);
    const answer = await answerWith(handler, { url: record.url, method, headers: shown, body: body ?? null });
    if (!answer.ok) return this.fail(paused, record, answer.error);
    const bytes = await readWhole(answer.body);
    if (!bytes) return this.fail(paused, record, 'ERR_FAILED');
    const lists = toHeaderLists(answer.headers.map(([name, value]) => ({ name, value })));
    if (paused.isDocument && headerOf(lists, 'content-type') === '')
      lists['Content-Type'] = [sniffDocumentType(bytes)];
    const verdict = await flow.headersReceived(record, {
      statusCode: answer.status,
      statusLine: statusLineOf(answer.status, answer.statusText),
      headers: lists,
      fromCache: false,
    });
    if (verdict.kind === 'cancel') return this.fail(paused, record, 'ERR_BLOCKED_BY_CLIENT');
    const corsEnabled = isCustom && this.world.isCorsEnabled(scheme);
    const head = corsEnabled ? withCors(verdict.head, paused.event.request.headers) : verdict.head;
    if (!this.tellOfRedirect(record, head)) flow.responseStarted(record, head);
    await paused.fulfill(toFulfillment(head, bytes, schemes));
  }

  private async atResponse(paused: PausedRequest, record: RequestRecord): Promise<void> {
    const { flow, schemes } = this.world;
    const { event } = paused;
    // Chromium tells of a failed request itself, with the exact error.
    if (event.responseStatusCode === undefined) {
      await paused.continue();
      return;
    }
    const verdict = await flow.headersReceived(record, {
      statusCode: event.responseStatusCode,
      statusLine: statusLineOf(event.responseStatusCode, event.responseStatusText ?? ''),
      headers: toHeaderLists(event.responseHeaders ?? []),
      fromCache: false,
    });
    if (verdict.kind === 'cancel') return this.fail(paused, record, 'ERR_BLOCKED_BY_CLIENT');
    const { head } = verdict;
    if (paused.isDocument) this.rememberHead(record.url, head);
    if (!this.tellOfRedirect(record, head)) flow.responseStarted(record, head);
    const shown = allowFilePage(paused, head);
    if (verdict.changed || shown !== head) {
      const { responseCode, responseHeaders, responsePhrase } = toFulfillment(shown, undefined, schemes);
      await paused.continueResponse({
        responseCode,
        responseHeaders: responseHeaders ?? [],
        responsePhrase: responsePhrase ?? 'OK',
      });
    } else await paused.continue();
  }

  private rememberHead(url: string, head: ResponseHead): void {
    // The download a navigation becomes begins right after: a few heads are enough.
    const [oldest] = this.documentHeads.keys();
    if (this.documentHeads.size >= MOST_HEADS && oldest !== undefined) this.documentHeads.delete(oldest);
    this.documentHeads.set(url, head.headers);
  }

  private redirectTarget(record: RequestRecord, head: ResponseHead): string | undefined {
    const location = isRedirect(head.statusCode) ? headerOf(head.headers, 'location') : '';
    if (location === '' || !URL.canParse(location, record.url)) return undefined;
    return new URL(location, record.url).href;
  }

  private tellOfRedirect(record: RequestRecord, head: ResponseHead): boolean {
    const target = this.redirectTarget(record, head);
    if (target === undefined) return false;
    const toGet =
      head.statusCode === 303 || ([301, 302].includes(head.statusCode) && record.method === 'POST');
    const method = toGet && !UNCHANGED.has(record.method) ? 'GET' : record.method;
    this.world.flow.redirected(record, head, target, method);
    return true;
  }
}

/** Headers that name a page, by the URL the app knows the page under. */
function inElectronsUrls(
  headers: Readonly<Record<string, string>>,
  schemes: CustomSchemes,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]): [string, string] => {
      if (!['origin', 'referer'].includes(name.toLowerCase())) return [name, value];
      return [name, schemes.toElectron(value)];
    }),
  );
}
