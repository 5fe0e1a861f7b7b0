import { describe, expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { MINUTE, startFixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK, typeLogin } from '../sign-in.ts';

const INVALID_SESSION = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];

describe('a token at its own host', () => {
  it('reads versions, resources, limits and records, doubled slashes or not', async () => {
    const { production, dana, signIn, get } = await startFixture();
    const { access_token: token, instance_url: base } = await signIn();
    const versions: unknown = await (await fetch(`${base}//services/data`)).json();
    expect(versions).toContainEqual({ label: "Winter '27", url: '/services/data/v68.0', version: '68.0' });
    expect(versions).toContainEqual({ label: "Spring '26", url: '/services/data/v66.0', version: '66.0' });
    const root = await get(`${base}//services/data/v68.0/`, token);
    expect(root.body).toMatchObject({
      identity: `${production.loginUrl}/id/${production.organizationId}/${dana.id}`,
    });
    const limits = await get(`${base}/services/data/v68.0/limits`, token);
    expect(limits.body).toMatchObject({ DailyApiRequests: { Max: 100_000, Remaining: 99_998 } });
    expect(limits.headers.get('sforce-limit-info')).toBe('api-usage=2/100000');
    const user = await get(`${base}/services/data/v51.0/sobjects/User/${dana.id.slice(0, 15)}`, token);
    expect(user.body).toMatchObject({ Username: dana.username, attributes: { type: 'User' } });
  });

  it('tells the kinds of org apart by their Organization record', async () => {
    const { production, sandbox, developer, signIn, get } = await startFixture();
    const soql = encodeURIComponent(
      'SELECT Id, Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType FROM Organization',
    );
    for (const [org, expected] of [
      [production, { IsSandbox: false, OrganizationType: 'Enterprise Edition' }],
      [sandbox, { IsSandbox: true, TrialExpirationDate: null }],
      [developer, { IsSandbox: false, OrganizationType: 'Developer Edition' }],
    ] as const) {
      const { access_token: token } = await signIn(org);
      for (const path of ['query', 'tooling/query']) {
        const answer = await get(`${org.instanceUrl}/services/data/v68.0/${path}?q=${soql}`, token);
        expect(answer.body).toMatchObject({ totalSize: 1, done: true });
        expect(answer.body).toHaveProperty('records[0]', expect.objectContaining(expected));
        expect(answer.body).toHaveProperty('records[0].Id', org.organizationId);
      }
    }
  });

  it.each([
    ['SELECT Id FROM ScratchOrgInfo LIMIT 1', 200, '"totalSize":0'],
    ["SELECT Username FROM User WHERE Id = '0055g00000SaMoK'", 200, 'sam.okoro@acme.example'],
    ["SELECT Id FROM User WHERE Username IN ('sam.okoro@acme.example', 'x')", 200, '"totalSize":1'],
    ["SELECT Id FROM User WHERE Username LIKE '%@acme.example'", 200, '"totalSize":2'],
    ['SELECT Id FROM User ORDER BY Name LIMIT 1', 200, '"totalSize":1'],
    ['SELECT Nothing FROM User', 400, 'INVALID_FIELD'],
    ['SELECT Id FROM Nothing', 400, 'INVALID_TYPE'],
    ['DELETE everything', 400, 'MALFORMED_QUERY'],
  ])('answers %s', async (soql, status, part) => {
    const { production, signIn, get } = await startFixture();
    const { access_token: token } = await signIn();
    const url = `${production.instanceUrl}/services/data/v68.0/query?q=${encodeURIComponent(soql)}`;
    const answer = await get(url, token);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(part);
  });

  it('hears INVALID_TYPE for ScratchOrgInfo where there is no Dev Hub', async () => {
    const { developer, signIn, get } = await startFixture();
    const { access_token: token } = await signIn(developer);
    const url = `${developer.instanceUrl}/services/data/v51.0/query?q=SELECT%20Id%20FROM%20ScratchOrgInfo%20limit%201`;
    expect((await get(url, token)).body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
  });

  it('works as a sid from a browser does', async () => {
    const { production, dana, get } = await startFixture();
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const login = await browser.visit(`${production.instanceUrl}/`);
    await typeLogin(browser, login, dana.username, dana.password);
    const sid = browser.cookie(production.instanceUrl, 'sid') ?? '';
    expect((await get(`${production.instanceUrl}/services/data/v68.0`, sid)).status).toBe(200);
    // But not at the OAuth resource endpoints (salesforce.md 3).
    const userinfo = await get(`${production.instanceUrl}/services/oauth2/userinfo`, sid);
    expect([userinfo.status, userinfo.text]).toEqual([403, 'Bad_OAuth_Token']);
  });
});

describe('a token elsewhere', () => {
  it('is nothing at another org and at login, and URL_NOT_RESET at test', async () => {
    const { production, sandbox, signIn, get } = await startFixture();
    const { access_token: token } = await signIn();
    for (const origin of [sandbox.instanceUrl, production.loginUrl]) {
      const answer = await get(`${origin}/services/data/v68.0`, token);
      expect([answer.status, answer.body]).toEqual([401, INVALID_SESSION]);
    }
    const test = await get(`${sandbox.loginUrl}/services/data/v68.0`, token);
    expect(test.status).toBe(400);
    expect(test.body).toMatchObject([{ errorCode: 'URL_NOT_RESET' }]);
  });
});

describe('a token that is no good', () => {
  it('is 401 with JSON at REST and 403 with plain text at OAuth resources', async () => {
    const { practice, production, dana, signIn, get } = await startFixture();
    const { access_token: token, id } = await signIn();
    practice.clock.advance(120 * MINUTE);
    const rest = await get(`${production.instanceUrl}/services/data/v68.0/limits`, token);
    expect([rest.status, rest.body]).toEqual([401, INVALID_SESSION]);
    for (const url of [
      `${production.instanceUrl}/services/oauth2/userinfo`,
      `${production.instanceUrl}/services/oauth2/singleaccess`,
      `${production.instanceUrl}/id/${production.organizationId}/${dana.id}`,
      id,
    ]) {
      const answer = await get(url, token);
      expect([answer.status, answer.text]).toEqual([403, 'Bad_OAuth_Token']);
      expect(answer.headers.get('content-type')).toContain('text/plain');
    }
  });

  it('is told apart from a malformed header', async () => {
    const { production, signIn } = await startFixture();
    const { access_token: token } = await signIn();
    const url = `${production.instanceUrl}/services/data/v68.0`;
    const call = async (authorization: string): Promise<string> =>
      (await fetch(url, { headers: { authorization } })).text();
    expect(await call(`Beaver ${token}`)).toContain('INVALID_AUTH_HEADER');
    expect(await call(`OAuth ${token}`)).toContain('identity');
    expect(await (await fetch(url)).text()).toContain('INVALID_SESSION_ID');
  });

  it('lacks scope api', async () => {
    const { production, signIn, get } = await startFixture();
    const { access_token: token } = await signIn(production, { scope: 'web' });
    const answer = await get(`${production.instanceUrl}/services/data/v68.0`, token);
    expect(answer.body).toEqual([
      {
        message: 'This session is not valid for use with the REST API',
        errorCode: 'INVALID_SESSION_ID',
      },
    ]);
  });
});

describe('org and user states', () => {
  it('each have their own answer', async () => {
    const { practice, production, dana, signIn, get } = await startFixture();
    const { access_token: token } = await signIn();
    const call = async (): Promise<string> => {
      const { status, text } = await get(`${production.instanceUrl}/services/data/v68.0/limits`, token);
      return `${status} ${text}`;
    };
    const { policies } = practice;
    const id = production.organizationId;
    policies.setOrganization(id, { apiEnabled: false });
    expect(await call()).toContain('403 [{"message":"The REST API is not enabled for this Organization."');
    policies.setOrganization(id, { apiEnabled: true, dailyApiRequests: 0 });
    expect(await call()).toContain('403 [{"message":"TotalRequests Limit exceeded."');
    policies.setOrganization(id, { dailyApiRequests: 5000, state: 'deleted' });
    expect(await call()).toContain('420');
    policies.setOrganization(id, { state: 'suspended' });
    expect(await call()).toContain('401');
    policies.reset();
    policies.setUser(dana.username, { apiEnabled: false });
    expect(await call()).toContain('403 [{"message":"API is disabled for this User"');
    policies.setUser(dana.username, { state: 'frozen', apiEnabled: true });
    expect(await call()).toContain('401');
    policies.reset();
    expect(await call()).toContain('200 {"DailyApiRequests"');
  });

  it('an unserved version or resource is NOT_FOUND', async () => {
    const { production, signIn, get } = await startFixture();
    const { access_token: token } = await signIn();
    for (const path of ['v69.0', 'v20.0', 'v68.0/nothing', 'v68.0/sobjects/User/0050000']) {
      const answer = await get(`${production.instanceUrl}/services/data/${path}`, token);
      expect(answer.body).toMatchObject([{ errorCode: 'NOT_FOUND' }]);
    }
    expect((await get(`${production.instanceUrl}/services/data/latest`, token)).status).toBe(200);
  });
});
