import { familyOf, readMyDomain } from '../../../shared/my-domain.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { KnownSandbox } from '../../../shared/org-family.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { mayHoldRefreshToken } from '../grants/grant-gaps.ts';
import { idleLimit } from '../grants/idle-limit.ts';
import { expiryOf, isSetBack } from './org-expiry.ts';

/** Something in an org's life that the person may want to know of. */
export interface LifeEvent {
  readonly kind:
    /** A scratch or trial org is in its last seven days. */
    | 'expires-soon'
    | 'expired'
    /** The sign-in is in its last five days unless it is renewed. */
    | 'goes-idle'
    /** The sandbox was copied anew: the sign-in in the list is of the one before. */
    | 'sandbox-refreshed';
  readonly orgKey: OrgKey;
  /** When it happens or happened, in ms since the epoch: the same for the same event, however often it is asked for. */
  readonly at: number;
}

/**
 * What there is to say of the orgs' lives at this moment, from what is stored of them; nobody is asked. An org that was
 * archived is left in peace, and whatever is not known for sure is not said: no warning is better than a false one.
 */
export function lifeEvents(orgs: readonly OrgRecord[], now: number): readonly LifeEvent[] {
  const sandboxes = sandboxesOf(orgs);
  return orgs.flatMap((org) => {
    if (org.archivedAt !== undefined) return [];
    const expiry = expiryOf(org, now);
    const event = (kind: LifeEvent['kind'], at: number): LifeEvent => ({ kind, orgKey: org.key, at });
    const ends = org.expiresAt ?? 0;
    if (expiry === 'over') return [event('expired', ends)];
    const idleAt = goesIdleAt(org, now);
    const refreshedAt = refreshedSince(org, sandboxes, now);
    return [
      ...(expiry === 'soon' ? [event('expires-soon', ends)] : []),
      ...(idleAt === null ? [] : [event('goes-idle', idleAt)]),
      ...(refreshedAt === null ? [] : [event('sandbox-refreshed', refreshedAt)]),
    ];
  });
}

/** Null when it does not come near, is past (then only a try can tell), or is being kept from coming. */
function goesIdleAt(org: OrgRecord, now: number): number | null {
  if (org.keepAlive === true || isSetBack(org.lastRefreshedAt ?? org.addedAt, now)) return null;
  const limit = idleLimit(org, mayHoldRefreshToken(org), now);
  return limit?.endsSoon === true && limit.idleEndsAt > now ? limit.idleEndsAt : null;
}

/** By the My Domain they have: what production says of its sandboxes. */
function sandboxesOf(orgs: readonly OrgRecord[]): ReadonlyMap<string, KnownSandbox> {
  const known = new Map<string, KnownSandbox>();
  for (const org of orgs) {
    const domain = org.sandboxes === undefined ? null : readMyDomain(org.instanceUrl);
    const family = domain?.sandbox === null ? familyOf(domain) : null;
    if (family === null) continue;
    for (const sandbox of org.sandboxes ?? []) known.set(keyOf(sandbox.name, family), sandbox);
  }
  return known;
}

const keyOf = (sandbox: string, family: string) => `${sandbox.toLowerCase()}--${family}`;

/** When a copy was done after which this row's sign-in cannot be good any more; null where there was none. */
function refreshedSince(
  org: OrgRecord,
  sandboxes: ReadonlyMap<string, KnownSandbox>,
  now: number,
): number | null {
  const domain = org.kind === 'sandbox' ? readMyDomain(org.instanceUrl) : null;
  const family = domain === null ? null : familyOf(domain);
  if (domain === null || domain.sandbox === null || family === null) return null;
  const { organizationId, copiedAt } = sandboxes.get(keyOf(domain.sandbox, family)) ?? {};
  if (organizationId === undefined || copiedAt === undefined || organizationId === org.organizationId)
    return null;
  // A row that was signed in to since is newer than production's word.
  return copiedAt > (org.lastRefreshedAt ?? org.addedAt) && copiedAt <= now ? copiedAt : null;
}
