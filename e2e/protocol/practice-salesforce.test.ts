import { describe, expect, it } from 'vitest';
import { refreshGrant } from '../../electron/oauth/refresh.ts';
import { readErrorPage } from '../../electron/oauth/error-page.ts';
import { revokeToken } from '../../electron/oauth/token-client.ts';
import { tokenFailureError } from '../../electron/oauth/token-error.ts';
import { readApiVersion } from '../../electron/salesforce/api-version.ts';
import { readIdentity } from '../../electron/salesforce/identity.ts';
import { readOrganization } from '../../electron/salesforce/organization.ts';
import { probeToken } from '../../electron/salesforce/probe-token.ts';
import { requestSingleAccess, singleAccessError } from '../../electron/salesforce/single-access.ts';
import type { FaultEffect } from '../salesforce/faults.ts';
import { startFixture } from '../salesforce/practice-fixture.ts';
import { createPracticeBrowser } from '../salesforce/practice-browser.ts';
import { createProtocolClient } from './practice-sign-in.ts';

/** Our protocol code, from authorize URL to one-time URL, against the practice Salesforce. */

async function start() {
  const fixture = await startFixture();
  return { ...fixture, client: createProtocolClient(fixture) };
}

const VERSION = '68.0';

describe('the main job, in protocol', () => {
  it('signs in to each kind of org and learns who and what it is from the org itself', async () => {
    const { client, practice } = await start();
    for (const org of practice.orgs) {
      for (const user of org.users) {
        const grant = await client.signIn(org, { user });
        const session = client.session(grant);
        const identity = { organizationId: org.organizationId, userId: user.id };
        expect(grant).toMatchObject({ instanceUrl: org.instanceUrl, identity, faults: [] });
        expect(grant.scopes).toEqual(expect.arrayContaining(['api', 'web', 'refresh_token']));
        expect(await readApiVersion(session)).toEqual({ ok: true, value: VERSION });
        expect(await readIdentity(session, VERSION, grant.identity)).toEqual({
          ok: true,
          value: { ...identity, username: user.username },
        });
        const told: unknown = expect.any(String);
        const facts: unknown = expect.objectContaining({ instanceName: told, organizationType: told });
        expect(await readOrganization(session, VERSION)).toEqual({
          ok: true,
          value: { name: org.name, kind: org.kind, facts },
        });
        expect(await probeToken(session, VERSION)).toEqual({ kind: 'alive' });
      }
    }
  });

  it('works with an app that has a secret, and through the My Domain', async () => {
    const { client, production, confidentialApp } = await start();
    const grant = await client.signIn(production, {
      app: confidentialApp,
      loginUrl: production.instanceUrl,
    });
    expect(grant.instanceUrl).toBe(production.instanceUrl);
  });

  it('opens an org by a one-time URL that works once', async () => {
    const { client, production } = await start();
    const session = client.session(await client.signIn(production));
    const result = await requestSingleAccess(session, '/lightning/setup/SetupOneHome/home');
    if (!result.ok) throw new Error(result.error.kind);
    const { oneTimeUrl } = result.value;
    expect(oneTimeUrl).not.toContain(session.accessToken.slice(16));
    const first = createPracticeBrowser('http://localhost:9/callback');
    await first.visit(oneTimeUrl);
    expect(first.cookie(production.instanceUrl, 'sid')).toBeDefined();
    const second = createPracticeBrowser('http://localhost:9/callback');
    await second.visit(oneTimeUrl);
    expect(second.cookie(production.instanceUrl, 'sid')).toBeUndefined();
  });
});

describe('the sign-in that does not succeed', () => {
  it('was denied by the person: told in Salesforce’s words', async () => {
    const { client, production } = await start();
    expect((await client.authorize(production, { answer: 'Deny' })).outcome).toEqual({
      kind: 'refused',
      salesforce: {
        error: 'access_denied',
        description: 'end-user denied authorization',
        where: 'authorize',
      },
    });
  });

  it('stopped on the error page, which never comes back: its words are read from its address', async () => {
    const { client, practice, production, publicApp } = await start();
    practice.policies.setApp(publicApp.clientId, { installed: false });
    const { outcome, endsAt } = await client.authorize(production);
    expect(outcome).toBeNull();
    expect(readErrorPage(endsAt)?.description).not.toBe('');
    expect(readErrorPage(endsAt)).toMatchObject({ error: expect.any(String) as string });
  });

  it('was exchanged with another verifier', async () => {
    const { client, production } = await start();
    const { exchange } = await client.authorize(production);
    const result = await exchange('another-verifier-that-was-never-in-the-authorize-url');
    expect(result.ok ? null : tokenFailureError(result.error, 'sign-in').code).toBe('SIGN_IN_REFUSED');
  });

  it('was exchanged twice', async () => {
    const { client, production } = await start();
    const { exchange } = await client.authorize(production);
    expect((await exchange()).ok).toBe(true);
    expect(await exchange()).toMatchObject({ error: { kind: 'needs-sign-in' } });
  });
});

