import type { PracticeRequest } from '../http/practice-request.ts';
import { page, redirect, type Reply } from '../http/reply.ts';
import type { OAuthFailure } from '../policies.ts';
import { authorizeErrorPage } from '../pages/authorize-error-page.ts';
import { ERROR_PATH } from './consent-path.ts';

/** Adds parameters to a redirect URI, which may have a query of its own or a custom scheme. */
function withParameters(redirectUri: string, parameters: Readonly<Record<string, string | null>>): string {
  const query = Object.entries(parameters)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`;
}

/** Back to the client with a code. */
export function returnCode(redirectUri: string, code: string, state: string | null): Reply {
  return redirect(withParameters(redirectUri, { code, state }));
}

/** Back to the client with the tokens, in the fragment. */
export function returnTokens(
  redirectUri: string,
  tokens: Readonly<Record<string, string>>,
  state: string | null,
): Reply {
  const fields = { ...tokens, ...(state !== null && { state }) };
  return redirect(`${redirectUri}#${new URLSearchParams(fields).toString()}`);
}

/** Back to the client with an error; Salesforce writes spaces as `+` here (salesforce.md 7.1). */
export function returnError(
  redirectUri: string,
  { error, description }: OAuthFailure,
  state: string | null,
): Reply {
  const plain = withParameters(redirectUri, { error, error_description: description, state });
  return redirect(plain.replaceAll('%20', '+'));
}

/**
 * Failures that stay in the browser: the error page, `state` not echoed, nothing redirected to the client
 * (salesforce.md 0.2, observed).
 */
export function stopAtErrorPage({ error, description }: OAuthFailure): Reply {
  return redirect(
    withParameters(ERROR_PATH, { error, error_description: description }).replaceAll('%20', '+'),
  );
}

/** Seen in the field: no redirect, and a body that browsers save as a file named `authorize`. */
export const MISSING_CHALLENGE: Reply = {
  status: 400,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'error=invalid_request&error_description=missing%20required%20code%20challenge',
};

/** GET `/setup/secur/RemoteAccessErrorPage.apexp`: HTTP 200, and there it stays. */
export function showErrorPage(request: PracticeRequest): Reply {
  return page(
    authorizeErrorPage({
      error: request.query.get('error') ?? '',
      description: request.query.get('error_description') ?? '',
    }),
  );
}
