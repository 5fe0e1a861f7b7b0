import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp, jsonAnswer } from '../../oauth/fake-http.ts';
import { checkClientApp } from './check-client-app.ts';
import { createClientApps } from './client-apps.ts';

/** What needs no server; `e2e/use-cases/check-client-app.test.ts` asks the practice Salesforce. */
function setUp() {
  const store = createMemoryStore();
  const vault = createMemoryVault();
  const http = createFakeHttp(() =>
    jsonAnswer({ error: 'invalid_grant', error_description: 'invalid authorization code' }, 400),
  );
  const parts = {
    http,
    clock: createFakeClock(),
    clientApps: createClientApps(store, vault, () => 'unused'),
    listener: {
      listen: () => Promise.resolve({ kind: 'listening' as const, close: () => Promise.resolve() }),
    },
  };
  const [app] = store.read().clientApps;
  if (app === undefined) throw new Error('the store is empty');
  const change = (part: Partial<typeof app>) =>
    store.update((state) => ({ ...state, clientApps: [{ ...app, ...part }] }));
  const check = (loginHost: string, id = app.id) => checkClientApp(parts, id, loginHost);
  return { check, change, vault, http };
}

it('sends nothing to a host that is not Salesforce’s, nor for an app that is gone', async () => {
  const { check, http } = setUp();
  expect(await check('salesforce.com.evil.com')).toMatchObject({ error: { code: 'LOGIN_HOST_INVALID' } });
  expect(await check('login.salesforce.com', 'gone')).toMatchObject({
    error: { code: 'CLIENT_APP_NOT_FOUND' },
  });
  expect(http.requests).toEqual([]);
});

it('needs the vault where there is a secret to send', async () => {
  const { check, change, vault, http } = setUp();
  await change({ hasSecret: true });
  vault.failReads('VAULT_CLOSED');
  expect(await check('login.salesforce.com')).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  expect(http.requests).toEqual([]);
});

it('does not try client credentials at the login page of all orgs, and says what only people can try', async () => {
  const { check, change, http } = setUp();
  await change({ flows: ['client-credentials', 'jwt-bearer', 'password'], callbackUrls: [] });
  const checked = await check('https://login.salesforce.com');
  if (!checked.ok) throw new Error(checked.error.message);
  const said = checked.value.lines.map(({ outcome, message }) => `${outcome}: ${message}`).join('\n');
  expect(said).toContain('unknown: Client credentials can be tried at the org’s own My Domain only.');
  expect(said).toContain('So does signing in by username and password, by JWT.');
  expect(http.requests).toHaveLength(1);
});
