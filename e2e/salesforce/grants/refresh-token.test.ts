import { describe, expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { DAY, MINUTE, startFixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';

const DEAD = { error: 'invalid_grant', error_description: 'expired access/refresh token' };

function field(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

describe('without rotation', () => {
  it('renews again and again, with no refresh token in the answer', async () => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const { refresh_token: token } = await signIn();
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await refresh(production, token);
      expect(answer.status).toBe(200);
      expect(answer.body).not.toHaveProperty('refresh_token');
    }
  });

  it('may give the same access token again while its session lives', async () => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false, reuseAccessToken: true });
    const { access_token: first, refresh_token: token } = await signIn();
    expect(field((await refresh(production, token)).body, 'access_token')).toBe(first);
    practice.clock.advance(121 * MINUTE);
    expect(field((await refresh(production, token)).body, 'access_token')).not.toBe(first);
  });
});

describe('with rotation', () => {
  it('replaces the refresh token each time', async () => {
    const { production, signIn, refresh } = await startFixture();
    const { refresh_token: first } = await signIn();
    const second = field((await refresh(production, first)).body, 'refresh_token');
    const third = field((await refresh(production, second)).body, 'refresh_token');
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('kills the whole family when a replaced token comes again', async () => {
    const { production, signIn, refresh, get } = await startFixture();
    const other = await signIn();
    const { refresh_token: first } = await signIn();
    const renewed = (await refresh(production, first)).body;
    const access = field(renewed, 'access_token') ?? '';
    const versions = `${production.instanceUrl}/services/data/v68.0`;
    expect((await get(versions, access)).status).toBe(200);

    expect((await refresh(production, first)).body).toEqual(DEAD);
    expect((await refresh(production, field(renewed, 'refresh_token'))).body).toEqual(DEAD);
    expect((await get(versions, access)).status).toBe(401);
    // Another approval of the same user is another family.
    expect((await refresh(production, other.refresh_token)).status).toBe(200);
  });

  it('lets only one of many refreshes at once through', async () => {
    const { production, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(production, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('a refresh token', () => {
  it('works at its own environment only, and for its own client', async () => {
    const { practice, publicApp, production, sandbox, developer, signIn, refresh, token } =
      await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const { refresh_token: refreshToken } = await signIn(sandbox);
    expect((await refresh(production, refreshToken)).body).toEqual(DEAD);
    expect((await refresh(sandbox, refreshToken, { client_id: 'PlatformCLI' })).body).toEqual(DEAD);
    const fields = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken ?? '',
      client_id: publicApp.clientId,
    };
    expect((await token(developer.instanceUrl, fields)).body).toEqual(DEAD);
    expect((await token(sandbox.instanceUrl, fields)).status).toBe(200);
  });

  it('is not an access token', async () => {
    const { production, signIn, refresh } = await startFixture();
    const { access_token: access } = await signIn();
    expect((await refresh(production, access)).body).toEqual(DEAD);
  });

  it('wants the secret by a switch of its own: works once, fails at renewal', async () => {
    const { practice, confidentialApp: app, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(app.clientId, {
      requireSecretForWebServer: false,
      requireSecretForRefresh: true,
    });
    const { refresh_token: token } = await signIn(production, { app });
    const client = { client_id: app.clientId };
    expect((await refresh(production, token, client)).body).toMatchObject({ error: 'invalid_client' });
    const shown = { ...client, client_secret: app.clientSecret ?? '' };
    expect((await refresh(production, token, shown)).status).toBe(200);
  });

  it.each([
    ['zero', { kind: 'zero' }, 0, DEAD],
    [
      'lifetime',
      { kind: 'lifetime', ms: DAY },
      DAY,
      { ...DEAD, error_description: 'token validity expired' },
    ],
    ['inactivity', { kind: 'inactivity', ms: DAY }, DAY, DEAD],
    ['infinite, by the idle limit', { kind: 'infinite' }, 30 * DAY, DEAD],
  ] as const)('ends by policy: %s', async (_name, refreshPolicy, ms, dead) => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { refreshPolicy, rotateRefreshTokens: false });
    const { refresh_token: token } = await signIn();
    practice.clock.advance(ms);
    expect((await refresh(production, token)).body).toEqual(dead);
  });

  it('stays alive past 30 days when it is used, but not past a fixed lifetime', async () => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const { refresh_token: token } = await signIn();
    for (let turn = 0; turn < 3; turn += 1) {
      practice.clock.advance(29 * DAY);
      expect((await refresh(production, token)).status).toBe(200);
    }
    practice.policies.setApp(publicApp.clientId, { refreshPolicy: { kind: 'lifetime', ms: 60 * DAY } });
    expect((await refresh(production, token)).body).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('approvals', () => {
  it('are five per user and app: the sixth silently ends the oldest', async () => {
    const { practice, publicApp, production, sam, signIn, refresh, get } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const oldest = await signIn();
    const ofSam = await signIn(production, { user: sam });
    const others = [await signIn(), await signIn(), await signIn(), await signIn()];
    expect((await refresh(production, oldest.refresh_token)).status).toBe(200);
    others.push(await signIn());
    expect((await refresh(production, oldest.refresh_token)).body).toEqual(DEAD);
    const { status } = await get(`${production.instanceUrl}/services/data/v68.0`, oldest.access_token);
    expect(status).toBe(401);
    for (const alive of [ofSam, ...others]) {
      expect((await refresh(production, alive.refresh_token)).status).toBe(200);
    }
  });

  it('end together with what grew out of them', async () => {
    const { practice, production, dana, signIn, refresh, get } = await startFixture();
    const tokens = await signIn();
    const single = await get(`${production.instanceUrl}/services/oauth2/singleaccess`, tokens.access_token);
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    await browser.visit(field(single.body, 'frontdoor_uri') ?? '');
    const home = `${production.instanceUrl}/lightning/page/home`;
    expect((await browser.visit(home)).text).toContain('Acme Corp</h1>');

    expect(practice.end.approvals(dana.username)).toBe(1);
    expect((await refresh(production, tokens.refresh_token)).body).toEqual(DEAD);
    expect((await browser.visit(home)).url).toContain('ec=302');
  });
});
