import type { PausedRequest } from '../devtools/paused-request.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { headerOf } from './header-record.ts';
import { livingContents } from './living-contents.ts';
import type { ResponseHead } from './request-record.ts';

/** The head with leave to be read by the origin that asked, unless it says itself who may read it. */
export function withCors(head: ResponseHead, requestHeaders: Readonly<Record<string, string>>): ResponseHead {
  if (headerOf(head.headers, 'access-control-allow-origin') !== '') return head;
  const origin = headerOf(requestHeaders, 'origin');
  const allowed = origin === '' ? '*' : origin;
  return { ...head, headers: { ...head.headers, 'Access-Control-Allow-Origin': [allowed] } };
}

/** The answer to a preflight that lets everything through. */
export function preflightAnswer(
  headers: Readonly<Record<string, string>>,
): Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'> {
  return {
    responseCode: 204,
    responseHeaders: [
      { name: 'Access-Control-Allow-Origin', value: headerOf(headers, 'origin') || '*' },
      { name: 'Access-Control-Allow-Methods', value: 'GET,HEAD,POST,PUT,PATCH,DELETE' },
      { name: 'Access-Control-Allow-Headers', value: headerOf(headers, 'access-control-request-headers') },
    ],
  };
}

/**
 * A page from a file may read what any server answers: Electron grants files that, Chromium does not. The head is
 * the given one when another page asks.
 */
export function allowFilePage(paused: PausedRequest, head: ResponseHead): ResponseHead {
  if (!isOfFilePage(paused) || paused.isDocument) return head;
  const headers = Object.fromEntries(
    Object.entries(head.headers).filter(
      ([name]) => !/^access-control-(?:allow-origin|expose-headers)$/i.test(name),
    ),
  );
  return {
    ...head,
    headers: { ...headers, 'Access-Control-Allow-Origin': ['*'], 'Access-Control-Expose-Headers': ['*'] },
  };
}

/** Whether Chromium asks a server for leave on behalf of a page from a file, which in Electron needs none. */
export function isPreflightOfFilePage(paused: PausedRequest): boolean {
  const { request } = paused.event;
  const asks = headerOf(request.headers, 'access-control-request-method') !== '';
  return request.method === 'OPTIONS' && asks && isOfFilePage(paused);
}

function isOfFilePage({ target }: PausedRequest): boolean {
  return livingContents(target)?.getURL().startsWith('file:') === true;
}
