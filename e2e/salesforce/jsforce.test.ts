import { Connection, OAuth2 } from 'jsforce';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeClientApp } from './client-apps.ts';
import { createPracticeBrowser } from './practice-browser.ts';
import { typeLogin } from './sign-in.ts';
import {
  startPracticeSalesforce,
  type PracticeOrg,
  type PracticeSalesforce,
} from './start-practice-salesforce.ts';

const CALLBACK = 'http://localhost:8717/callback';

/** Another party's client, unmodified: it knows Salesforce, and nothing of this practice. */
describe('jsforce works against the practice Salesforce', () => {
  let practice: PracticeSalesforce;
  let org: PracticeOrg;
  let app: PracticeClientApp;

  beforeAll(async () => {
    practice = await startPracticeSalesforce();
    const [production] = practice.orgs;
    const [publicApp] = practice.clientApps.all();
    if (production === undefined || publicApp === undefined) throw new Error('the practice is empty');
    org = production;
    app = publicApp;
  });
  afterAll(() => practice.close());
  beforeEach(() => practice.policies.reset());

  const newOAuth2 = (): OAuth2 =>
    new OAuth2({ loginUrl: org.loginUrl, clientId: app.clientId, redirectUri: CALLBACK, useVerifier: true });

  /** Plays the person in front of the browser. */
  async function approve(oauth2: OAuth2): Promise<string> {
    const [user] = org.users;
    if (user === undefined) throw new Error('the org has no user');
    const browser = createPracticeBrowser(CALLBACK);
    let page = await browser.visit(oauth2.getAuthorizationUrl({ scope: 'api web refresh_token id' }));
    page = await typeLogin(browser, page, user.username, user.password);
    if (!page.url.startsWith(CALLBACK)) {
      const source = new URL(page.url).searchParams.get('source') ?? '';
      page = await browser.submit(page.url, { source, save: 'Allow' });
    }
    return new URL(page.url).searchParams.get('code') ?? '';
  }

  async function connect(): Promise<Connection> {
    const oauth2 = newOAuth2();
    const connection = new Connection({ oauth2, version: '68.0' });
    await connection.authorize(await approve(oauth2));
    return connection;
  }

  it('signs in by code with a 171-character verifier and a challenge that names no method', async () => {
    const connection = await connect();
    expect(connection.instanceUrl).toBe(org.instanceUrl);
    expect(connection.userInfo).toMatchObject({
      organizationId: org.organizationId,
      id: org.users[0]?.id,
    });
    expect(practice.issued.ofKind('code_verifier').at(-1)).toHaveLength(171);
  });

  it('reads identity, limits, versions and records', async () => {
    const connection = await connect();
    const identity = await connection.identity();
    expect(identity).toMatchObject({
      username: org.users[0]?.username,
      organization_id: org.organizationId,
    });
    expect((await connection.limits())['DailyApiRequests']?.Max).toBe(100_000);
    expect(connection.limitInfo.apiUsage?.limit).toBe(100_000);
    const { records } = await connection.query('SELECT Id, Name, IsSandbox FROM Organization');
    expect(records[0]).toMatchObject({ Name: 'Acme Corp', IsSandbox: false });
    const user = await connection.sobject('User').retrieve(String(org.users[0]?.id));
    expect(user).toMatchObject({ Username: org.users[0]?.username });
    await expect(connection.query('SELECT Id FROM Nothing')).rejects.toMatchObject({
      errorCode: 'INVALID_TYPE',
    });
  });

  it('answers a dead token with 401, at which jsforce refreshes once and goes on', async () => {
    practice.policies.setApp(app.clientId, { rotateRefreshTokens: false });
    const connection = await connect();
    const first = connection.accessToken;
    practice.end.accessTokens();
    const { totalSize } = await connection.query('SELECT Id FROM User');
    expect(totalSize).toBe(2);
    expect(connection.accessToken).not.toBe(first);
  });

  it('lists production’s sandboxes and their copies by the Tooling API', async () => {
    const connection = await connect();
    const info = await connection.tooling.query('SELECT Id, SandboxName, LicenseType FROM SandboxInfo');
    expect(info.records).toMatchObject([{ SandboxName: 'uat', LicenseType: 'DEVELOPER' }]);
    const copies = await connection.tooling.query(
      "SELECT Status, SandboxOrganization, EndDate FROM SandboxProcess WHERE SandboxName = 'uat'",
    );
    expect(copies.records).toMatchObject([{ Status: 'Completed', SandboxOrganization: '00D7z00000AcMuT' }]);
    // They are objects of the Tooling API alone.
    await expect(connection.query('SELECT Id FROM SandboxInfo')).rejects.toMatchObject({
      errorCode: 'INVALID_TYPE',
    });
  });

  it('lists a Dev Hub’s scratch orgs', async () => {
    const connection = await connect();
    const soql = "SELECT ScratchOrg, SignupUsername FROM ScratchOrgInfo WHERE Status = 'Active'";
    expect((await connection.query(soql)).records).toEqual([]);
    expect((await connection.query('SELECT ScratchOrg FROM ActiveScratchOrg')).records).toEqual([]);
  });

  it('gives a new refresh token with each refresh when rotation is on', async () => {
    const oauth2 = newOAuth2();
    const tokens = await oauth2.requestToken(await approve(oauth2));
    const renewed = await oauth2.refreshToken(String(tokens.refresh_token));
    expect(renewed.refresh_token).toMatch(/^5Aep/);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  });

  it('revokes: neither token lives on', async () => {
    const oauth2 = newOAuth2();
    const tokens = await oauth2.requestToken(await approve(oauth2));
    await oauth2.revokeToken(String(tokens.refresh_token));
    await expect(oauth2.refreshToken(String(tokens.refresh_token))).rejects.toMatchObject({
      name: 'invalid_grant',
      message: 'expired access/refresh token',
    });
    const connection = new Connection({ instanceUrl: org.instanceUrl, accessToken: tokens.access_token });
    await expect(connection.query('SELECT Id FROM User')).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
    });
    await expect(oauth2.revokeToken(tokens.access_token)).rejects.toThrow();
  });
});
