import type { WebServerChoice } from '../../../shared/contract/sign-in-requests.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { authorizeUrl } from '../../oauth/authorize-url.ts';
import { exchangeCode } from '../../oauth/authorization-code.ts';
import { awaitCallback } from '../../oauth/callback.ts';
import { createPkce } from '../../oauth/pkce.ts';
import { createState } from '../../oauth/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { AskPerson } from './ask-person.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { refusedByPage } from './sign-in-errors.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';

export interface BrowserAttempt extends WebServerChoice {
  readonly method: 'browser';
  readonly signInId: string;
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
}

/**
 * The authorization code flow with PKCE, from the authorize page to knowing who came back. The person takes as long
 * as they like up to the limit of `askPerson`; `signal` cancels at any moment.
 */
export async function signInByBrowser(
  parts: { readonly http: Http; readonly clock: Clock; readonly askPerson: AskPerson },
  attempt: BrowserAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { http, clock } = parts;
  const { loginHost, clientApp } = attempt;
  const pkce = await createPkce();
  const state = createState();
  const { loginHint, bypassSso } = attempt;
  // The browser may still be signed in, perhaps as somebody else; our own window never is.
  const prompt = attempt.prompt ?? (attempt.via === 'browser' ? 'login' : undefined);

  const answered = await parts.askPerson({
    signInId: attempt.signInId,
    how: attempt,
    callbackUrls: clientApp.record.callbackUrls,
    signal,
    receiver: (callbackUrl) => awaitCallback({ callbackUrl, state, loginHost }),
    authorizeUrl: (callbackUrl) =>
      authorizeUrl({
        loginHost,
        clientId: clientApp.credentials.clientId,
        callbackUrl,
        state,
        codeChallenge: pkce.challenge,
        scopes: clientApp.record.scopes,
        ...(prompt === undefined ? {} : { prompt }),
        ...(loginHint === undefined ? {} : { loginHint }),
        ...(bypassSso === undefined ? {} : { bypassSso }),
      }),
  });
  if (!answered.ok) return answered;
  const { outcome, callbackUrl } = answered.value;
  if (outcome.kind === 'refused') return fail(refusedByPage(outcome.salesforce));

  const endpoint = { http, clock, loginHost, client: clientApp.credentials };
  const exchanged = await exchangeCode(
    endpoint,
    { code: outcome.code, codeVerifier: pkce.verifier, callbackUrl },
    signal,
  );
  return finishSignIn(endpoint, exchanged, signal);
}
