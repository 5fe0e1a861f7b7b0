import { expect, it } from 'vitest';
import { setStage } from './sign-in-stage.ts';

/** Pasted access tokens, on the use-cases and the practice Salesforce. */

async function setTokenStage() {
  const stage = await setStage();
  const { access_token: accessToken } = await stage.signIn();
  const request = { method: 'access-token', accessToken, instanceUrl: stage.production.instanceUrl } as const;
  return { ...stage, accessToken, request };
}

it('adds the org that the token is for, without any client app', async () => {
  const { add, request, accessToken, dana, production, token, parts } = await setTokenStage();
  const added = await add({ ...request, accessToken: ` Bearer ${accessToken}\n` });
  expect(added).toMatchObject({
    ok: true,
    value: { method: 'access-token', username: dana.username, organizationId: production.organizationId },
  });
  if (!added.ok) return;
  expect(added.value).not.toHaveProperty('clientAppId');
  expect(parts.store.read().clientApps).toEqual([]);
  expect(await token(added.value.key)).toMatchObject({ value: { accessToken } });
});

it('cannot be renewed: says so when the session ends, after a restart too, and takes a new one', async () => {
  const {
    add,
    again,
    request,
    practice,
    signIn,
    token,
    parts,
    practice: { requests },
  } = await setTokenStage();
  const added = await add(request);
  if (!added.ok) throw new Error(added.error.message);
  const { key } = added.value;
  practice.end.accessTokens();
  const sent = requests.count({ path: '/services/oauth2/token' });
  for (let time = 0; time < 2; time += 1) {
    const dead = await token(key);
    expect(dead).toMatchObject({ error: { code: 'NEEDS_SIGN_IN' } });
    if (!dead.ok) expect(dead.error.message).toContain('cannot be renewed');
  }
  expect(requests.count({ path: '/services/oauth2/token' })).toBe(sent);
  parts.states.set(key, undefined);
  expect(parts.listOrgs.all()[0]?.problem?.message).toContain('cannot be renewed');
  const { access_token: accessToken } = await signIn();
  expect((await again(key, { method: 'access-token', accessToken })).ok).toBe(true);
  expect((await token(key)).ok).toBe(true);
});

it('is checked against the org that answers: another org’s token, another user’s, a dead one', async () => {
  const { add, again, request, developer, sandbox, practice, sam, production, signIn, get, stored } =
    await setTokenStage();
  expect(await add({ ...request, instanceUrl: developer.instanceUrl })).toMatchObject({
    error: { code: 'ACCESS_TOKEN_INVALID' },
  });
  const added = await add(request);
  if (!added.ok) throw new Error(added.error.message);
  const { access_token: ofSam } = await signIn(production, { user: sam });
  expect(await again(added.value.key, { method: 'access-token', accessToken: ofSam })).toMatchObject({
    error: { code: 'DIFFERENT_IDENTITY' },
  });
  // It was lent, not issued to us: whoever it belongs to goes on using it.
  expect((await get(`${production.instanceUrl}/services/data/v68.0`, ofSam)).status).toBe(200);
  const { access_token: ofSandbox } = await signIn(sandbox);
  expect(await again(added.value.key, { method: 'access-token', accessToken: ofSandbox })).toMatchObject({
    error: { code: 'ACCESS_TOKEN_INVALID' },
  });
  practice.end.accessTokens();
  expect(await add(request)).toMatchObject({ error: { code: 'ACCESS_TOKEN_INVALID' } });
  expect(stored()).toHaveLength(1);
});

it('is refused before anything is sent when it is none, or the host is no instance', async () => {
  const { add, request, practice } = await setTokenStage();
  const before = practice.requests.all().length;
  expect(await add({ ...request, accessToken: '5Aep861-a-refresh-token' })).toMatchObject({
    error: { code: 'ACCESS_TOKEN_INVALID' },
  });
  expect(await add({ ...request, instanceUrl: 'https://login.salesforce.com' })).toMatchObject({
    error: { code: 'ACCESS_TOKEN_INVALID', remedy: 'change-instance-url' },
  });
  expect(await add({ ...request, instanceUrl: 'https://evil.com' })).toMatchObject({
    error: { code: 'LOGIN_HOST_INVALID' },
  });
  expect(practice.requests.all().length).toBe(before);
});

it('is in no file, and ended on the server when the org is removed', async () => {
  const { add, request, accessToken, onDisk, remove, get, production } = await setTokenStage();
  const added = await add(request);
  if (!added.ok) throw new Error(added.error.message);
  expect(await onDisk()).not.toContain(accessToken.slice(20));
  expect(await remove(added.value.key)).toEqual({ ok: true, value: { revoked: true } });
  expect((await get(`${production.instanceUrl}/services/data/v68.0`, accessToken)).status).toBe(401);
});
