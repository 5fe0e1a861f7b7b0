import { expect, it } from 'vitest';
import { explain } from '../../../shared/oauth-errors.ts';
import { tellEntry } from '../../../shared/oauth-errors/told-entry.ts';
import { createFakeHttp, jsonAnswer } from '../../oauth/fake-http.ts';
import { signInByAccessToken } from './sign-in-by-access-token.ts';

const instanceUrl = 'https://acme.my.salesforce.com';

/** An org that answers to any token, as `organizationId`. */
function signIn(accessToken: string, organizationId = '00D5g00000AcMePEAV') {
  const http = createFakeHttp(({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === '/services/data') return jsonAnswer([{ version: '68.0' }]);
    if (pathname.endsWith('/userinfo')) {
      return jsonAnswer({ organization_id: organizationId, user_id: '0055g00000DaNaRAAV' });
    }
    return pathname.includes('/sobjects/User/')
      ? jsonAnswer({ Username: 'ann@acme.example' })
      : jsonAnswer([], 404);
  });
  const attempt = { method: 'access-token', loginHost: instanceUrl, clientApp: null, accessToken } as const;
  return signInByAccessToken({ http }, attempt, new AbortController().signal);
}

it('takes a token whose first characters are the id of the org that answers', async () => {
  expect(await signIn('00D5g00000AcMeP!AQ')).toMatchObject({
    ok: true,
    value: {
      username: 'ann@acme.example',
      borrowed: true,
      grant: { accessToken: '00D5g00000AcMeP!AQ', instanceUrl },
    },
  });
});

it('refuses one that names another org than the one that answers', async () => {
  const refused = await signIn('00D5g00000AcMeP!AQ', '00D5g00000OtHeRAAA');
  expect(refused).toMatchObject({ ok: false, error: { code: 'ACCESS_TOKEN_INVALID' } });
  if (!refused.ok) expect(refused.error.message).toContain('another organization');
});

it('takes a JWT at the word of the org: it names none that could be compared', async () => {
  expect((await signIn('eyJh.eyJz.c2ln')).ok).toBe(true);
});

it('names the instance URL first where the org does not know the token', async () => {
  const http = createFakeHttp(() =>
    jsonAnswer([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }], 401),
  );
  const accessToken = '00D5g00000AcMeP!AQ';
  const attempt = { method: 'access-token', loginHost: instanceUrl, clientApp: null, accessToken } as const;
  const refused = await signInByAccessToken({ http }, attempt, new AbortController().signal);
  if (refused.ok || refused.error.salesforce === undefined) throw new Error('the org refused the token');
  const entry = explain(refused.error.salesforce);
  expect(entry?.causes[0]).toMatch(/instance URL/u);
  expect(entry === null ? '' : tellEntry(entry, 'adding').fixes[0]?.text).toMatch(/^Check the instance URL/u);
});
