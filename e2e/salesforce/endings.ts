import { endGrant } from './oauth/end-grant.ts';
import type { Session } from './state/sessions.ts';
import type { World } from './world.ts';

/**
 * What an admin, or time, does to sessions behind a client's back.
 *
 * Each takes a username, or nothing for everybody, and says how many it ended.
 */
export interface Endings {
  /** Browser sessions, at the orgs and at the login hosts. */
  uiSessions(username?: string): number;
  /** Access tokens, SOAP's too, and the browser sessions bridged from them; refresh tokens stay good. */
  accessTokens(username?: string): number;
  /** Approvals, with their refresh and access tokens: "Revoke" on the OAuth Usage page. */
  approvals(username?: string): number;
}

/** An organization that is gone takes every session and approval with it. */
export function endAllOf(world: World, organizationId: string): void {
  for (const grant of world.approvals.all()) {
    if (grant.organizationId === organizationId) endGrant(world, grant);
  }
  world.sessions.endWhere((one) => one.organizationId === organizationId);
}

export function createEndings(world: World): Endings {
  const isOf = (username: string | undefined, organizationId: string, userId: string): boolean =>
    username === undefined ||
    world.directory.account(organizationId, userId)?.user.username.toLowerCase() === username.toLowerCase();
  const endSessions = (username: string | undefined, condition: (session: Session) => boolean): number => {
    const ended = world.sessions.endWhere(
      (one) => condition(one) && isOf(username, one.organizationId, one.userId),
    );
    world.save();
    return ended;
  };
  return {
    uiSessions: (username) => endSessions(username, ({ kind }) => kind === 'ui' || kind === 'login'),
    accessTokens: (username) => endSessions(username, ({ kind }) => kind === 'oauth' || kind === 'soap'),
    approvals: (username) => {
      const grants = world.approvals
        .all()
        .filter((grant) => isOf(username, grant.organizationId, grant.userId));
      for (const grant of grants) endGrant(world, grant);
      world.save();
      return grants.length;
    },
  };
}
