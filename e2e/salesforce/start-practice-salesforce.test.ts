import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createPracticeBrowser } from './practice-browser.ts';
import { startFixture } from './practice-fixture.ts';
import { createStoppedClock } from './clock.ts';
import { SIGN_IN_CALLBACK } from './sign-in.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('knows its grants, sessions and ports again after a restart', async () => {
  const state = join(await temporaryFolder(), 'deep', 'state.json');
  const clock = createStoppedClock();
  const before = await startFixture({ state, clock });
  const tokens = await before.signIn();
  const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
  const single = await before.get(
    `${before.production.instanceUrl}/services/oauth2/singleaccess`,
    tokens.access_token,
  );
  await browser.visit(String(Reflect.get(Object(single.body), 'frontdoor_uri')));
  await before.practice.close();

  const after = await startFixture({ state, clock });
  expect(after.practice.hosts.map(({ origin }) => origin)).toEqual(
    before.practice.hosts.map(({ origin }) => origin),
  );
  // This process keeps connections to the hosts of before, and learns only by using them that they are closed.
  for (const { origin } of after.practice.hosts) await vi.waitFor(() => fetch(`${origin}/services/data`));
  const versions = `${after.production.instanceUrl}/services/data/v68.0`;
  expect((await after.get(versions, tokens.access_token)).status).toBe(200);
  const home = `${after.production.instanceUrl}/lightning/page/home`;
  expect((await browser.visit(home)).url).toBe(home);
  expect((await after.refresh(after.production, tokens.refresh_token)).status).toBe(200);
  // A replay is still seen as one.
  expect((await after.refresh(after.production, tokens.refresh_token)).status).toBe(400);
});

it('keeps no secret in its state file, which only its owner may read', async () => {
  const folder = await temporaryFolder();
  const state = join(folder, 'state.json');
  const { practice, signIn, production, get } = await startFixture({ state });
  const { access_token: token } = await signIn();
  await get(`${production.instanceUrl}/services/oauth2/singleaccess`, token);
  const text = await readFile(state, 'utf8');
  expect(text).toContain('"grants":[{');
  const secrets = practice.issued.tokens();
  expect(secrets.length).toBeGreaterThan(5);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect((await stat(state)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['state.json']);
});

it('sets a damaged state file aside and starts afresh', async () => {
  const state = join(await temporaryFolder(), 'state.json');
  await writeFile(state, '{"version":1,');
  const { signIn } = await startFixture({ state });
  expect((await signIn()).access_token).toMatch(/^00D/);
  expect(await readFile(`${state}.damaged`, 'utf8')).toBe('{"version":1,');
});

it('remembers every secret it issued, and logs requests without any', async () => {
  const { practice, production, signIn, refresh, get } = await startFixture();
  const { access_token: access, refresh_token: token } = await signIn();
  await get(`${production.instanceUrl}/services/oauth2/singleaccess`, access);
  await refresh(production, token);
  const { issued, requests } = practice;
  for (const kind of ['access_token', 'refresh_token', 'code', 'otp', 'sid', 'code_verifier'] as const) {
    expect(issued.ofKind(kind).length).toBeGreaterThan(0);
  }
  expect(issued.tokens()).toContain(access);
  expect(issued.tokens()).toContain(token);
  expect(requests.count({ path: '/services/oauth2/token' })).toBe(2);
  expect(requests.count({ path: '/services/oauth2/token', grantType: 'refresh_token' })).toBe(1);
  expect(requests.count({ host: 'acme', path: '/services/oauth2/singleaccess', method: 'GET' })).toBe(1);
  const log = JSON.stringify(requests.all());
  expect(issued.tokens().filter((secret) => log.includes(secret))).toEqual([]);
  requests.clear();
  expect(requests.all()).toEqual([]);
});

it('moves a My Domain: the old address is dead, and a refresh tells the new one', async () => {
  const { practice, production, signIn, refresh, get } = await startFixture();
  const { refresh_token: token, instance_url: old } = await signIn();
  await practice.moveMyDomain(production.organizationId);
  await expect(fetch(`${old}/services/data`)).rejects.toThrow();
  const { body } = await refresh(production, token);
  const moved = practice.orgs[0]?.instanceUrl ?? '';
  expect(moved).not.toBe(old);
  expect(body).toMatchObject({ instance_url: moved });
  const access = practice.issued.ofKind('access_token').at(-1) ?? '';
  expect((await get(`${moved}/services/data/v68.0`, access)).status).toBe(200);
});

it('tells the time by the practice clock', async () => {
  const { practice, production } = await startFixture();
  practice.clock.advance(86_400_000);
  const { headers } = await fetch(`${production.loginUrl}/services/data`);
  expect(headers.get('date')).toBe('Tue, 24 Nov 2026 09:00:00 GMT');
});
