import type { OrgKey, OrgKind } from '../../shared/org.ts';
import type { WebServerChoice } from '../../shared/contract/sign-in-requests.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { authorizeUrl } from '../oauth/authorize-url.ts';
import { exchangeCode } from '../oauth/authorization-code.ts';
import { awaitCallback } from '../oauth/callback.ts';
import { createPkce } from '../oauth/pkce.ts';
import { createState } from '../oauth/state.ts';
import { revokeToken } from '../oauth/token-client.ts';
import { tokenFailureError } from '../oauth/token-error.ts';
import type { TokenGrant } from '../oauth/token-response.ts';
import type { Clock } from '../ports/clock.ts';
import type { Http } from '../ports/http.ts';
import { readApiVersion } from '../salesforce/api-version.ts';
import { readIdentity } from '../salesforce/identity.ts';
import { orgCallError, type OrgSession } from '../salesforce/org-call.ts';
import { readOrganization } from '../salesforce/organization.ts';
import type { AskPerson } from './ask-person.ts';
import type { ReadyClientApp } from './client-apps.ts';
import type { Grant } from './grants.ts';
import { grantOf } from './refresh-answer.ts';
import { CANCELLED, refusedByPage } from './sign-in-errors.ts';

/** Who signed in where, with what; nothing of it is stored yet. */
export interface SignedIn {
  readonly key: OrgKey;
  readonly organizationId: string;
  readonly userId: string;
  readonly username: string;
  readonly organizationName: string;
  readonly kind: OrgKind;
  readonly apiVersion: string;
  readonly scopes: readonly string[];
  readonly grant: Omit<Grant, 'refreshing'>;
}

export interface SignInRequest extends WebServerChoice {
  readonly signInId: string;
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
}

/** When the org does not say which versions it offers; old enough for every org there is. */
const FALLBACK_API_VERSION = '60.0';

/**
 * The authorization code flow with PKCE, from the authorize page to knowing who came back. The person takes as long
 * as they like up to the limit of `askPerson`; `signal` cancels at any moment.
 */
export async function signIn(
  parts: { readonly http: Http; readonly clock: Clock; readonly askPerson: AskPerson },
  request: SignInRequest,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { http, clock } = parts;
  const { loginHost, clientApp } = request;
  const pkce = await createPkce();
  const state = createState();
  const { loginHint, bypassSso } = request;
  // The browser may still be signed in, perhaps as somebody else; our own window never is.
  const prompt = request.prompt ?? (request.via === 'browser' ? 'login' : undefined);

  const answered = await parts.askPerson({
    signInId: request.signInId,
    how: request,
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
  if (!exchanged.ok) {
    return fail(signal.aborted ? CANCELLED : tokenFailureError(exchanged.error, 'sign-in'));
  }
  const signedIn = await identify(http, exchanged.value, signal);
  // A grant that nobody will use still takes one of the user's five approvals (salesforce.md 0.13).
  if (!signedIn.ok) void revokeToken(endpoint, exchanged.value.refreshToken ?? exchanged.value.accessToken);
  return signedIn;
}

/** Asks the org itself who this is and what kind of org it is. */
async function identify(http: Http, answer: TokenGrant, signal: AbortSignal): Promise<Result<SignedIn>> {
  const session: OrgSession = {
    http,
    instanceUrl: answer.instanceUrl,
    accessToken: answer.accessToken,
    signal,
  };
  const versions = await readApiVersion(session);
  const apiVersion = versions.ok ? versions.value : FALLBACK_API_VERSION;
  const [identity, organization] = await Promise.all([
    readIdentity(session, apiVersion, answer.identity),
    readOrganization(session, apiVersion),
  ]);
  if (signal.aborted) return fail(CANCELLED);
  if (!identity.ok) return fail(orgCallError(identity.error));
  if (!organization.ok) return fail(orgCallError(organization.error));
  const { organizationId, userId, username } = identity.value;
  return ok({
    key: `${organizationId}:${userId}`,
    organizationId,
    userId,
    username,
    organizationName: organization.value.name ?? new URL(answer.instanceUrl).host,
    kind: organization.value.kind,
    apiVersion,
    scopes: answer.scopes,
    grant: grantOf(answer),
  });
}
