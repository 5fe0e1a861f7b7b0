import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGotHttp, type GotHttp } from '../../electron/adapters/network/got-http.ts';
import { createLoopbackListener } from '../../electron/adapters/network/loopback-listener.ts';
import { exchangeCode } from '../../electron/oauth/authorization-code.ts';
import { NEEDED_SCOPES } from '../../shared/client-app.ts';
import { authorizeUrl } from '../../electron/oauth/authorize-url.ts';
import { awaitCallback } from '../../electron/oauth/callback.ts';
import { createPkce } from '../../electron/oauth/pkce.ts';
import { refreshGrant } from '../../electron/oauth/refresh.ts';
import { createState } from '../../electron/oauth/state.ts';
import { revokeToken, type TokenEndpoint } from '../../electron/oauth/token-client.ts';
import type { TokenGrant } from '../../electron/oauth/token-response.ts';
import { readIdentity } from '../../electron/salesforce/identity.ts';
import { readOrganization } from '../../electron/salesforce/organization.ts';
import { probeToken } from '../../electron/salesforce/probe-token.ts';
import { startSecondServer, type SecondServer } from './server.ts';
import { signInByHand } from './sign-in-by-hand.ts';

/** Our protocol code against an OAuth server that none of us wrote: the witness that both ends are not just ours. */

let server: SecondServer;
let http: GotHttp;
let endpoint: TokenEndpoint;