describe('a refresh', () => {
  it('rotates, and a spent refresh token ends the whole grant', async () => {
    const { client, production } = await start();
    const endpoint = client.endpoint(production.loginUrl);
    const grant = await client.signIn(production);
    const next = await refreshGrant(endpoint, grant.refreshToken);
    if (!next.ok || next.value.refreshToken === null) throw new Error('No rotation');
    expect(next.value.refreshToken).not.toBe(grant.refreshToken);
    expect(await probeToken(client.session(next.value), VERSION)).toEqual({ kind: 'alive' });

    expect(await refreshGrant(endpoint, grant.refreshToken)).toMatchObject({
      error: { kind: 'needs-sign-in' },
    });
    expect(await refreshGrant(endpoint, next.value.refreshToken)).toMatchObject({
      error: { kind: 'needs-sign-in' },
    });
    expect(await probeToken(client.session(next.value), VERSION)).toEqual({ kind: 'dead' });
  });

  it('keeps the refresh token where the app does not rotate', async () => {
    const { client, practice, production, publicApp } = await start();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const grant = await client.signIn(production);
    const endpoint = client.endpoint(production.loginUrl);
    expect(await refreshGrant(endpoint, grant.refreshToken)).toMatchObject({ value: { refreshToken: null } });
    expect((await refreshGrant(endpoint, grant.refreshToken)).ok).toBe(true);
  });

  it.each<[string, FaultEffect, string]>([
    ['503', { kind: 'answer', status: 503, body: 'down' }, 'SALESFORCE_UNAVAILABLE'],
    [
      'a proxy page',
      { kind: 'answer', status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
      'SALESFORCE_UNAVAILABLE',
    ],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '30' } }, 'SALESFORCE_UNAVAILABLE'],
    [
      'a redirect',
      { kind: 'answer', status: 302, headers: { location: 'https://evil.com/' } },
      'RESPONSE_REFUSED',
    ],
    ['a reset', { kind: 'reset' }, 'NETWORK_UNAVAILABLE'],
    ['50 MB', { kind: 'huge' }, 'RESPONSE_REFUSED'],
    ['no end', { kind: 'endless' }, 'RESPONSE_REFUSED'],
    ['a gzip bomb', { kind: 'gzip-bomb' }, 'RESPONSE_REFUSED'],
  ])('that meets %s changes nothing: the next one works', async (_what, effect, code) => {
    const { client, practice, production } = await start();
    const grant = await client.signIn(production);
    const endpoint = client.endpoint(production.loginUrl);
    practice.faults.add({ path: '/services/oauth2/token', times: 1 }, effect);
    const result = await refreshGrant(endpoint, grant.refreshToken);
    expect(result.ok ? null : tokenFailureError(result.error, 'refresh').code).toBe(code);
    expect((await refreshGrant(endpoint, grant.refreshToken)).ok).toBe(true);
  });

  it('whose answer was lost says that it may have arrived', async () => {
    const { client, practice, production } = await start();
    const grant = await client.signIn(production);
    practice.faults.add({ path: '/services/oauth2/token', times: 1 }, { kind: 'reset-after-work' });
    expect(await refreshGrant(client.endpoint(production.loginUrl), grant.refreshToken)).toMatchObject({
      error: { kind: 'unavailable', cause: 'network', mayHaveArrived: true },
    });
  });

  it('with a foreign instance in its answer is refused', async () => {
    const { client, practice, production } = await start();
    const grant = await client.signIn(production);
    const fields = { instance_url: 'https://login.salesforce.com.evil.com' };
    practice.faults.add({ path: '/services/oauth2/token', times: 1 }, { kind: 'edit-json', fields });
    expect(await refreshGrant(client.endpoint(production.loginUrl), grant.refreshToken)).toMatchObject({
      error: { kind: 'response-refused' },
    });
  });
});

describe('the end of a token', () => {
  it('is seen by the probe and by singleaccess alike', async () => {
    const { client, practice, production } = await start();
    const grant = await client.signIn(production);
    practice.end.accessTokens();
    const session = client.session(grant);
    expect(await probeToken(session, VERSION)).toEqual({ kind: 'dead' });
    expect(await requestSingleAccess(session)).toMatchObject({
      ok: false,
      error: { kind: 'dead-token', salesforce: { status: 403, error: 'Bad_OAuth_Token' } },
    });
    expect(await readIdentity(session, VERSION, null)).toMatchObject({ error: { kind: 'dead-token' } });
    expect((await refreshGrant(client.endpoint(production.loginUrl), grant.refreshToken)).ok).toBe(true);
  });

  it('by revoking ends refresh and access token, and a second time is fine', async () => {
    const { client, production } = await start();
    const endpoint = client.endpoint(production.loginUrl);
    const grant = await client.signIn(production);
    expect(await revokeToken(endpoint, grant.refreshToken)).toEqual({ ok: true, value: 'revoked' });
    expect(await probeToken(client.session(grant), VERSION)).toEqual({ kind: 'dead' });
    expect(await refreshGrant(endpoint, grant.refreshToken)).toMatchObject({
      error: { kind: 'needs-sign-in' },
    });
    expect(await revokeToken(endpoint, grant.refreshToken)).toEqual({ ok: true, value: 'already-dead' });
  });

  it('is not the end of a limit, a missing scope, or a user without pages: the token is alive', async () => {
    const { client, practice, production, dana } = await start();
    const noApi = client.session(await client.signIn(production, { scope: 'web refresh_token' }));
    expect(await probeToken(noApi, VERSION)).toMatchObject({ kind: 'refused' });

    const session = client.session(await client.signIn(production));
    practice.policies.setOrganization(production.organizationId, { dailyApiRequests: 0 });
    expect(await probeToken(session, VERSION)).toMatchObject({
      kind: 'refused',
      salesforce: { error: 'REQUEST_LIMIT_EXCEEDED' },
    });
    practice.policies.reset();

    practice.policies.setUser(dana.username, { apiOnly: true });
    const closed = await requestSingleAccess(session);
    // The same Bad_OAuth_Token as of a dead token: only a probe tells them apart.
    expect(await probeToken(session, VERSION)).toEqual({ kind: 'alive' });
    expect(closed.ok ? null : singleAccessError(closed.error, true).code).toBe('CANNOT_OPEN');
  });
});
