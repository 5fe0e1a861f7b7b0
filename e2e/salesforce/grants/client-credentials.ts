import { refuseAccount } from '../oauth/account-gate.ts';
import { demandSecret } from '../oauth/authenticate-client.ts';
import { resolveScopes } from '../oauth/scopes.ts';
import type { World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

function handle({ request, app, secretShown }: GrantRequest, world: World): GrantOutcome {
  const { role } = request.host;
  if (role.kind !== 'my-domain') return refuse('invalid_grant', 'request not supported on this domain');
  const missing = demandSecret(true, secretShown);
  if (missing !== null) return { ok: false, failure: missing };

  const { runAs } = world.policies.app(app.clientId);
  const account = runAs === null ? undefined : world.directory.accountByUsername(runAs);
  if (account?.organization.id !== role.organizationId) {
    return refuse('invalid_grant', 'no client credentials user enabled');
  }
  // Since Winter '26 at least one scope must be left (salesforce.md 1.2).
  const granted = resolveScopes(world, app, request.form.get('scope')) ?? [];
  const scopes = granted.filter((scope) => scope !== 'refresh_token');
  if (scopes.length === 0) return refuse('invalid_grant', 'no valid scopes defined');
  const refused = refuseAccount(world, account);
  if (refused !== null) return { ok: false, failure: refused };
  return {
    ok: true,
    order: {
      account,
      app,
      scopes,
      grantId: null,
      refreshToken: null,
      loginSubType: 'OauthClientCredentials',
    },
  };
}

/** The app as its Run As user; My Domain only (salesforce.md 1.2). */
export const clientCredentials: GrantHandler = { flow: 'client_credentials', handle };
