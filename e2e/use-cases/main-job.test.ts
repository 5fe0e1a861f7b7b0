import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGotHttp } from '../../electron/adapters/network/got-http.ts';
import { createLoopbackListener } from '../../electron/adapters/network/loopback-listener.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { createFakeGuardQuestions } from '../../electron/fakes/fake-guard-questions.ts';
import { createFakeFilePicker } from '../../electron/fakes/fake-file-picker.ts';
import { createFakeLog } from '../../electron/fakes/fake-log.ts';
import { createFakeRefreshLock } from '../../electron/fakes/fake-refresh-lock.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../electron/fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../electron/fakes/fake-windows.ts';
import { createMemoryStore } from '../../electron/fakes/memory-store.ts';
import { createMemoryVault } from '../../electron/fakes/memory-vault.ts';
import { addOrg } from '../../electron/orgs/sign-in/add-org.ts';
import { composeUseCases } from '../../electron/orgs/compose-use-cases.ts';
import { copyToken } from '../../electron/orgs/copy/copy-token.ts';
import { openOrg } from '../../electron/orgs/open/open-org.ts';
import { removeOrg } from '../../electron/orgs/remove/remove-org.ts';
import { ok } from '../../shared/result.ts';
import { createPracticeBrowser } from '../salesforce/practice-browser.ts';
import { typeLogin } from '../salesforce/sign-in.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from '../salesforce/start-practice-salesforce.ts';
import { freeCallback } from './free-callback.ts';

