import type { SalesforceWords } from '../../shared/app-error.ts';
import { isSalesforceHost, trustedOrigin } from '../../shared/salesforce-host.ts';
import type { Http, HttpResponse } from '../ports/http.ts';
import { isCallbackUrl } from './callback.ts';
import { readErrorPage } from './error-page.ts';
import { readShownError, wordsOfQuery } from './shown-error.ts';
import { classifyHttpFailure } from './token-error.ts';
import { words } from '../text/words.ts';

/** What the authorize page does with a request before anybody has logged in. */
export type AuthorizeProbe =
  /** It goes on to the login page: client id, callback URL, scopes and PKCE passed what is checked before a login. */
  | { readonly kind: 'login-page' }
  | { readonly kind: 'refused'; readonly salesforce: SalesforceWords }
  /** My Domain passes every login on to an identity provider; whether the request was looked at is not known. */
  | { readonly kind: 'identity-provider'; readonly host: string }
  | { readonly kind: 'unclear'; readonly status: number }
  | { readonly kind: 'unavailable'; readonly detail: string };

/** Asks for the authorize page once, follows nothing, holds no cookie: nobody is logged in by it. */
export async function probeAuthorize(
  http: Http,
  authorizeUrl: string,
  callbackUrl: string,
): Promise<AuthorizeProbe> {
  const answer = await http.send({ method: 'GET', url: authorizeUrl, headers: { accept: 'text/html' } });
  if (!answer.ok) {
    const failure = classifyHttpFailure(answer.error);
    return { kind: 'unavailable', detail: 'detail' in failure ? failure.detail : words().oauth.noAnswer };
  }
  const { status } = answer.value;
  if (status >= 500 || status === 429) return { kind: 'unavailable', detail: words().oauth.status(status) };
  const next = nextPage(answer.value, authorizeUrl);
  return (next === null ? null : readNextPage(next, callbackUrl)) ?? readBody(answer.value, callbackUrl);
}

/** Where the answer leads: by a redirect, or by the script with which Salesforce's pages forward a browser. */
function nextPage({ status, headers, body }: HttpResponse, authorizeUrl: string): URL | null {
  const forwarded = /["'](\/[^"'<>\s]*RemoteAccess(?:Error|Authorization)Page\.apexp[^"'<>\s]*)["']/i.exec(
    body,
  )?.[1];
  const to = status >= 300 && status < 400 ? headers['location'] : forwarded;
  return to !== undefined && URL.canParse(to, authorizeUrl) ? new URL(to, authorizeUrl) : null;
}

function readNextPage(next: URL, callbackUrl: string): AuthorizeProbe | null {
  const problem = readErrorPage(next.href);
  if (problem !== null) return { kind: 'refused', salesforce: problem };
  if (isCallbackUrl(next.href, callbackUrl)) {
    const words = wordsOfQuery(next.searchParams);
    return words === null ? null : { kind: 'refused', salesforce: words };
  }
  if (trustedOrigin(next.origin) !== null) return isOnTheWayToLogin(next) ? { kind: 'login-page' } : null;
  if (next.protocol !== 'https:' || isSalesforceHost(next.hostname)) return null;
  return { kind: 'identity-provider', host: next.host };
}

/** Salesforce keeps the request behind its consent page, and shows a login page on the way there. */
function isOnTheWayToLogin(url: URL): boolean {
  const consent = /\/RemoteAccessAuthorizationPage\.apexp/i;
  return consent.test(url.pathname) || consent.test(url.searchParams.get('startURL') ?? '');
}

/** Some refusals are a bare `error=…&error_description=…`, which is seen only when the page is not followed. */
function readBody({ status, body }: HttpResponse, callbackUrl: string): AuthorizeProbe {
  const words = /^\s*error=/.test(body) ? readShownError(body, callbackUrl) : null;
  return words === null ? { kind: 'unclear', status } : { kind: 'refused', salesforce: words };
}
