import { createHmac, randomUUID } from 'node:crypto';
import type { PracticeClientApp } from '../client-apps.ts';
import type { PracticeHost } from '../hosts.ts';
import { isJwt, newAccessToken } from '../opaque-secret.ts';
import type { Account } from '../organizations.ts';
import { loginHostOf, myDomainOf, type World } from '../world.ts';

/** What every grant has to say before a token can be made. */
export interface TokenOrder {
  readonly account: Account;
  readonly app: PracticeClientApp;
  readonly scopes: readonly string[];
  readonly grantId: string | null;
  /** Undefined when the flow or its policy gives none. */
  readonly refreshToken: string | null;
  /** The LoginSubType in the login history. */
  readonly loginSubType: string;
  /** The token endpoint's own host, the issuer of an id token. */
  readonly host: PracticeHost;
}

/** The identity URL lives on the generic login host (salesforce.md 1.1 `id`). */
export function identityUrl(world: World, { organization, user }: Account): string {
  return `${loginHostOf(world, organization.environment).origin}/id/${organization.id}/${user.id}`;
}

/** Opens a session for a new access token; a session opened earlier may be reused (salesforce.md 7.3.5). */
async function openAccessToken(world: World, order: TokenOrder): Promise<string> {
  const { account, app, grantId } = order;
  const appPolicy = world.policies.app(app.clientId);
  const earlier =
    appPolicy.reuseAccessToken && grantId !== null ? world.sessions.liveTokenOf(grantId) : undefined;
  if (earlier !== undefined) return earlier;
  const token = appPolicy.jwtAccessTokens
    ? await newJwtAccessToken(world, order)
    : newAccessToken(account.organization.id);
  world.issued.add('access_token', token);
  world.sessions.open(token, {
    kind: 'oauth',
    organizationId: account.organization.id,
    userId: account.user.id,
    hostId: myDomainOf(world, account.organization.id).id,
    clientId: app.clientId,
    grantId,
    parent: null,
    scopes: order.scopes,
    timeoutMs: sessionTimeout(world, account, app),
  });
  return token;
}

/** Salesforce.md 4.4: the app's session policy overrides the profile's, which overrides the org's. */
export function sessionTimeout(world: World, account: Account, app: PracticeClientApp | null): number {
  return (
    (app === null ? null : world.policies.app(app.clientId).sessionTimeoutMs) ??
    world.policies.user(account.user.username).sessionTimeoutMs ??
    world.policies.organization(account.organization.id).sessionTimeoutMs
  );
}

/** The success JSON of salesforce.md 1.1. There is no `expires_in`: Salesforce does not say. */
export async function tokenResponse(
  world: World,
  order: TokenOrder,
): Promise<Record<string, string> & { readonly access_token: string }> {
  const { account, app, scopes } = order;
  const accessToken = await openAccessToken(world, order);
  const id = identityUrl(world, account);
  const issuedAt = String(world.clock.now());
  world.logins.add({
    organizationId: account.organization.id,
    userId: account.user.id,
    status: 'Success',
    type: 'Remote Access 2.0',
    subType: order.loginSubType,
    application: app.name,
  });
  const idToken = scopes.includes('openid') ? await newIdToken(world, order, id) : null;
  if (order.refreshToken !== null) world.issued.add('refresh_token', order.refreshToken);
  return {
    access_token: accessToken,
    ...(order.refreshToken !== null && { refresh_token: order.refreshToken }),
    signature: createHmac('sha256', app.clientSecret ?? '')
      .update(id + issuedAt)
      .digest('base64'),
    scope: scopes.join(' '),
    ...(idToken !== null && { id_token: idToken }),
    instance_url: myDomainOf(world, account.organization.id).origin,
    id,
    token_type: 'Bearer',
    ...(isJwt(accessToken) && { token_format: 'jwt' }),
    issued_at: issuedAt,
  };
}

/** Salesforce.md 4.4: three parts; the exact claims are [U]. */
function newJwtAccessToken(world: World, { account, app, scopes, host }: TokenOrder): Promise<string> {
  const seconds = Math.floor(world.clock.now() / 1000);
  return world.signingKey.sign({
    iss: host.origin,
    sub: `uid:${account.user.id}`,
    aud: [myDomainOf(world, account.organization.id).origin],
    client_id: app.clientId,
    scp: scopes.join(' '),
    iat: seconds,
    exp: seconds + Math.floor(sessionTimeout(world, account, app) / 1000),
    jti: randomUUID(),
  });
}

async function newIdToken(world: World, order: TokenOrder, id: string): Promise<string> {
  const seconds = Math.floor(world.clock.now() / 1000);
  const token = await world.signingKey.sign({
    iss: order.host.origin,
    sub: id,
    aud: order.app.clientId,
    iat: seconds,
    exp: seconds + 120,
  });
  world.issued.add('id_token', token);
  return token;
}
