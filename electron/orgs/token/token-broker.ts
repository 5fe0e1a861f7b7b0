import type { OrgKey } from '../../../shared/org.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { findRecord } from '../records/edit-record.ts';
import type { Grants } from '../grants/grants.ts';
import { createHeldGrants } from './held-grants.ts';
import { live, type LiveToken } from './live-token.ts';
import { stateAfter } from '../records/org-states.ts';
import { createRefreshOnce, type RefreshParts } from './refresh-once.ts';
import { createSingleFlight } from './single-flight.ts';

/** The only source of access tokens (design.md). */
export interface TokenBroker {
  /** A token that answered a call just now, or was issued just now. */
  fresh(orgKey: OrgKey): Promise<Result<LiveToken>>;
  /** The cached token, unproven: for a call that itself shows whether it lives. */
  cached(orgKey: OrgKey): Promise<Result<LiveToken>>;
  /** For a token that a call has just shown to be dead: renews, unless that has happened meanwhile. */
  renew(orgKey: OrgKey, dead: LiveToken): Promise<Result<LiveToken>>;
}

/** For quitting. */
export interface Renewals {
  /** Resolves when no token is being renewed any more: what came with the answers is in the vault. */
  settled(): Promise<void>;
}

export function createTokenBroker(parts: RefreshParts & { readonly grants: Grants }): TokenBroker & Renewals {
  const { store, states } = parts;
  const oneRefresh = createSingleFlight<Result<LiveToken>>();
  const oneProbe = createSingleFlight<Result<LiveToken>>();
  const grants = createHeldGrants(parts.grants);
  const refreshOnce = createRefreshOnce({ ...parts, grants });

  /** Tells the list what came of it: ready again, or why not. */
  const settle = (orgKey: OrgKey, outcome: Result<LiveToken>): Result<LiveToken> => {
    if (outcome.ok) states.set(orgKey, undefined);
    else states.set(orgKey, stateAfter(outcome.error), outcome.error);
    return outcome;
  };

  const fresh = (orgKey: OrgKey) =>
    oneProbe(orgKey, async () => {
      const record = findRecord(store, orgKey);
      if (!record.ok) return settle(orgKey, record);
      const grant = await grants.read(orgKey);
      if (!grant.ok) return settle(orgKey, grant);
      const answer = await parts.probe(grant.value, record.value);
      switch (answer.kind) {
        case 'alive':
          // An interrupted refresh is settled by its old access token still living: nothing was rotated.
          return settle(orgKey, ok(live(grant.value)));
        case 'unavailable':
          return settle(orgKey, fail(answer.error));
        case 'dead':
          return renew(orgKey, live(grant.value));
        default:
          return assertNever(answer);
      }
    });

  const renew = (orgKey: OrgKey, dead: LiveToken) =>
    oneRefresh(orgKey, async () => settle(orgKey, await refreshOnce(orgKey, dead)));

  return {
    fresh,
    async cached(orgKey) {
      const grant = await grants.read(orgKey);
      return grant.ok ? ok(live(grant.value)) : settle(orgKey, grant);
    },
    renew,
    settled: () => oneRefresh.landed(),
  };
}
