import type { OrgKey } from '../../../shared/org.ts';
import type { SandboxCopy } from '../../../shared/org-family.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { mayHoldRefreshToken } from '../grants/grant-gaps.ts';
import { idleLimit } from '../grants/idle-limit.ts';
import { expiryOf, isSetBack } from './org-expiry.ts';
import { sandboxCopies } from './sandbox-copies.ts';

/** Something in an org's life that the person may want to know of. */
export interface LifeEvent {
  readonly kind:
    /** A scratch or trial org is in its last seven days. */
    | 'expires-soon'
    | 'expired'
    /** The sign-in is in its last five days unless it is renewed. */
    | 'goes-idle'
    /** Production is being copied into the sandbox: what is in it now will be replaced. */
    | 'sandbox-copying'
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
  const copyOf = sandboxCopies(orgs);
  return orgs.flatMap((org) => {
    if (org.archivedAt !== undefined) return [];
    const expiry = expiryOf(org, now);
    const event = (kind: LifeEvent['kind'], at: number): LifeEvent => ({ kind, orgKey: org.key, at });
    const ends = org.expiresAt ?? 0;
    if (expiry === 'over') return [event('expired', ends)];
    const idleAt = goesIdleAt(org, now);
    const copy = copyEvent(copyOf(org, now));
    return [
      ...(expiry === 'soon' ? [event('expires-soon', ends)] : []),
      ...(idleAt === null ? [] : [event('goes-idle', idleAt)]),
      ...(copy === null ? [] : [event(copy.kind, copy.at)]),
    ];
  });
}

/** Null when it does not come near, is past (then only a try can tell), or is being kept from coming. */
function goesIdleAt(org: OrgRecord, now: number): number | null {
  if (org.keepAlive === true || isSetBack(org.lastRefreshedAt ?? org.addedAt, now)) return null;
  const limit = idleLimit(org, mayHoldRefreshToken(org), now);
  return limit?.endsSoon === true && limit.idleEndsAt > now ? limit.idleEndsAt : null;
}

/** A copy that waits for its turn has not begun: there is no time yet to know it again by. */
function copyEvent(copy: SandboxCopy | null): Pick<LifeEvent, 'kind' | 'at'> | null {
  switch (copy?.kind) {
    case undefined:
      return null;
    case 'done':
      return { kind: 'sandbox-refreshed', at: copy.at };
    case 'under-way':
      return copy.startedAt === undefined ? null : { kind: 'sandbox-copying', at: copy.startedAt };
  }
}
