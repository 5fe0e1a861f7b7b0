import { parseStatusLine, toSendableHeaders } from './header-record.ts';
import type { NetErrorName } from './net-error.ts';
import { baseDetails, responseDetails, type RequestRecord, type ResponseHead } from './request-record.ts';
import type { RequestListeners } from './request-listeners.ts';

/** What webRequest decided before a request leaves. */
export type RequestVerdict =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'redirect'; readonly url: string }
  /** `changed`: the listener replaced the headers. */
  | { readonly kind: 'send'; readonly headers: Record<string, string>; readonly changed: boolean };

/** What webRequest decided at the head of an answer. */
export type ResponseVerdict =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'accept'; readonly head: ResponseHead; readonly changed: boolean };

/**
 * Leads requests through a session's webRequest listeners in Electron's order. Pages' requests (held by
 * DevTools) and `net`'s own go the same way, so that an app sees no difference.
 */
export class RequestFlow {
  private readonly listeners: RequestListeners;

  constructor(listeners: RequestListeners) {
    this.listeners = listeners;
  }

  /** onBeforeRequest, onBeforeSendHeaders, onSendHeaders. */
  async beforeSending(record: RequestRecord, headers: Record<string, string>): Promise<RequestVerdict> {
    // Electron's type says there is always uploadData; in truth there is none without a body.
    const details = {
      ...baseDetails(record),
      ...uploadOf(record),
    } as Electron.OnBeforeRequestListenerDetails;
    const { cancel, redirectURL } = await this.listeners.ask('onBeforeRequest', details);
    if (cancel === true) return { kind: 'cancel' };
    if (redirectURL !== undefined && redirectURL !== '') return { kind: 'redirect', url: redirectURL };
    const before = await this.listeners.ask('onBeforeSendHeaders', {
      ...baseDetails(record),
      ...uploadOf(record),
      requestHeaders: { ...headers },
    });
    if (before.cancel === true) return { kind: 'cancel' };
    const { requestHeaders } = before;
    const changed = requestHeaders !== undefined;
    const sent = requestHeaders === undefined ? headers : toSendableHeaders(requestHeaders);
    this.listeners.tell('onSendHeaders', { ...baseDetails(record), requestHeaders: { ...sent } });
    return { kind: 'send', headers: sent, changed };
  }

  /** onHeadersReceived, which may replace headers and status. */
  async headersReceived(record: RequestRecord, head: ResponseHead): Promise<ResponseVerdict> {
    const { statusCode, statusLine, responseHeaders } = responseDetails(head);
    const answer = await this.listeners.ask('onHeadersReceived', {
      ...baseDetails(record),
      statusLine,
      statusCode,
      ...(responseHeaders ? { responseHeaders } : {}),
    });
    if (answer.cancel === true) return { kind: 'cancel' };
    const line = answer.statusLine === undefined ? undefined : parseStatusLine(answer.statusLine);
    if (!answer.responseHeaders) {
      record.response = head;
      return { kind: 'accept', head, changed: false };
    }
    const changed: ResponseHead = {
      statusCode: line?.code ?? head.statusCode,
      statusLine: line && answer.statusLine !== undefined ? answer.statusLine : head.statusLine,
      headers: Object.fromEntries(
        Object.entries(answer.responseHeaders).map(([name, value]) => [
          name,
          typeof value === 'string' ? [value] : value,
        ]),
      ),
      fromCache: head.fromCache,
    };
    record.response = changed;
    return { kind: 'accept', head: changed, changed: true };
  }

  /** onBeforeRedirect; afterwards the record is that of the next request. */
  redirected(record: RequestRecord, head: ResponseHead, url: string, method: string): void {
    this.listeners.tell('onBeforeRedirect', {
      ...baseDetails(record),
      ...responseDetails(head),
      redirectURL: url,
    });
    record.url = url;
    record.method = method;
    if (method === 'GET' || method === 'HEAD') record.uploadData = undefined;
    record.response = undefined;
  }

  responseStarted(record: RequestRecord, head: ResponseHead): void {
    this.listeners.tell('onResponseStarted', { ...baseDetails(record), ...responseDetails(head) });
  }

  /** Told once; a request that was never answered completes with no status. */
  completed(record: RequestRecord): void {
    if (record.ended) return;
    record.ended = true;
    const head = record.response ?? { statusCode: 0, statusLine: '', headers: {}, fromCache: false };
    this.listeners.tell('onCompleted', {
      ...baseDetails(record),
      ...responseDetails(head),
      error: 'net::OK',
    });
  }

  failed(record: RequestRecord, error: NetErrorName): void {
    if (record.ended) return;
    record.ended = true;
    const fromCache = record.response?.fromCache ?? false;
    this.listeners.tell('onErrorOccurred', { ...baseDetails(record), fromCache, error: `net::${error}` });
  }
}

function uploadOf(record: RequestRecord): { uploadData?: Electron.UploadData[] } {
  return record.uploadData ? { uploadData: record.uploadData } : {};
}

/** The head Chromium shows for a redirect that webRequest itself makes. */
export function internalRedirectTo(url: string): ResponseHead {
  return {
    statusCode: 307,
    statusLine: 'HTTP/1.1 307 Internal Redirect',
    headers: { Location: [url], 'Non-Authoritative-Reason': ['WebRequest API'] },
    fromCache: false,
  };
}
