import http from 'node:http';
import type { CustomSchemes } from '../custom-schemes.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { headerOf, isRedirect, toHeaderEntries } from './header-record.ts';
import type { ResponseHead } from './request-record.ts';

type FulfillParameters = Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>;

/**
 * An answer in the form DevTools fulfils a held request with.
 *
 * @param body the whole body; undefined leaves what the server sent (at the Response stage)
 */
export function toFulfillment(
  head: ResponseHead,
  body: Uint8Array | undefined,
  schemes: CustomSchemes,
): FulfillParameters {
  const location = isRedirect(head.statusCode) ? headerOf(head.headers, 'location') : '';
  const headers = toHeaderEntries(head.headers).filter(({ name }) => isForwarded(name, location));
  // Chromium follows a redirect to the URL it can load, not to the one the app wrote.
  if (location !== '') headers.push({ name: 'Location', value: schemes.toChromium(location) });
  const phrase = head.statusLine.split(' ').slice(2).join(' ') || http.STATUS_CODES[head.statusCode];
  return {
    responseCode: head.statusCode,
    responseHeaders: headers,
    ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
    ...(phrase === undefined || phrase === '' ? {} : { responsePhrase: phrase }),
  };
}

/** The body that is handed over is neither compressed nor chunked any more. */
function isForwarded(name: string, location: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'location') return location === '';
  return lower !== 'content-encoding' && lower !== 'transfer-encoding';
}

/**
 * The content type of a document that an app's handler gave none, told by its first bytes as Chromium's
 * network service does; DevTools' fulfilment does not sniff.
 */
export function sniffDocumentType(body: Uint8Array): string {
  const start = Buffer.from(body.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  const isHtml =
    /^<(?:!--|!doctype html|html|head|body|script|title|style|iframe|h1|div|font|table|a|br|p|b)\b|^<!--/;
  return isHtml.test(start) ? 'text/html' : 'text/plain';
}