beforeAll(async () => {
  server = await startSecondServer();
  http = createGotHttp({ version: '0.0.0' });
});
beforeEach(() => {
  const { loginHost, clientId } = server;
  endpoint = { http, clock: { now: () => Date.now() }, loginHost, client: { clientId } };
});
afterAll(async () => {
  http.close();
  await server.close();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The whole flow through the loopback listener; `change` tampers with what is exchanged. */
async function signIn(
  change: { verifier?: string; callbackUrl?: string } = {},
  username = 'ada@second.example',
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
) {
  const callbackUrl = `http://${host}:${await freePort()}/callback`;
  const pkce = await createPkce();
  const state = createState();
  const receiver = awaitCallback({ callbackUrl, state, loginHost: server.loginHost });
  const listening = await createLoopbackListener().listen(callbackUrl, receiver);
  if (listening.kind !== 'listening') throw new Error(listening.kind);
  const url = authorizeUrl({
    loginHost: server.loginHost,
    clientId: server.clientId,
    callbackUrl,
    state,
    codeChallenge: pkce.challenge,
    scopes: NEEDED_SCOPES,
  });
  const answer = await fetch(await signInByHand(url, username));
  expect(answer.status).toBe(200);
  const outcome = await receiver.outcome;
  await listening.close();
  if (outcome.kind !== 'code') throw new Error(outcome.salesforce.error);
  const answered = { code: outcome.code, codeVerifier: change.verifier ?? pkce.verifier, callbackUrl };
  return { answered, result: await exchangeCode(endpoint, { ...answered, ...change }) };
}

async function granted(username?: string): Promise<TokenGrant & { refreshToken: string }> {
  const { result } = await signIn({}, username);
  if (!result.ok || result.value.refreshToken === null) throw new Error(JSON.stringify(result));
  return { ...result.value, refreshToken: result.value.refreshToken };
}

const sessionOf = (grant: TokenGrant) => ({
  http,
  instanceUrl: grant.instanceUrl,
  accessToken: grant.accessToken,
});
const deadGrant = { ok: false, error: { kind: 'needs-sign-in', salesforce: { error: 'invalid_grant' } } };

describe('sign-in with oidc-provider', () => {
  it('gives a grant that names who signed in', async () => {
    const grant = await granted();
    const [ada] = server.people;
    expect(grant).toMatchObject({
      instanceUrl: server.loginHost,
      identity: { organizationId: ada?.organizationId, userId: ada?.userId },
      faults: [],
    });
    expect(grant.scopes).toEqual(expect.arrayContaining(['api', 'web', 'refresh_token']));
    expect(await probeToken(sessionOf(grant), '68.0')).toEqual({ kind: 'alive' });
    expect(await readIdentity(sessionOf(grant), '68.0', grant.identity)).toEqual({
      ok: true,
      value: { organizationId: ada?.organizationId, userId: ada?.userId, username: ada?.username },
    });
    expect(await readOrganization(sessionOf(grant), '68.0')).toEqual({
      ok: true,
      value: { name: null, kind: 'unknown', facts: null },
    });
  });

  it('comes back to localhost as well as to 127.0.0.1, at any port', async () => {
    expect((await signIn({}, undefined, 'localhost')).result.ok).toBe(true);
  });

  it('fails with a verifier of another sign-in', async () => {
    const { verifier } = await createPkce();
    expect((await signIn({ verifier })).result).toMatchObject(deadGrant);
  });

  it('fails with another callback URL than the authorize page saw', async () => {
    expect((await signIn({ callbackUrl: 'http://127.0.0.1:8717/callback' })).result).toMatchObject(deadGrant);
  });

  it('spends its code: a second exchange fails and ends what the first one gave', async () => {
    const { answered, result } = await signIn();
    if (!result.ok) throw new Error('No grant');
    expect(await exchangeCode(endpoint, answered)).toMatchObject(deadGrant);
    expect(await probeToken(sessionOf(result.value), '68.0')).toEqual({ kind: 'dead' });
  });

  it('fails for a client that the server does not know, without calling the grant dead', async () => {
    const { answered } = await signIn();
    const unknown = { ...endpoint, client: { clientId: 'unknown' } };
    expect(await exchangeCode(unknown, answered)).toMatchObject({
      ok: false,
      error: { kind: 'app-refused', salesforce: { error: 'invalid_client' } },
    });
  });
});

describe('refresh with oidc-provider', () => {
  it('rotates the refresh token, and the new one works', async () => {
    let grant: TokenGrant & { refreshToken: string } = await granted();
    const seen = new Set([grant.refreshToken]);
    for (let round = 0; round < 3; round += 1) {
      const next = await refreshGrant(endpoint, grant.refreshToken);
      if (!next.ok || next.value.refreshToken === null) throw new Error('No rotation');
      grant = { ...next.value, refreshToken: next.value.refreshToken };
      seen.add(grant.refreshToken);
      expect(await probeToken(sessionOf(grant), '68.0')).toEqual({ kind: 'alive' });
    }
    expect(seen.size).toBe(4);
  });

  it('ends the whole family when a spent refresh token is presented again', async () => {
    const first = await granted();
    const second = await refreshGrant(endpoint, first.refreshToken);
    if (!second.ok || second.value.refreshToken === null) throw new Error('No rotation');
    expect(await refreshGrant(endpoint, first.refreshToken)).toMatchObject(deadGrant);
    expect(await refreshGrant(endpoint, second.value.refreshToken)).toMatchObject(deadGrant);
    expect(await probeToken(sessionOf(second.value), '68.0')).toEqual({ kind: 'dead' });
  });

  it('of one person leaves the other alone', async () => {
    const ada = await granted('ada@second.example');
    const grace = await granted('grace@second.example');
    expect(grace.identity?.userId).not.toBe(ada.identity?.userId);
    await revokeToken(endpoint, ada.refreshToken);
    expect((await refreshGrant(endpoint, grace.refreshToken)).ok).toBe(true);
  });
});

describe('revoking with oidc-provider', () => {
  it('ends refresh token and access token alike', async () => {
    const grant = await granted();
    expect(await revokeToken(endpoint, grant.refreshToken)).toEqual({ ok: true, value: 'revoked' });
    expect(await refreshGrant(endpoint, grant.refreshToken)).toMatchObject(deadGrant);
    expect(await probeToken(sessionOf(grant), '68.0')).toEqual({ kind: 'dead' });
  });

  it('of a token that is gone already is done as well', async () => {
    expect(await revokeToken(endpoint, 'long-gone')).toMatchObject({ ok: true });
  });
});

it('knows every secret it gave out, for searches that must find none of them', async () => {
  const grant = await granted();
  expect(server.issued).toEqual(expect.arrayContaining([grant.accessToken, grant.refreshToken]));
});
