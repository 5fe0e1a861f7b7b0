import type { Grant } from '../state/approvals.ts';
import type { World } from '../world.ts';

/** Ends an approval: its refresh tokens, its access tokens, and the UI sessions bridged from those. */
export function endGrant(world: World, grant: Grant): void {
  world.approvals.revoke(grant);
  world.sessions.endWhere((session) => session.grantId === grant.id);
}
