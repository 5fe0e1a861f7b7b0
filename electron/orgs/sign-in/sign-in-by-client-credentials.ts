import type { AppError } from '../../../shared/app-error.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { requestByClientCredentials } from '../../oauth/client-credentials.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';

export interface ClientCredentialsAttempt {
  readonly method: 'client-credentials';
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
}

/** Signs in as the user the app runs as. Errors: METHOD_UNAVAILABLE at a host or with an app where it cannot work. */
export async function signInByClientCredentials(
  parts: { readonly http: Http; readonly clock: Clock },
  { loginHost, clientApp }: ClientCredentialsAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  if (/^(login|test)\./.test(new URL(loginHost).hostname)) return fail(MY_DOMAIN_ONLY);
  if (clientApp.credentials.clientSecret === undefined) return fail(NEEDS_SECRET);
  const endpoint = { ...parts, loginHost, client: clientApp.credentials };
  const answer = await requestByClientCredentials(endpoint, clientApp.record.scopes, signal);
  return finishSignIn(endpoint, answer, signal);
}

const MY_DOMAIN_ONLY: AppError = {
  code: 'METHOD_UNAVAILABLE',
  message:
    'Client credentials work at the org’s own My Domain only, such as https://acme.my.salesforce.com, not at login or test. Enter that as the login host, or use Browser sign-in.',
  remedy: 'change-login-host',
};

const NEEDS_SECRET: AppError = {
  code: 'METHOD_UNAVAILABLE',
  message:
    'Client credentials are the client id together with the client secret, and this client app has no secret here. Add it, or use Browser sign-in.',
  remedy: 'change-client-app',
};
