import type { PracticeClientApp } from '../client-apps.ts';
import type { Account } from '../organizations.ts';
import type { Flow, OAuthFailure, TokenFailure } from '../policies.ts';
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
  if (policy.loginRestriction === 'ip') return { error: 'invalid_grant', description: 'ip restricted' };
  if (policy.loginRestriction === 'hours') {
    return { error: 'invalid_grant', description: 'IP restricted or invalid login hours' };
  }
  if (world.logins.withinAnHour(user.id) >= policy.loginsPerHour) {
    return { error: 'rate_limit_exceeded', description: 'login rate exceeded' };
  }
  return null;
}

/** Salesforce.md 2.1: the app as a whole, or one of its flows, is switched off. */
export const FLOW_DISABLED: OAuthFailure = {
  error: 'oauth_flow_disabled',
  description: 'The external client app or the OAuth plugin is disabled.',
};

/** The checks on the app that the token endpoint makes, for whatever grant (salesforce.md 2.1, 7.3.9). */
export function refuseApp(world: World, app: PracticeClientApp, flow: Flow): TokenFailure | null {
  const policy = world.policies.app(app.clientId);
  const onDemand = policy.tokenFailure;
  if (onDemand !== null && (onDemand.flows?.includes(flow) ?? true)) return onDemand;
  if (policy.blocked) return { error: 'app_blocked', description: 'this app is blocked by admin' };
  if (isFlowOff(world, app, flow)) return FLOW_DISABLED;
  if (policy.ipRestricted) return { error: 'invalid_grant', description: 'ip restricted' };
  return null;
}

/** Permitted Users = admin approved (salesforce.md 2.1 `invalid_app_access`). */
export function isPermitted(world: World, app: PracticeClientApp, { user }: Account): boolean {
  const { permittedUsers } = world.policies.app(app.clientId);
  return permittedUsers === 'everybody' || permittedUsers.includes(user.username);
}

/** Whether the app or this one of its flows is switched off. The password flow has words of its own for it. */
export function isFlowOff(world: World, app: PracticeClientApp, flow: Flow): boolean {
  const { enabled, disabledFlows } = world.policies.app(app.clientId);
  return !enabled || (flow !== 'password' && disabledFlows.includes(flow));
}
