import type { Grant } from '../state/approvals.ts';
import type { World } from '../world.ts';
import { endGrant } from './end-grant.ts';

/**
 * Notes that a user approved an app, and gives the refresh token if one was asked for.
 *
 * The sixth approval silently ends the oldest, tokens and all (salesforce.md 7.3.6).
 */
export function openApproval(
  world: World,
  details: Pick<Grant, 'organizationId' | 'userId' | 'clientId' | 'scopes'>,
): { readonly grantId: string; readonly refreshToken: string | null } {
  const withRefreshToken = details.scopes.includes('refresh_token');
  const { grant, refreshToken, dropped } = world.approvals.add(details, withRefreshToken);
  for (const oldest of dropped) endGrant(world, oldest);
  return { grantId: grant.id, refreshToken };
}
