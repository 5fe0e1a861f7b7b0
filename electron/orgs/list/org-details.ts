import { NEEDED_SCOPES } from '../../../shared/client-app.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { OrgDetails, TokenFacts } from '../../../shared/org-details.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { kindOfToken } from '../../oauth/token-kind.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { findRecord } from '../records/edit-record.ts';
import { endedSignIn } from '../grants/ended-sign-in.ts';
import { gapsOf, isMadeAnew, mayHoldRefreshToken } from '../grants/grant-gaps.ts';
import type { Grant, Grants } from '../grants/grants.ts';
import { idleLimit } from '../grants/idle-limit.ts';
import type { OrgStates } from '../records/org-states.ts';

export interface OrgDetailsParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly states: OrgStates;
  readonly clock: Clock;
}

/** What is known of an org's grant, without asking anybody: the record, and of the token what can be said of it. */
export async function getOrgDetails(parts: OrgDetailsParts, orgKey: OrgKey): Promise<Result<OrgDetails>> {
  const found = findRecord(parts.store, orgKey);
  if (!found.ok) return found;
  const record = found.value;
  const app = parts.store.read().clientApps.find(({ id }) => id === record.clientAppId);
  const grant = await parts.grants.read(orgKey);
  // While the vault is closed nobody can say; then the record's own word is enough for a hint.
  const hasRefreshToken = grant.ok ? grant.value?.refreshToken !== undefined : mayHoldRefreshToken(record);
  const token = grant.ok && grant.value !== null ? factsOfToken(record, grant.value) : null;
  const limit = idleLimit(record, hasRefreshToken, parts.clock.now());
  const lastProblem = lastProblemOf(record, parts.states);
  return ok({
    orgKey,
    clientApp:
      app === undefined
        ? null
        : { id: app.id, name: app.name, clientId: app.clientId, hasSecret: app.hasSecret },
    scopes: { granted: record.scopes, wanted: wantedScopes(record, app?.scopes ?? []) },
    gaps: gapsKnown(record, token),
    token,
    ...(grant.ok ? {} : { tokenProblem: grant.error }),
    ...(record.lastRefreshedAt === undefined ? {} : { lastRefreshedAt: record.lastRefreshedAt }),
    rotates: record.rotates === true,
    ...(limit === null ? {} : { idleLimitAt: limit.idleEndsAt }),
    keepAlive: record.keepAlive === true,
    ...(lastProblem === undefined ? {} : { lastProblem }),
  });
}

/** What the app asks for; what Latchkey needs where it asks for all its scopes. Nothing was asked for a pasted token. */
function wantedScopes(record: OrgRecord, ofApp: readonly string[]): readonly string[] {
  if (record.method === 'access-token') return [];
  if (ofApp.length > 0) return ofApp;
  // Grants that are made anew with a key, a password or a secret never bring a refresh token (salesforce.md 1.2).
  return isMadeAnew(record) ? NEEDED_SCOPES.filter((scope) => scope !== 'refresh_token') : NEEDED_SCOPES;
}

function factsOfToken(record: OrgRecord, grant: Grant): TokenFacts {
  return {
    kind: kindOfToken(grant.accessToken),
    length: grant.accessToken.length,
    ...(grant.issuedAt === undefined ? {} : { issuedAt: grant.issuedAt }),
    renewedBy: renewedBy(record, grant),
  };
}

function renewedBy({ method }: OrgRecord, grant: Grant): TokenFacts['renewedBy'] {
  if (grant.refreshToken !== undefined) return 'refresh-token';
  return grant.renewWith !== undefined || method === 'client-credentials' ? 'signing-in-anew' : 'nothing';
}

/** What the record tells, and what only the vault knows: a password that was not kept, scopes nobody named. */
function gapsKnown(record: OrgRecord, token: TokenFacts | null): OrgDetails['gaps'] {
  const gaps = gapsOf(record);
  return token?.renewedBy === 'nothing' && !gaps.includes('cannot-renew') ? [...gaps, 'cannot-renew'] : gaps;
}

function lastProblemOf(record: OrgRecord, states: OrgStates): OrgDetails['lastProblem'] {
  const { key, needsSignIn } = record;
  const seen = states.lastProblem(key);
  if (seen !== undefined || needsSignIn === undefined) return seen;
  return { at: needsSignIn.since, error: endedSignIn(record) };
}
