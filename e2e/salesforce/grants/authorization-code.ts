import { createHash } from 'node:crypto';
import { refuseAccount } from '../oauth/account-gate.ts';
import { demandSecret } from '../oauth/authenticate-client.ts';
import { openApproval } from '../oauth/open-approval.ts';
import { servesAccount, type CodeGrant, type World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

/** PKCE. The CLI's verifiers have 171 characters, over RFC 7636's 128; Salesforce takes them. */
function refuseVerifier(code: CodeGrant, verifier: string | null): GrantOutcome | null {
  if (code.codeChallenge === null) {
    // RFC 9700 2.1.1: a verifier without a challenge is a sign that the challenge was stripped on the way.
    return verifier === null ? null : refuse('invalid_grant', 'code verifier was not expected');
  }
  if (verifier === null) return refuse('invalid_grant', 'missing required code verifier');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return /^[A-Za-z0-9._~-]{43,}$/.test(verifier) && challenge === code.codeChallenge
    ? null
    : refuse('invalid_request', 'invalid code verifier');
}

function handle({ request, app, secretShown }: GrantRequest, world: World): GrantOutcome {
  const { form, host } = request;
  const missing = demandSecret(world.policies.app(app.clientId).requireSecretForWebServer, secretShown);
  if (missing !== null) return { ok: false, failure: missing };

  const verifier = form.get('code_verifier');
  if (verifier !== null) world.issued.add('code_verifier', verifier);

  const redeemed = world.codes.redeem(form.get('code') ?? '');
  if (redeemed.kind === 'unknown') return refuse('invalid_grant', 'invalid authorization code');
  if (redeemed.kind === 'spent') return refuse('invalid_grant', 'expired authorization code');
  const code = redeemed.value;

  const account = world.directory.account(code.organizationId, code.userId);
  // Salesforce.md 2.1: a code is redeemed at the host that issued it, by the client that asked for it.
  if (account === undefined || code.clientId !== app.clientId || !servesAccount(host.role, account)) {
    return refuse('invalid_grant', 'invalid authorization code');
  }
  if (code.redirectUri !== form.get('redirect_uri')) {
    return refuse('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const badVerifier = refuseVerifier(code, verifier);
  if (badVerifier !== null) return badVerifier;
  const refused = refuseAccount(world, account);
  if (refused !== null) return { ok: false, failure: refused };

  const { organizationId, userId, scopes } = code;
  const approval = openApproval(world, { organizationId, userId, clientId: app.clientId, scopes });
  return { ok: true, order: { account, app, scopes, ...approval, loginSubType: 'OauthWebServer' } };
}

/** The web server flow: a code, its redirect URI and its verifier for tokens (salesforce.md 1.2). */
export const authorizationCode: GrantHandler = { flow: 'authorization_code', handle };
