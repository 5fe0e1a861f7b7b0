import type { PracticeClientApp } from '../client-apps.ts';
import type { Account } from '../organizations.ts';
import type { Flow, OAuthFailure } from '../policies.ts';
import type { World } from '../world.ts';

/** The checks on user and organization that every grant makes (salesforce.md 7.3.11 to 7.3.13). */
export function refuseAccount(world: World, { organization, user }: Account): OAuthFailure | null {
  if (world.policies.organization(organization.id).state !== 'active') {
    return { error: 'inactive_org', description: 'org is locked, closed, or suspended' };
  }
  const policy = world.policies.user(user.username);
  if (policy.state === 'inactive' || policy.state === 'frozen') {
    return { error: 'inactive_user', description: 'user is inactive' };
  }
  if (world.logins.withinAnHour(user.id) >= policy.loginsPerHour) {
    return { error: 'rate_limit_exceeded', description: 'login rate exceeded' };
  }
  return null;
}

/** The checks on the app that the token endpoint makes, for whatever grant (salesforce.md 2.1, 7.3.9). */
export function refuseApp(world: World, app: PracticeClientApp, flow: Flow): OAuthFailure | null {
  const policy = world.policies.app(app.clientId);
  if (policy.tokenFailure !== null) return policy.tokenFailure;
  if (policy.blocked) return { error: 'app_blocked', description: 'this app is blocked by admin' };
  if (policy.disabledFlows.includes(flow)) {
    return {
      error: 'oauth_flow_disabled',
      description: 'The external client app or the OAuth plugin is disabled.',
    };
  }
  if (policy.ipRestricted) return { error: 'invalid_grant', description: 'ip restricted' };
  return null;
}

/** Permitted Users = admin approved (salesforce.md 2.1 `invalid_app_access`). */
export function isPermitted(world: World, app: PracticeClientApp, { user }: Account): boolean {
  const { permittedUsers } = world.policies.app(app.clientId);
  return permittedUsers === 'everybody' || permittedUsers.includes(user.username);
}
