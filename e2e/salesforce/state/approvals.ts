import { randomUUID } from 'node:crypto';
import type { PracticeClock } from '../clock.ts';
import { fingerprint, newRefreshToken } from '../opaque-secret.ts';
import type { RefreshPolicy } from '../policies.ts';

/** Salesforce.md 7.3.6: a user's sixth approval of an app silently revokes the oldest. */
const APPROVALS_PER_APP = 5;

/** One approval of an app by a user, with its family of refresh tokens. */
export interface Grant {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly lastUsedAt: number;
  /** SHA-256 of the refresh token in force; null when `refresh_token` was not granted. */
  readonly current: string | null;
  /** SHA-256 of those that rotation has replaced. */
  readonly past: readonly string[];
}

type RefreshLookup =
  | { readonly kind: 'current'; readonly grant: Grant }
  /** A rotated token came again: somebody else may hold the family (salesforce.md 7.3.8). */
  | { readonly kind: 'replayed'; readonly grant: Grant }
  | { readonly kind: 'unknown' };

export interface Approvals {
  /** @returns the grant, its refresh token if one was asked for, and the grants that fell out */
  add(
    details: Pick<Grant, 'organizationId' | 'userId' | 'clientId' | 'scopes'>,
    withRefreshToken: boolean,
  ): { readonly grant: Grant; readonly refreshToken: string | null; readonly dropped: readonly Grant[] };
  has(userId: string, clientId: string): boolean;
  look(refreshToken: string): RefreshLookup;
  /** Notes a use and, when `rotate`, replaces the refresh token. @returns the new one, or null */
  use(grant: Grant, rotate: boolean): string | null;
  revoke(grant: Grant): void;
  get(id: string): Grant | undefined;
  all(): readonly Grant[];
}

/** Why a refresh token is past its time, or null while it is good (salesforce.md 7.3.7). */
export function refreshExpiry(
  grant: Grant,
  policy: RefreshPolicy,
  idleLimitMs: number,
  now: number,
): 'expired access/refresh token' | 'token validity expired' | null {
  const idle = now - grant.lastUsedAt;
  if (idle >= idleLimitMs) return 'expired access/refresh token';
  switch (policy.kind) {
    case 'infinite':
      return null;
    case 'zero':
      return 'expired access/refresh token';
    case 'lifetime':
      return now - grant.createdAt >= policy.ms ? 'token validity expired' : null;
    case 'inactivity':
      return idle >= policy.ms ? 'expired access/refresh token' : null;
  }
}

/** @param restored grants of an earlier run */
export function createApprovals(clock: PracticeClock, restored: readonly Grant[]): Approvals {
  const grants = new Map(restored.map((grant) => [grant.id, grant]));
  return {
    add: (details, withRefreshToken) => {
      const refreshToken = withRefreshToken ? newRefreshToken() : null;
      const now = clock.now();
      const grant: Grant = {
        ...details,
        id: randomUUID(),
        createdAt: now,
        lastUsedAt: now,
        current: refreshToken === null ? null : fingerprint(refreshToken),
        past: [],
      };
      grants.set(grant.id, grant);
      const siblings = [...grants.values()].filter(
        (one) => one.userId === grant.userId && one.clientId === grant.clientId,
      );
      // A Map keeps the order of insertion: the oldest come first.
      const dropped = siblings.slice(0, Math.max(0, siblings.length - APPROVALS_PER_APP));
      for (const one of dropped) grants.delete(one.id);
      return { grant, refreshToken, dropped };
    },
    has: (userId, clientId) =>
      [...grants.values()].some((grant) => grant.userId === userId && grant.clientId === clientId),
    look: (refreshToken) => {
      const print = fingerprint(refreshToken);
      for (const grant of grants.values()) {
        if (grant.current === print) return { kind: 'current', grant };
        if (grant.past.includes(print)) return { kind: 'replayed', grant };
      }
      return { kind: 'unknown' };
    },
    use: (grant, rotate) => {
      const next = rotate ? newRefreshToken() : null;
      grants.set(grant.id, {
        ...grant,
        lastUsedAt: clock.now(),
        ...(next !== null && {
          current: fingerprint(next),
          past: grant.current === null ? grant.past : [...grant.past, grant.current],
        }),
      });
      return next;
    },
    revoke: (grant) => void grants.delete(grant.id),
    get: (id) => grants.get(id),
    all: () => [...grants.values()],
  };
}