/** The use-cases on the real HTTP and loopback adapters, against the practice Salesforce; only Electron is absent. */
describe('the main job', () => {
  let practice: PracticeSalesforce;
  let callbackUrl = '';
  beforeAll(async () => {
    practice = await startPracticeSalesforce();
  });
  afterAll(() => practice.close());
  beforeEach(async () => {
    practice.policies.reset();
    callbackUrl = await freeCallback();
    practice.clientApps.register({
      name: 'Test',
      clientId: 'test-app',
      callbackUrls: [callbackUrl],
      scopes: ['api', 'web', 'refresh_token'],
    });
  });

  function setUp(username: string, password: string) {
    const who = { username, password };
    const clipboard = { text: '' };
    const log = createFakeLog();
    const windows = createFakeOrgWindows();
    const store = createMemoryStore();
    const vault = createMemoryVault();
    const useCases = composeUseCases({
      store,
      vault,
      refreshLock: createFakeRefreshLock(),
      log,
      clock: systemClock,
      http: createGotHttp({ version: '0.0.0' }),
      listener: createLoopbackListener(),
      browser: {
        find: () => Promise.resolve([]),
        open: (url) => {
          void approve(url, who.username, who.password);
          return Promise.resolve(ok(null));
        },
      },
      orgBrowsers: createFakeOrgBrowsers(),
      handOff: createFakeHandOff(),
      filePicker: createFakeFilePicker(),
      guardQuestions: createFakeGuardQuestions(),
      clipboard: {
        writeSecret: (text) => {
          clipboard.text = text;
          return Promise.resolve();
        },
        writeText: (text) => {
          clipboard.text = text;
          return Promise.resolve();
        },
        readText: () => Promise.resolve(clipboard.text),
        clear: () => Promise.resolve(),
      },
      signInWindows: {
        open: () => {
          throw new Error('not used here');
        },
      },
      orgWindows: windows,
      practice: {
        available: false,
        running: () => null,
        start: () => Promise.reject(new Error('no')),
        stop: () => undefined,
      },
    });
    const add = (loginHost: string, alias: string) =>
      addOrg(
        useCases,
        {
          method: 'browser',
          signInId: 'sign-in-1',
          loginHost,
          alias,
          via: 'browser',
          clientApp: { kind: 'new', clientId: 'test-app', callbackUrl },
        },
        new AbortController().signal,
      );
    return { useCases, add, who, clipboard, log, windows, store, vault };
  }

  async function approve(url: string, username: string, password: string) {
    const browser = createPracticeBrowser('nowhere:');
    let page = await browser.visit(url);
    page = await typeLogin(browser, page, username, password);
    if (!page.url.startsWith(callbackUrl)) {
      const source = new URL(page.url).searchParams.get('source') ?? '';
      await browser.submit(page.url, { source, save: 'Allow' });
    }
  }

  function person(index: number) {
    const org = practice.orgs[index];
    const user = org?.users[0];
    if (org === undefined || user === undefined) throw new Error('the practice is empty');
    return { org, user };
  }

  it('adds an org through the browser, told by its own record', async () => {
    const { org, user } = person(0);
    const { add, store } = setUp(user.username, user.password);
    const added = await add(org.loginUrl, 'prod');
    expect(added).toMatchObject({
      ok: true,
      value: {
        alias: 'prod',
        username: user.username,
        organizationName: org.name,
        kind: 'production',
        instanceUrl: org.instanceUrl,
      },
    });
    expect(store.read().clientApps.some((app) => app.clientId === 'test-app')).toBe(true);
  });

  it('tells a sandbox from its record', async () => {
    const { org, user } = person(1);
    const { add } = setUp(user.username, user.password);
    expect(await add(org.loginUrl, 'uat')).toMatchObject({ ok: true, value: { kind: 'sandbox' } });
  });

  it('copies a token that works, renewing it when the session has ended', async () => {
    const { org, user } = person(0);
    const { add, useCases, clipboard } = setUp(user.username, user.password);
    const added = await add(org.loginUrl, 'prod');
    if (!added.ok) throw new Error(added.error.message);
    practice.end.accessTokens(user.username);
    expect((await copyToken(useCases, added.value.key)).ok).toBe(true);
    const answer = await fetch(`${org.instanceUrl}/services/data/v68.0/limits`, {
      headers: { authorization: `Bearer ${clipboard.text}` },
    });
    expect(answer.status).toBe(200);
  });

  it('opens by a one-time URL that shows the org’s home page', async () => {
    const { org, user } = person(0);
    const { add, useCases, windows } = setUp(user.username, user.password);
    const added = await add(org.loginUrl, 'prod');
    if (!added.ok) throw new Error(added.error.message);
    expect((await openOrg(useCases, added.value.key)).ok).toBe(true);
    const oneTimeUrl = windows.calls.at(-1)?.split(' ')[2] ?? '';
    const browser = createPracticeBrowser('nowhere:');
    const page = await browser.visit(oneTimeUrl);
    expect(page.text).toContain(user.username);
    const another = createPracticeBrowser('nowhere:');
    await another.visit(oneTimeUrl);
    expect(browser.cookie(org.instanceUrl, 'sid')).toBeDefined();
    expect(another.cookie(org.instanceUrl, 'sid')).toBeUndefined();
  });

  it('updates the row of the same user, and adds one for another user of the same org', async () => {
    const { org, user } = person(0);
    const second = org.users[1];
    if (second === undefined) throw new Error('the practice org has one user only');
    const first = setUp(user.username, user.password);
    await first.add(org.loginUrl, 'one');
    await first.add(org.loginUrl, 'renamed');
    expect(first.store.read().orgs.map(({ alias }) => alias)).toEqual(['renamed']);
    Object.assign(first.who, second);
    await first.add(org.loginUrl, 'two');
    expect(first.store.read().orgs.map(({ alias }) => alias)).toEqual(['renamed', 'two']);
    expect(new Set(first.store.read().orgs.map(({ partition }) => partition)).size).toBe(2);
  });

  it('revokes on the server when the org is removed', async () => {
    const { org, user } = person(0);
    const { add, useCases, clipboard, vault } = setUp(user.username, user.password);
    const added = await add(org.loginUrl, 'prod');
    if (!added.ok) throw new Error(added.error.message);
    await copyToken(useCases, added.value.key);
    expect(await removeOrg(useCases, added.value.key)).toEqual({ ok: true, value: { revoked: true } });
    const answer = await fetch(`${org.instanceUrl}/services/data/v68.0/limits`, {
      headers: { authorization: `Bearer ${clipboard.text}` },
    });
    expect(answer.status).toBe(401);
    expect([...vault.records.keys()].filter((id) => id.startsWith('org:'))).toEqual([]);
  });

  it('leaves nothing of any issued secret in the log', async () => {
    const { org, user } = person(0);
    const { add, useCases, log } = setUp(user.username, user.password);
    const added = await add(org.loginUrl, 'prod');
    if (!added.ok) throw new Error(added.error.message);
    practice.end.accessTokens(user.username);
    await copyToken(useCases, added.value.key);
    await openOrg(useCases, added.value.key);
    await removeOrg(useCases, added.value.key);
    const text = log.lines.join('\n');
    expect(text).not.toBe('');
    for (const secret of practice.issued.tokens()) expect(text).not.toContain(secret);
  });
});
