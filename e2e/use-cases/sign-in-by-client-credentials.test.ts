import { expect, it } from 'vitest';
import { setStage } from './sign-in-stage.ts';

/** Client credentials, on the use-cases and the practice Salesforce. */

async function setCredentialsStage() {
  const stage = await setStage();
  const { practice, production, confidentialApp, sam } = stage;
  const { clientId, clientSecret } = confidentialApp;
  practice.policies.setApp(clientId, { runAs: sam.username });
  const request = {
    method: 'client-credentials',
    loginHost: production.instanceUrl,
    clientApp: { kind: 'new', clientId, clientSecret },
  } as const;
  return { ...stage, request };
}

it('adds the org as the user the app runs as, and renews by asking again', async () => {
  const { add, request, practice, sam, token, works } = await setCredentialsStage();
  const added = await add(request);
  expect(added).toMatchObject({ ok: true, value: { method: 'client-credentials', username: sam.username } });
  if (!added.ok) return;
  practice.end.accessTokens(sam.username);
  const live = await token(added.value.key);
  expect(live.ok && (await works(live.value))).toBe(true);
});

it('is refused before anything is sent at login and test, and without a secret', async () => {
  const { add, request, confidentialApp, practice } = await setCredentialsStage();
  for (const loginHost of ['https://login.salesforce.com', 'test.salesforce.com']) {
    const refused = await add({ ...request, loginHost });
    expect(refused).toMatchObject({ error: { code: 'METHOD_UNAVAILABLE', remedy: 'change-login-host' } });
    if (!refused.ok) expect(refused.error.message).toContain('my.salesforce.com');
  }
  const clientApp = { kind: 'new', clientId: confidentialApp.clientId } as const;
  expect(await add({ ...request, clientApp })).toMatchObject({
    error: { code: 'METHOD_UNAVAILABLE', remedy: 'change-client-app' },
  });
  expect(practice.requests.all()).toEqual([]);
});

it('tells Salesforce’s reasons: no user to run as, another host', async () => {
  const { add, request, practice, confidentialApp, production } = await setCredentialsStage();
  expect(await add({ ...request, loginHost: production.loginUrl })).toMatchObject({
    error: {
      salesforce: { description: 'request not supported on this domain', where: 'token:client-credentials' },
    },
  });
  practice.policies.setApp(confidentialApp.clientId, { runAs: null });
  expect(await add(request)).toMatchObject({
    error: { remedy: 'ask-admin', salesforce: { description: 'no client credentials user enabled' } },
  });
});

it('signs in again without a question, and refuses when the app runs as somebody else by now', async () => {
  const { add, again, request, practice, confidentialApp, dana, stored } = await setCredentialsStage();
  const added = await add(request);
  if (!added.ok) throw new Error(added.error.message);
  expect((await again(added.value.key, { method: 'client-credentials' })).ok).toBe(true);
  practice.policies.setApp(confidentialApp.clientId, { runAs: dana.username });
  expect(await again(added.value.key, { method: 'client-credentials' })).toMatchObject({
    error: { code: 'DIFFERENT_IDENTITY' },
  });
  expect(stored().map(({ username }) => username)).toEqual([added.value.username]);
});

it('gives the token back when the org does not say who it is for', async () => {
  const { add, request, practice, get, production, stored } = await setCredentialsStage();
  const answer = { kind: 'answer', status: 500, body: '' } as const;
  practice.faults.add({ path: '/services/oauth2/userinfo' }, answer);
  expect(await add(request)).toMatchObject({ error: { code: 'SALESFORCE_UNAVAILABLE' } });
  await practice.requests.reached({ path: '/services/oauth2/revoke' }, 1);
  const [issued = ''] = practice.issued.ofKind('access_token');
  const ask = async () => (await get(`${production.instanceUrl}/services/data/v68.0`, issued)).status;
  await expect.poll(ask).toBe(401);
  expect(stored()).toEqual([]);
});

it('refuses another method than the org was added with', async () => {
  const { add, again, request } = await setCredentialsStage();
  const added = await add(request);
  if (!added.ok) throw new Error(added.error.message);
  expect(await again(added.value.key, { method: 'jwt' })).toMatchObject({
    error: { code: 'INVALID_REQUEST' },
  });
});
