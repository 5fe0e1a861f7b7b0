import type { SalesforcePlace, SalesforceWords } from '../../shared/app-error.ts';
import type { HttpResponse } from '../ports/http.ts';

/** Salesforce's own status for a scratch org that was deleted or has expired (salesforce.md 2.2). */
export const ORG_GONE = 420;

/** Whether a web page came: a proxy's, a captive portal's, or one about maintenance. */
export const isHtml = (response: HttpResponse): boolean =>
  /html/i.test(response.headers['content-type'] ?? '') || /^\s*<(?!\?xml)/.test(response.body);

/**
 * Words for an answer in no shape of Salesforce's. Nothing of its body is quoted: it is somebody's layout, and a
 * proxy's may repeat the request with its token.
 */
export function wordsOfAnswer(response: HttpResponse, where: SalesforcePlace | undefined): SalesforceWords {
  const { status } = response;
  const description = status !== ORG_GONE && isHtml(response) ? 'a web page' : '';
  return { error: `HTTP_${status}`, description, status, ...(where === undefined ? {} : { where }) };
}
