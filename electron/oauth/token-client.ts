import type { Clock } from '../ports/clock.ts';
import type { Http } from '../ports/http.ts';
import type { SalesforcePlace } from '../../shared/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { trustedOrigin } from '../../shared/salesforce-host.ts';
import { classifyHttpFailure, classifyTokenError, saysJson, type TokenFailure } from './token-error.ts';
import { isHtml, wordsOfAnswer } from './wordless-answer.ts';
import { parseTokenResponse, type TokenGrant } from './token-response.ts';
import { words } from '../text/words.ts';

/** The app that Salesforce knows; the secret only if the person gave one (public clients must not send any). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** What every call to an authorization server needs. */
export interface TokenEndpoint {
  readonly http: Http;
  readonly clock: Pick<Clock, 'now'>;
  /** Origin of the authorization server. */
  readonly loginHost: string;
  /** Null where the grant itself names the app (JWT bearer), or no app is known (a pasted token). */
  readonly client: ClientCredentials | null;
}

/**
 * POSTs one grant to `/services/oauth2/token`. Sent once, never repeated here: a code and a rotated refresh token
 * die by being used, so whether to ask again is the caller's decision (RFC 9700 4.14). `where` goes into a refusal:
 * the same words mean different things for a password and for a refresh token.
 */
export async function requestToken(
  endpoint: TokenEndpoint,
  where: SalesforcePlace,
  grant: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  const answer = await postToAuthorizationServer(endpoint, '/services/oauth2/token', grant, signal);
  if (!answer.ok) return fail(classifyHttpFailure(answer.error));
  const response = answer.value;
  if (response.status !== 200) return fail(classifyTokenError(response, endpoint.clock.now(), where));
  if (!saysJson(response)) {
    return fail(
      isHtml(response)
        ? {
            kind: 'unavailable',
            cause: 'server',
            detail: words().oauth.pageForToken,
            ...ARRIVED,
            salesforce: wordsOfAnswer(response, where),
          }
        : { kind: 'response-refused', detail: words().oauth.notJson },
    );
  }
  const parsed = parseTokenResponse(response.body, endpoint.loginHost);
  return parsed.ok ? parsed : fail({ kind: 'response-refused', detail: parsed.error });
}

const ARRIVED = { mayHaveArrived: true, retryAfterMs: null } as const;

/**
 * Revokes a refresh token with all its access tokens (or one access token) at `/services/oauth2/revoke`.
 * A token that the server no longer knows is as good as revoked.
 */
export async function revokeToken(
  endpoint: TokenEndpoint,
  token: string,
  signal?: AbortSignal,
): Promise<Result<'revoked' | 'already-dead', TokenFailure>> {
  const answer = await postToAuthorizationServer(endpoint, '/services/oauth2/revoke', { token }, signal);
  if (!answer.ok) return fail(classifyHttpFailure(answer.error));
  if (answer.value.status === 200) {
    // A captive portal also says 200; Salesforce's answer is empty, so a web page confirms nothing.
    if (!/^\s*</.test(answer.value.body)) return ok('revoked');
    return fail({
      kind: 'unavailable',
      cause: 'server',
      detail: words().oauth.pageForAnswer,
      ...ARRIVED,
    });
  }
  const failure = classifyTokenError(answer.value, endpoint.clock.now(), 'revoke');
  const dead =
    (failure.kind === 'app-refused' || failure.kind === 'needs-sign-in') &&
    ['unsupported_token_type', 'invalid_token', 'invalid_grant'].includes(failure.salesforce.error);
  return dead ? ok('already-dead') : fail(failure);
}

/** POSTs a form to the login host, with the app's credentials beside it. Throws for a host that is not trusted. */
export function postToAuthorizationServer(
  endpoint: TokenEndpoint,
  path: string,
  form: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): ReturnType<Http['send']> {
  const origin = trustedOrigin(endpoint.loginHost);
  // Checked where it came in (shared/find-login-host.ts); a token must not depend on that check alone.
  if (origin === null) throw new Error('A token request was about to go to an untrusted host');
  return endpoint.http.send(
    {
      method: 'POST',
      url: origin + path,
      headers: { accept: 'application/json' },
      form: {
        ...form,
        ...credentialsForm(endpoint.client),
      },
    },
    signal,
  );
}

function credentialsForm(client: ClientCredentials | null): Readonly<Record<string, string>> {
  if (client === null) return {};
  const { clientId, clientSecret } = client;
  const named = { client_id: clientId };
  return clientSecret === undefined || clientSecret === ''
    ? named
    : { ...named, client_secret: clientSecret };
}
