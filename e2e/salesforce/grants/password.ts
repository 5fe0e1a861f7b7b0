import { refuseAccount } from '../oauth/account-gate.ts';
import { demandSecret } from '../oauth/authenticate-client.ts';
import type { Account } from '../organizations.ts';
import { checkPassword, PASSWORD_PROBLEM_STATUS } from '../oauth/check-password.ts';
import { scopesOf } from '../oauth/scopes.ts';
import type { World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

/**
 * Why a login fails, as the login history words it; null when it does not.
 *
 * Salesforce.md 7.3.9: the caller is told `authentication failure` whatever the reason was.
 */
function realReason({ request, app }: GrantRequest, world: World, account: Account): string | null {
  const given = request.form.get('password') ?? '';
  const problem = checkPassword(world, request.host.role, account, given);
  const { disabledFlows } = world.policies.app(app.clientId);
  const allowed = world.policies.organization(account.organization.id).passwordFlowAllowed;
  if (problem !== 'wrong-host' && (!allowed || disabledFlows.includes('password'))) {
    return 'Username-Password Flow Disabled';
  }
  return problem === null ? null : PASSWORD_PROBLEM_STATUS[problem];
}

function handle(grant: GrantRequest, world: World): GrantOutcome {
  const { app, secretShown } = grant;
  const missing = demandSecret(app.clientSecret !== undefined, secretShown);
  if (missing !== null) return { ok: false, failure: missing };
  const account = world.directory.accountByUsername(grant.request.form.get('username') ?? '');
  if (account === undefined) return refuse('invalid_grant', 'authentication failure');
  const reason = realReason(grant, world, account);
  if (reason !== null) {
    world.logins.add({
      organizationId: account.organization.id,
      userId: account.user.id,
      status: reason,
      type: 'Remote Access 2.0',
      subType: 'OauthUsernamePassword',
      application: app.name,
    });
    return refuse('invalid_grant', 'authentication failure');
  }
  const refused = refuseAccount(world, account);
  if (refused !== null) return { ok: false, failure: refused };
  return {
    ok: true,
    order: {
      account,
      app,
      // No scope parameter and no refresh token in this flow (salesforce.md 1.2).
      scopes: scopesOf(world, app).filter((scope) => scope !== 'refresh_token'),
      grantId: null,
      refreshToken: null,
      loginSubType: 'OauthUsernamePassword',
    },
  };
}

/** Username and password: legacy, off in orgs made since Summer '23 (salesforce.md 1.2). */
export const password: GrantHandler = { flow: 'password', handle };
