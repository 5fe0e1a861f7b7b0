import { isPermitted, refuseAccount } from '../oauth/account-gate.ts';
import { demandSecret } from '../oauth/authenticate-client.ts';
import { endGrant } from '../oauth/end-grant.ts';
import { refreshExpiry } from '../state/approvals.ts';
import { servesAccount, type World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

const DEAD = 'expired access/refresh token';

function handle({ request, app, secretShown }: GrantRequest, world: World): GrantOutcome {
  const policy = world.policies.app(app.clientId);
  // A switch of its own: "works once, fails at renewal" (salesforce.md 1.2, row Refresh).
  const missing = demandSecret(policy.requireSecretForRefresh, secretShown);
  if (missing !== null) return { ok: false, failure: missing };

  const found = world.approvals.look(request.form.get('refresh_token') ?? '');
  if (found.kind === 'unknown' || found.grant.clientId !== app.clientId) return refuse('invalid_grant', DEAD);
  const { grant } = found;
  if (found.kind === 'replayed') {
    // Salesforce.md 7.3.8: whoever sends a rotated token may be a thief, so the whole family dies.
    endGrant(world, grant);
    return refuse('invalid_grant', DEAD);
  }

  const account = world.directory.account(grant.organizationId, grant.userId);
  if (account === undefined || !servesAccount(request.host.role, account)) {
    return refuse('invalid_grant', DEAD);
  }
  const expired = refreshExpiry(grant, policy.refreshPolicy, policy.idleLimitMs, world.clock.now());
  if (expired !== null) return refuse('invalid_grant', expired);
  const refused = refuseAccount(world, account);
  if (refused !== null) return { ok: false, failure: refused };

  if (!isPermitted(world, app, account)) {
    return refuse('invalid_app_access', 'user is not admin approved to access this app');
  }

  const refreshToken = world.approvals.use(grant, policy.rotateRefreshTokens);
  return {
    ok: true,
    order: {
      account,
      app,
      scopes: grant.scopes,
      grantId: grant.id,
      refreshToken,
      loginSubType: 'OauthRefreshToken',
    },
  };
}

/** Renewal. A refresh token comes back only when rotation is on (salesforce.md 1.2). */
export const refreshToken: GrantHandler = { flow: 'refresh_token', handle };
