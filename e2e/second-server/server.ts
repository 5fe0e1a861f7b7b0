import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { secondServerPeople, type SecondServerPerson } from './people.ts';

/**
 * An OAuth server that none of us wrote: `oidc-provider` at Salesforce's paths, so that sign-in, refresh with
 * rotation and revocation are right by somebody else's reading of the standards. Ours is only what Salesforce adds:
 * four fields of the token answer and the ids in userinfo. There is no REST API and no singleaccess here.
 */
export interface SecondServer {
  /** Login host and instance in one, such as `http://127.0.0.1:40123`. */
  readonly loginHost: string;
  /** A public client: PKCE is required, refresh tokens rotate, a replayed one ends its whole grant. */
  readonly clientId: string;
  /** Any port will do, as RFC 8252 7.3 has it for native clients. */
  readonly callbackUrls: readonly string[];
  readonly people: readonly SecondServerPerson[];
  /** Every code, access token and refresh token it gave out, for searches that must find none of them. */
  readonly issued: readonly string[];
  /** What reached the token and revoke endpoints: path and grant type, in order. */
  readonly requests: readonly string[];
  /** Ends one access token, as its hour's end would; its refresh token stays good. */
  endAccessToken(token: string): Promise<void>;
  close(): Promise<void>;
}

const CLIENT_ID = 'latchkey-second-server';
const CALLBACKS = ['http://localhost:8717/callback', 'http://127.0.0.1:8717/callback'];
const HOUR = 3600;

/** Starts it on a free port of 127.0.0.1. Everything it knows is in memory. */
export async function startSecondServer(): Promise<SecondServer> {
  const issued: string[] = [];
  const requests: string[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server always has an address of this shape.
  const loginHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = createProvider(loginHost, issued, requests);
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    loginHost,
    clientId: CLIENT_ID,
    callbackUrls: CALLBACKS,
    people: secondServerPeople,
    issued,
    requests,
    endAccessToken: async (token) => {
      const found = await provider.AccessToken.find(token);
      await found?.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function createProvider(issuer: string, issued: string[], requests: string[]): Provider {
  const provider = new Provider(issuer, configure());
  const signatureKey = randomBytes(32);

  provider.use(async (ctx, next) => {
    if (ctx.path === '/services/oauth2/authorize') askForIdentity(ctx);
    await next();
    // Koa's own 404s never got to the provider's routes and have no `oidc`.
    const oidc = 'oidc' in ctx ? (ctx as KoaContextWithOIDC).oidc : undefined;
    if (oidc?.route === 'token' || oidc?.route === 'revocation') {
      const grantType = oidc.params?.['grant_type'];
      requests.push(typeof grantType === 'string' ? `${ctx.path} ${grantType}` : ctx.path);
    }
    if (oidc?.route === 'token' && ctx.status === 200) {
      ctx.body = withSalesforceFields(ctx as KoaContextWithOIDC, issuer, signatureKey);
    }
  });
  provider.on('authorization_code.saved', ({ jti }) => issued.push(jti));
  provider.on('access_token.saved', ({ jti }) => issued.push(jti));
  provider.on('refresh_token.saved', ({ jti }) => issued.push(jti));
  return provider;
}

function configure(): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: CALLBACKS,
      },
    ],
    routes: {
      authorization: '/services/oauth2/authorize',
      token: '/services/oauth2/token',
      revocation: '/services/oauth2/revoke',
      introspection: '/services/oauth2/introspect',
      userinfo: '/services/oauth2/userinfo',
    },
    features: {
      // Its own login and consent pages: part of what is not ours.
      devInteractions: { enabled: true },
      introspection: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
    },
    scopes: ['openid', 'api', 'web', 'refresh_token'],
    claims: { openid: ['sub', 'organization_id', 'user_id', 'preferred_username'] },
    pkce: { required: () => true },
    // Salesforce gives a refresh token for the scope of that name, not for `offline_access`.
    issueRefreshToken: (_ctx, client, code) =>
      Promise.resolve(client.grantTypeAllowed('refresh_token') && code.scopes.has('refresh_token')),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 24 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 24 * HOUR,
      Session: 24 * HOUR,
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig' }] },
    findAccount: (_ctx, username) => {
      const person = secondServerPeople.find((one) => one.username === username);
      if (person === undefined) return Promise.resolve(undefined);
      return Promise.resolve({
        accountId: username,
        claims: () =>
          Promise.resolve({
            sub: username,
            organization_id: person.organizationId,
            user_id: person.userId,
            preferred_username: username,
          }),
      });
    },
  };
}

/** Salesforce answers userinfo for every token; OpenID Connect only for those with the scope `openid`. */
function askForIdentity(ctx: { query: NodeJS.Dict<string | string[]> }): void {
  const { scope } = ctx.query;
  if (typeof scope === 'string') ctx.query = { ...ctx.query, scope: `openid ${scope}` };
}

/** Salesforce.md 1.1: what a Salesforce token answer has beside the standard's fields. */
function withSalesforceFields(ctx: KoaContextWithOIDC, issuer: string, signatureKey: Buffer): object {
  const username = ctx.oidc.entities.Account?.accountId;
  const person = secondServerPeople.find((one) => one.username === username);
  if (person === undefined) throw new Error('A token was granted to nobody');
  const id = `${issuer}/id/${person.organizationId}/${person.userId}`;
  const issuedAt = String(Date.now());
  return {
    ...(ctx.body as object),
    instance_url: issuer,
    id,
    issued_at: issuedAt,
    signature: createHmac('sha256', signatureKey).update(id).update(issuedAt).digest('base64'),
  };
}
