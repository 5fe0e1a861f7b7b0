import { randomBytes } from 'node:crypto';
import type { SalesforceWords } from '../../shared/app-error.ts';
import { createPkce } from './pkce.ts';
import { exchangeCode } from './authorization-code.ts';
import { requestByClientCredentials } from './client-credentials.ts';
import { requestDeviceCode } from './device.ts';
import { refreshGrant } from './refresh.ts';
import { revokeToken, type ClientCredentials, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import { words } from '../text/words.ts';

/** A token endpoint, and the app that calls it. */
export type AppEndpoint = TokenEndpoint & { readonly client: ClientCredentials };

/** What the token endpoint says to a client app without anybody signing in. */
export type ClientProbe =
  /** It got as far as the grant, which was made up: the client id is known there, and no secret was missed. */
  | { readonly kind: 'known' }
  | { readonly kind: 'unknown-id'; readonly salesforce: SalesforceWords }
  /** The secret is wrong, or one is demanded and none was sent. */
  | { readonly kind: 'secret-refused'; readonly salesforce: SalesforceWords }
  /** Anything else it said; what it means is not ours to guess. */
  | { readonly kind: 'refused'; readonly salesforce: SalesforceWords }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'unclear'; readonly detail: string };

/** Redeems an authorization code that was never issued. It can give no token, and uses nothing up. */
export async function probeClient(endpoint: AppEndpoint, callbackUrl: string): Promise<ClientProbe> {
  const { verifier } = await createPkce();
  const answer = await exchangeCode(endpoint, { code: madeUp(), codeVerifier: verifier, callbackUrl });
  return answer.ok ? { kind: 'unclear', detail: words().oauth.grantedMadeUpCode } : judge(answer.error);
}

/** Renews with a refresh token that was never issued: whether that wants a secret is a switch of its own. */
export async function probeRenewal(endpoint: AppEndpoint): Promise<ClientProbe> {
  const answer = await refreshGrant(endpoint, madeUp());
  return answer.ok ? { kind: 'unclear', detail: words().oauth.renewedMadeUpToken } : judge(answer.error);
}

const madeUp = () => randomBytes(40).toString('base64url');

/** What the client credentials flow says; the token it may grant is given back at once. */
export async function probeClientCredentials(
  endpoint: AppEndpoint,
  scopes: readonly string[],
): Promise<ClientProbe | { readonly kind: 'granted' }> {
  const answer = await requestByClientCredentials(endpoint, scopes);
  if (!answer.ok) return judge(answer.error);
  await revokeToken(endpoint, answer.value.accessToken);
  return { kind: 'granted' };
}

/** Whether the app may ask for device codes; the one it may get is never entered anywhere, and ends by itself. */
export async function probeDevice(
  endpoint: AppEndpoint,
  scopes: readonly string[],
): Promise<ClientProbe | { readonly kind: 'granted' }> {
  const answer = await requestDeviceCode(endpoint, scopes);
  return answer.ok ? { kind: 'granted' } : judge(answer.error);
}

function judge(failure: TokenFailure): ClientProbe {
  switch (failure.kind) {
    case 'unavailable':
      return { kind: failure.cause === 'network' ? 'unreachable' : 'unclear', detail: failure.detail };
    case 'response-refused':
      return { kind: 'unclear', detail: failure.detail };
    case 'needs-sign-in':
    case 'app-refused':
      return { kind: meaningOf(failure.salesforce), salesforce: failure.salesforce };
  }
}

/** By code and description (salesforce.md 2.1): thirteen causes share `invalid_grant`. */
function meaningOf({
  error,
  description,
}: SalesforceWords): 'known' | 'unknown-id' | 'secret-refused' | 'refused' {
  if (error === 'invalid_grant' && /authorization code|expired access\/refresh token/i.test(description))
    return 'known';
  if (error === 'invalid_client_id') return 'unknown-id';
  if (error === 'invalid_client' && /client credentials/i.test(description)) return 'secret-refused';
  return 'refused';
}
