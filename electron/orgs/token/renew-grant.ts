import type { OrgKey } from '../../../shared/org.ts';
import { assertNever, ok, type Result } from '../../../shared/result.ts';
import { requestByClientCredentials } from '../../oauth/client-credentials.ts';
import { requestByAssertion } from '../../oauth/jwt-bearer.ts';
import { requestByPassword } from '../../oauth/password.ts';
import { readPrivateKey } from '../../oauth/private-key.ts';
import { refreshGrant } from '../../oauth/refresh.ts';
import { readServerTime } from '../../oauth/server-time.ts';
import type { ClientCredentials, TokenEndpoint } from '../../oauth/token-client.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { ClientApps } from '../client-apps/client-apps.ts';
import { cannotRenew } from '../grants/ended-sign-in.ts';
import type { Grant } from '../grants/grants.ts';
import { readRefreshAnswer } from './refresh-answer.ts';
import type { RefreshAnswer } from './live-token.ts';
import { words } from '../../text/words.ts';

/** The two ways to another access token; both ask once and change nothing that is stored. */
export interface RenewGrant {
  /** With the refresh token, which the answer may replace. */
  refresh(record: OrgRecord, refreshToken: string): Promise<RefreshAnswer>;
  /** Without one, by the org's own method anew: nothing is spent by asking. `dead` where the method cannot. */
  repeat(record: OrgRecord, grant: Grant): Promise<RefreshAnswer>;
}

export function createRenewGrant(parts: {
  readonly http: Http;
  readonly clock: Clock;
  readonly clientApps: ClientApps;
}): RenewGrant {
  const { http, clock, clientApps } = parts;
  /**
   * Kept passwords that Salesforce has refused in this process's life. The record says so too; but where the disk is
   * full it cannot, and a wrong password sent again and again locks the user out.
   */
  const refusedPasswords = new Map<OrgKey, string>();

  const endpointOf = async (
    record: OrgRecord,
  ): Promise<
    Result<TokenEndpoint & { readonly client: ClientCredentials; readonly scopes: readonly string[] }>
  > => {
    const app = await clientApps.ofOrg(record);
    if (!app.ok) return app;
    const {
      credentials: client,
      record: { scopes },
    } = app.value;
    return ok({ http, clock, loginHost: record.loginHost, client, scopes });
  };

  const repeatPassword = async (record: OrgRecord, { renewWith }: Grant): Promise<RefreshAnswer> => {
    if (renewWith?.kind !== 'password') return { kind: 'dead', error: cannotRenew(record) };
    const tried = JSON.stringify([renewWith.password, renewWith.securityToken]);
    if (refusedPasswords.get(record.key) === tried) return { kind: 'dead', error: passwordRefused() };
    const endpoint = await endpointOf(record);
    if (!endpoint.ok) return { kind: 'unchanged', error: endpoint.error };
    const outcome = await requestByPassword(endpoint.value, { username: record.username, ...renewWith });
    const answer = readRefreshAnswer(outcome);
    if (answer.kind === 'dead') refusedPasswords.set(record.key, tried);
    return answer;
  };

  const repeatAssertion = async (record: OrgRecord, { renewWith }: Grant): Promise<RefreshAnswer> => {
    if (renewWith?.kind !== 'private-key') return { kind: 'dead', error: cannotRenew(record) };
    const key = readPrivateKey(renewWith.pem);
    if (!key.ok)
      return { kind: 'dead', error: { ...key.error, code: 'NEEDS_SIGN_IN', remedy: 'sign-in-again' } };
    const endpoint = await endpointOf(record);
    if (!endpoint.ok) return { kind: 'unchanged', error: endpoint.error };
    const { clientId } = endpoint.value.client;
    const { loginHost, username, audience = loginHost } = record;
    // Nobody is here to set a clock that is off: Salesforce's own is used, however far ours is from it.
    const time = await readServerTime({ http, clock }, loginHost);
    const now = time?.now ?? clock.now();
    return readRefreshAnswer(
      await requestByAssertion(endpoint.value, { clientId, username, audience, key: key.value.key, now }),
    );
  };

  return {
    async refresh(record, refreshToken) {
      const endpoint = await endpointOf(record);
      // Nothing was sent: the refresh token is as it was.
      if (!endpoint.ok) return { kind: 'unchanged', error: endpoint.error };
      return readRefreshAnswer(await refreshGrant(endpoint.value, refreshToken));
    },
    async repeat(record, grant) {
      switch (record.method) {
        case 'password':
          return repeatPassword(record, grant);
        case 'jwt':
          return repeatAssertion(record, grant);
        case 'client-credentials': {
          const endpoint = await endpointOf(record);
          if (!endpoint.ok) return { kind: 'unchanged', error: endpoint.error };
          return readRefreshAnswer(await requestByClientCredentials(endpoint.value, endpoint.value.scopes));
        }
        case 'browser':
        case 'device':
        case 'sfdx-url':
        case 'access-token':
          return { kind: 'dead', error: cannotRenew(record) };
        default:
          return assertNever(record.method);
      }
    },
  };
}

const passwordRefused = () =>
  ({
    code: 'NEEDS_SIGN_IN',
    message: words().renewal.passwordRefused,
    remedy: 'sign-in-again',
  }) as const;
