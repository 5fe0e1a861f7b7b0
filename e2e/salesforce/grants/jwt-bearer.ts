import { createPublicKey } from 'node:crypto';
import { compactVerify, decodeJwt } from 'jose';
import { z } from 'zod';
import type { PracticeClientApp } from '../client-apps.ts';
import { isPermitted, refuseAccount } from '../oauth/account-gate.ts';
import { scopesOf } from '../oauth/scopes.ts';
import type { Account } from '../organizations.ts';
import { loginHostOf, servesAccount, type World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

const MINUTE = 60_000;
/** "At most about 3 min ahead" (salesforce.md 1.2). */
const AHEAD_MS = 3 * MINUTE + 10_000;

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(),
});
type Claims = z.infer<typeof claimsSchema>;

function claimsOf(assertion: string): Claims | null {
  try {
    return claimsSchema.parse(decodeJwt(assertion));
  } catch {
    return null;
  }
}

/**
 * Whether the assertion is in its time.
 *
 * The Salesforce CLI sends milliseconds, 300 of them ahead, and works (salesforce.md 1.2): numbers that large
 * are read as milliseconds, and may lie a little back.
 */
function isTimely(exp: number, now: number): boolean {
  return exp > 100_000_000_000
    ? Math.abs(exp - now) <= AHEAD_MS
    : exp * 1000 > now && exp * 1000 <= now + AHEAD_MS;
}

function audiencesOf(world: World, { organization }: Account): readonly string[] {
  const official = organization.environment === 'sandbox' ? 'test' : 'login';
  return [`https://${official}.salesforce.com`, loginHostOf(world, organization.environment).origin];
}

async function isSigned(assertion: string, pem: string): Promise<boolean> {
  try {
    // Standard base64 instead of base64url, a wrong algorithm, a wrong key: all end here.
    await compactVerify(assertion, createPublicKey(pem), { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}

async function handle({ request, app }: GrantRequest, world: World): Promise<GrantOutcome> {
  const assertion = request.form.get('assertion') ?? '';
  const claims = claimsOf(assertion);
  if (claims === null) return refuse('invalid_grant', 'invalid assertion');
  const { jwtPublicKeyPem, installed } = world.policies.app(app.clientId);
  const scopes = scopesOf(world, app);
  const scoped = ['api', 'refresh_token'].every((scope) => scopes.includes(scope));
  if (!scoped || jwtPublicKeyPem === null || !installed) {
    return refuse(
      'invalid_request',
      'refresh_token scope is required and the connected app should be installed and preauthorized',
    );
  }
  if (!(await isSigned(assertion, jwtPublicKeyPem))) return refuse('invalid_grant', 'invalid assertion');
  // [U]: the wording.
  if (!isTimely(claims.exp, world.clock.now())) return refuse('invalid_grant', 'assertion expired');

  const account = world.directory.accountByUsername(claims.sub);
  if (
    account === undefined ||
    !servesAccount(request.host.role, account) ||
    !world.policies.user(account.user.username).apiEnabled
  ) {
    return refuse('invalid_grant', 'authentication failure');
  }
  const audiences = audiencesOf(world, account);
  if (![claims.aud].flat().some((one) => audiences.includes(one))) {
    return refuse('invalid_grant', 'Audience validation failed');
  }
  const refused = refuseAccount(world, account);
  if (refused !== null) return { ok: false, failure: refused };
  if (!isPreauthorized(world, app, account)) {
    return refuse('invalid_grant', "user hasn't approved this consumer");
  }
  return {
    ok: true,
    order: {
      account,
      app,
      scopes: scopes.filter((scope) => scope !== 'refresh_token'),
      grantId: null,
      refreshToken: null,
      loginSubType: 'OauthJwtBearer',
    },
  };
}

/** By an admin, through Permitted Users; or by the user, who approved the app once in a browser. */
function isPreauthorized(world: World, app: PracticeClientApp, account: Account): boolean {
  const byAdmin = world.policies.app(app.clientId).permittedUsers !== 'everybody';
  return byAdmin ? isPermitted(world, app, account) : world.approvals.has(account.user.id, app.clientId);
}

/** JWT bearer: no secret, no refresh token; the client is the issuer of the assertion (salesforce.md 1.2). */
export const jwtBearer: GrantHandler = {
  flow: 'jwt',
  findsClient: (request, world) => {
    const claims = claimsOf(request.form.get('assertion') ?? '');
    if (claims === null) return { error: 'invalid_grant', description: 'invalid assertion' };
    return (
      world.clientApps.find(claims.iss) ?? {
        error: 'invalid_client_id',
        description: 'client identifier invalid',
      }
    );
  },
  handle,
};
