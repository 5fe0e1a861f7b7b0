import { Connection } from 'jsforce';
import { describe, expect, it } from 'vitest';
import type { OrganizationPolicy, UserPolicy } from '../policies.ts';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture, type Fixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';

async function start(): Promise<Fixture> {
  const fixture = await startFixture();
  const { practice, production } = fixture;
  practice.policies.setOrganization(production.organizationId, { soapLoginAllowed: true });
  return fixture;
}

function connect({ production }: Fixture, version = '64.0'): Connection {
  return new Connection({ loginUrl: production.loginUrl, version, logLevel: 'NONE' });
}

describe('SOAP login, through jsforce', () => {
  it('takes any password, works at SOAP and REST, and is no OAuth token', async () => {
    const fixture = await start();
    const { sam, production, get } = fixture;
    const connection = connect(fixture);
    const user = await connection.login(sam.username, sam.password);
    expect(user).toMatchObject({ id: sam.id, organizationId: production.organizationId });
    expect(connection.instanceUrl).toBe(production.instanceUrl);
    expect((await connection.query('SELECT Id FROM User')).totalSize).toBe(2);
    expect(await connection.soap.getUserInfo()).toMatchObject({
      userName: sam.username,
      organizationName: 'Acme Corp',
    });
    const sid = connection.accessToken ?? '';
    const bridge = await get(`${production.instanceUrl}/services/oauth2/singleaccess`, sid);
    expect([bridge.status, bridge.text]).toEqual([403, 'Bad_OAuth_Token']);
    // The classic way in still takes it (salesforce.md 3).
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const page = await browser.submit(`${production.instanceUrl}/secur/frontdoor.jsp`, { sid });
    expect(page.text).toContain(sam.username);

    await connection.logout();
    expect((await get(`${production.instanceUrl}/services/data/v68.0`, sid)).status).toBe(401);
  });

  it.each<[string, Partial<OrganizationPolicy>, Partial<UserPolicy>, string]>([
    ['switched off', { soapLoginAllowed: false }, {}, 'INVALID_OPERATION: SOAP API login() is disabled'],
    ['a locked org', { state: 'suspended' }, {}, 'ORG_LOCKED'],
    ['an org without API', { apiEnabled: false }, {}, 'API_DISABLED_FOR_ORG'],
    ['words on demand', { soapFailure: { code: 'SERVER_UNAVAILABLE', message: 'busy' } }, {}, 'SERVER_UNAV'],
    ['a locked user', {}, { state: 'locked' }, 'PASSWORD_LOCKOUT'],
    ['a frozen user', {}, { state: 'frozen' }, 'INVALID_LOGIN'],
    ['an untrusted address', {}, { trustedAddress: false }, 'LOGIN_MUST_USE_SECURITY_TOKEN'],
    ['an address out of range', {}, { loginRestriction: 'ip' }, 'LOGIN_DURING_RESTRICTED_DOMAIN'],
    ['outside the hours', {}, { loginRestriction: 'hours' }, 'LOGIN_DURING_RESTRICTED_TIME'],
    ['a user without API', {}, { apiEnabled: false }, 'API_CURRENTLY_DISABLED'],
    ['too many logins', {}, { loginsPerHour: 0 }, 'LOGIN_RATE_EXCEEDED'],
    ['an expired password', {}, { state: 'password-expired' }, 'the used password has expired'],
  ])('%s', async (_name, organization, user, part) => {
    const fixture = await start();
    const { practice, production, dana } = fixture;
    practice.policies.setOrganization(production.organizationId, organization);
    practice.policies.setUser(dana.username, user);
    await expect(connect(fixture).login(dana.username, dana.password)).rejects.toThrow(part);
  });

  it('INVALID_LOGIN for a wrong password, nobody, and the wrong host; none from version 65 on', async () => {
    const fixture = await start();
    const { dana, sandbox } = fixture;
    const wrong = 'Invalid username, password, security token; or user locked out.';
    await expect(connect(fixture).login(dana.username, 'wrong')).rejects.toThrow(wrong);
    await expect(connect(fixture).login('nobody@x', 'wrong')).rejects.toThrow(wrong);
    const elsewhere = new Connection({ loginUrl: sandbox.loginUrl, version: '64.0', logLevel: 'NONE' });
    await expect(elsewhere.login(dana.username, dana.password)).rejects.toThrow(wrong);
    const late = connect(fixture, '65.0').login(dana.username, dana.password);
    await expect(late).rejects.toThrow('UNSUPPORTED_API_VERSION');
  });

  it('takes the security token after the password', async () => {
    const fixture = await start();
    const { practice, dana } = fixture;
    practice.policies.setUser(dana.username, { trustedAddress: false });
    const user = await connect(fixture).login(dana.username, dana.password + dana.securityToken);
    expect(user.id).toBe(dana.id);
  });
});

describe('a sid at SOAP', () => {
  const ask = async (origin: string, sid: string): Promise<{ status: number; text: string }> => {
    const body = `<e:Envelope xmlns:e="x"><e:Header><s:SessionHeader><s:sessionId>${sid}</s:sessionId></s:SessionHeader></e:Header><e:Body><s:getUserInfo/></e:Body></e:Envelope>`;
    const answer = await fetch(`${origin}/services/Soap/u/64.0`, { method: 'POST', body });
    return { status: answer.status, text: await answer.text() };
  };

  it('of an expired password does nothing but tell so', async () => {
    const fixture = await start();
    const { practice, production, dana } = fixture;
    practice.policies.setUser(dana.username, { state: 'password-expired' });
    await expect(connect(fixture).login(dana.username, dana.password)).rejects.toThrow();
    const [sid = ''] = practice.issued.ofKind('sid');
    expect((await ask(production.instanceUrl, sid)).text).toContain(
      'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
    );
  });

  it('is an OAuth token as well; a dead one, and a login host, are faults', async () => {
    const { production, signIn } = await startFixture();
    const { access_token: token } = await signIn();
    expect((await ask(production.instanceUrl, token)).text).toContain('<userName>dana.reyes@acme.example<');
    const dead = await ask(production.instanceUrl, 'x');
    expect(dead.status).toBe(500);
    expect(dead.text).toContain('<faultcode>sf:INVALID_SESSION_ID</faultcode>');
    const login = await ask(production.loginUrl, token);
    expect(login.text).toContain('must be set in the SforceService');
  });
});
