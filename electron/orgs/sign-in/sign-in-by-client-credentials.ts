import type { AppError } from '../../../shared/app-error.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { requestByClientCredentials } from '../../oauth/client-credentials.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

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
  if (/^(login|test)\./.test(new URL(loginHost).hostname)) return fail(myDomainOnly());
  if (clientApp.credentials.clientSecret === undefined) return fail(needsSecret());
  const endpoint = { ...parts, loginHost, client: clientApp.credentials };
  const answer = await requestByClientCredentials(endpoint, clientApp.record.scopes, signal);
  return finishSignIn(endpoint, answer, signal);
}

const myDomainOnly = (): AppError => ({
  code: 'METHOD_UNAVAILABLE',
  message: words().signIn.credentialsAtMyDomain,
  remedy: 'change-login-host',
});

const needsSecret = (): AppError => ({
  code: 'METHOD_UNAVAILABLE',
  message: words().signIn.credentialsNeedSecret,
  remedy: 'change-client-app',
});
