import type { OrgKey } from '../../../shared/org.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import { editRecord } from '../records/edit-record.ts';
import { mayHoldRefreshToken } from '../grants/grant-gaps.ts';
import { idleLimit } from '../grants/idle-limit.ts';
import type { TokenBroker } from '../token/token-broker.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface KeepAliveParts {
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly broker: TokenBroker;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits until the org's server is up, where that is ours to start. */
  prepare(orgKey: OrgKey): Promise<void>;
  /** An hour has gone by: warnings that depend on the date may be due. */
  hourPassed(): void;
}

/**
 * Renews the grants whose keeper asked for it before they reach the idle limit (trust.md bar 18): looked at now and
 * every hour, one org after the other, each at most once a day whatever comes of it.
 */
export function startKeepAlive(parts: KeepAliveParts): void {
  const { clock } = parts;
  const look = async () => {
    for (const { key } of parts.store.read().orgs.filter((org) => isDue(org, clock.now()))) {
      await renewOnce(parts, key);
    }
  };
  const lookEveryHour = () => {
    void look().finally(() =>
      clock.after(HOUR_MS, () => {
        parts.hourPassed();
        lookEveryHour();
      }),
    );
  };
  lookEveryHour();
}

function isDue(org: OrgRecord, now: number): boolean {
  if (org.keepAlive !== true) return false;
  if (idleLimit(org, mayHoldRefreshToken(org), now)?.endsSoon !== true) return false;
  const triedAt = org.keepAliveTriedAt;
  // A clock set back must not hold the next try up for ever.
  return triedAt === undefined || triedAt > now || now - triedAt >= DAY_MS;
}

async function renewOnce(parts: KeepAliveParts, orgKey: OrgKey): Promise<void> {
  const { broker, clock, log } = parts;
  // With a closed vault nothing can be tried, so nothing is noted either.
  if (parts.vault.state().kind !== 'open') return;
  const keepAliveTriedAt = clock.now();
  // Before the try: a kill in the middle of it must not lead to another one today.
  const noted = await editRecord(parts.store, orgKey, (org) => ({ ...org, keepAliveTriedAt }));
  if (!noted.ok) return;
  await parts.prepare(orgKey);
  const token = await broker.cached(orgKey);
  const renewed = token.ok ? await broker.renew(orgKey, token.value) : token;
  log.info('kept alive', { org: orgKey, reason: renewed.ok ? 'renewed' : renewed.error.code });
}
