import { expect, it } from 'vitest';
import { setStage } from './sign-in-stage.ts';

/** SFDX auth URLs, on the use-cases and the practice Salesforce. */

async function setSfdxStage(rotates = true) {
  const stage = await setStage();
  const { practice, production, publicApp } = stage;
  practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: rotates });
  /** As another program has it: signed in there, and its URL copied out. */
  const urlFrom = async (options: Parameters<typeof stage.signIn>[1] = {}) => {
    const { refresh_token: refreshToken = '' } = await stage.signIn(production, options);
    const { clientId, clientSecret = '' } = options.app ?? publicApp;
    return `force://${clientId}:${clientSecret}:${refreshToken}@${new URL(production.instanceUrl).host}`;
  };
  const request = (text: string) => ({ method: 'sfdx-url', sfdxAuthUrl: { kind: 'pasted', text } }) as const;
  return { ...stage, urlFrom, request };
}

it('takes the grant over, with a client app made from the URL', async () => {
  const { add, urlFrom, request, publicApp, dana, production, parts, token, works } = await setSfdxStage();
  const added = await add(request(await urlFrom()));
  expect(added).toMatchObject({
    ok: true,
    value: { method: 'sfdx-url', username: dana.username, loginHost: production.instanceUrl },
  });
  const apps = parts.store.read().clientApps;
  expect(apps.map(({ clientId, hasSecret }) => [clientId, hasSecret])).toEqual([[publicApp.clientId, false]]);
  const live = added.ok ? await token(added.value.key) : added;
  expect(live.ok && (await works(live.value))).toBe(true);
});

it('keeps the rotated token: the one in the URL is spent, the org goes on renewing', async () => {
  const { add, urlFrom, request, practice, dana, token } = await setSfdxStage(true);
  const url = await urlFrom();
  const added = await add(request(url));
  if (!added.ok) throw new Error(added.error.message);
  for (let time = 0; time < 2; time += 1) {
    practice.clock.advance(60_000);
    practice.end.accessTokens(dana.username);
    expect((await token(added.value.key)).ok).toBe(true);
  }
});

it('shares the grant where nothing rotates, and leaves it alive for the other program when it is of no use here', async () => {
  const { add, again, urlFrom, request, sam, refresh, production } = await setSfdxStage(false);
  const added = await add(request(await urlFrom()));
  if (!added.ok) throw new Error(added.error.message);
  const ofSam = await urlFrom({ user: sam });
  expect(
    await again(added.value.key, { method: 'sfdx-url', sfdxAuthUrl: { kind: 'pasted', text: ofSam } }),
  ).toMatchObject({
    error: { code: 'DIFFERENT_IDENTITY' },
  });
  const refreshToken = /:([^:@]+)@/.exec(ofSam)?.[1];
  expect((await refresh(production, refreshToken)).status).toBe(200);
});

it('keeps the secret of the URL’s app in the vault, and finds the saved app the next time', async () => {
  const { add, urlFrom, request, confidentialApp, sam, parts, onDisk } = await setSfdxStage();
  expect((await add(request(await urlFrom({ app: confidentialApp })))).ok).toBe(true);
  expect((await add(request(await urlFrom({ app: confidentialApp, user: sam })))).ok).toBe(true);
  expect(parts.store.read().clientApps).toMatchObject([{ hasSecret: true }]);
  expect(await onDisk()).not.toContain(confidentialApp.clientSecret);
});

it('reads the JSON that the CLI writes, from a file, and repairs a URL without a client id', async () => {
  const { add, parts, practice, publicApp, signIn, production } = await setSfdxStage();
  const cli = practice.clientApps.find('PlatformCLI') ?? publicApp;
  practice.clientApps.register({ ...cli, callbackUrls: publicApp.callbackUrls });
  const tokens = await signIn(production, { app: cli });
  const sfdxAuthUrl = `force://${tokens.refresh_token ?? ''}@${new URL(production.instanceUrl).host}`;
  const fileId = parts.pickedFiles.keep(JSON.stringify({ status: 0, result: { sfdxAuthUrl } }));
  expect((await add({ method: 'sfdx-url', sfdxAuthUrl: { kind: 'file', fileId } })).ok).toBe(true);
  expect(parts.store.read().clientApps).toMatchObject([{ clientId: 'PlatformCLI' }]);
});

it('tells a dead grant in Salesforce’s words, and stores nothing of it', async () => {
  const { add, urlFrom, request, practice, dana, stored, parts } = await setSfdxStage();
  const url = await urlFrom();
  practice.end.approvals(dana.username);
  expect(await add(request(url))).toMatchObject({
    error: {
      code: 'SIGN_IN_REFUSED',
      salesforce: { description: 'expired access/refresh token', where: 'token:refresh' },
    },
  });
  expect([stored(), parts.store.read().clientApps, parts.vault.ids()]).toEqual([[], [], []]);
});

it('signs in again by a new URL', async () => {
  const { add, again, urlFrom, request, practice, dana, token } = await setSfdxStage();
  const added = await add(request(await urlFrom()));
  if (!added.ok) throw new Error(added.error.message);
  practice.end.approvals(dana.username);
  expect(await token(added.value.key)).toMatchObject({ error: { code: 'NEEDS_SIGN_IN' } });
  const { sfdxAuthUrl } = request(await urlFrom());
  expect((await again(added.value.key, { method: 'sfdx-url', sfdxAuthUrl })).ok).toBe(true);
  expect((await token(added.value.key)).ok).toBe(true);
});

it('loses no grant to a network hiccup: the same URL goes on where the sign-in stopped', async () => {
  const { add, urlFrom, request, practice, parts, asked, token } = await setSfdxStage(true);
  const url = await urlFrom();
  practice.faults.add({ path: '/services/oauth2/userinfo', times: 1 }, { kind: 'answer', status: 503 });
  expect(await add(request(url))).toMatchObject({ error: { code: 'SALESFORCE_UNAVAILABLE' } });
  const added = await add(request(url));
  if (!added.ok) throw new Error(added.error.message);
  expect(asked('refresh_token')).toBe(1);
  expect(parts.vault.ids().filter((id) => id.startsWith('sign-in:'))).toEqual([]);
  expect((await token(added.value.key)).ok).toBe(true);
});

it('does not end an org’s sign-in by a URL that was used for it before', async () => {
  const { add, again, urlFrom, request, practice, dana, token, asked } = await setSfdxStage(true);
  const url = await urlFrom();
  const added = await add(request(url));
  if (!added.ok) throw new Error(added.error.message);
  practice.clock.advance(60_000);
  practice.end.accessTokens(dana.username);
  expect((await token(added.value.key)).ok).toBe(true);
  const refreshes = asked('refresh_token');
  expect(await add(request(url))).toMatchObject({ error: { code: 'SFDX_URL_INVALID' } });
  expect(await again(added.value.key, request(url))).toMatchObject({ error: { code: 'SFDX_URL_INVALID' } });
  expect(asked('refresh_token')).toBe(refreshes);
  practice.clock.advance(60_000);
  practice.end.accessTokens(dana.username);
  expect((await token(added.value.key)).ok).toBe(true);
});
