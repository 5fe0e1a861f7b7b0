import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createClientAppSecrets } from './client-app-secrets.ts';
import { removeClientApp } from './remove-client-app.ts';
import { saveClientApp } from './save-client-app.ts';

type Entered = RequestOf<'saveClientApp'>;

const ENTERED: Entered = {
  name: 'Acme',
  clientId: '3MVG9.acme',
  callbackUrls: ['http://localhost:8717/callback'],
  scopes: ['api', 'web', 'refresh_token'],
  flows: ['web-server'],
  loginHost: null,
};

function setUp() {
  const org = { ...makeOrg(), clientAppId: '11111111-1111-4111-8111-111111111111' };
  const store = createMemoryStore([org]);
  const vault = createMemoryVault();
  let made = 0;
  const parts = {
    store,
    clientAppSecrets: createClientAppSecrets(vault),
    newId: () => `id-${(made += 1)}`,
  };
  const save = (change: Partial<Entered> = {}) => saveClientApp(parts, { ...ENTERED, ...change });
  const remove = (id: string) => removeClientApp(parts, id);
  const apps = () => store.read().clientApps;
  const app = (id: string) => apps().find((each) => each.id === id);
  return { org, store, vault, save, remove, apps, app };
}

describe('a client app is saved', () => {
  it('with its secret in the vault, and tidied of what pasting brings along', async () => {
    const { save, vault, app } = setUp();
    const saved = await save({
      name: '  Acme\n',
      clientId: ' 3MVG9.acme\n',
      clientSecret: ' s3cret \n',
      callbackUrls: [' http://localhost:8717/callback', 'http://localhost:8717/callback', ''],
      loginHost: 'https://acme.lightning.force.com/lightning/page/home',
    });
    expect(saved).toMatchObject({ ok: true });
    expect(app('id-1')).toEqual({
      ...ENTERED,
      id: 'id-1',
      hasSecret: true,
      loginHost: 'https://acme.my.salesforce.com',
      practice: false,
    });
    expect(vault.records.get('client:id-1')).toBe('s3cret');
    expect(JSON.stringify(saved)).not.toContain('s3cret');
  });

  it('again while orgs use it, so that a new key or secret reaches them', async () => {
    const { save, vault, app, org } = setUp();
    const id = org.clientAppId;
    expect(await save({ id, clientId: 'rotated', clientSecret: 'one' })).toMatchObject({ ok: true });
    expect(app(id)).toMatchObject({ clientId: 'rotated', hasSecret: true });
    expect(vault.records.get(`client:${id}`)).toBe('one');
  });

  it('with its secret as it was, another, or none any more', async () => {
    const { save, vault, app } = setUp();
    await save({ clientSecret: 'one' });
    await save({ id: 'id-1', name: 'Renamed' });
    expect(vault.records.get('client:id-1')).toBe('one');
    expect(app('id-1')).toMatchObject({ name: 'Renamed', hasSecret: true });
    await save({ id: 'id-1', clientSecret: 'two' });
    expect(vault.records.get('client:id-1')).toBe('two');
    await save({ id: 'id-1', clientSecret: '' });
    expect(vault.records.has('client:id-1')).toBe(false);
    expect(app('id-1')?.hasSecret).toBe(false);
  });

  it('as a copy that takes over the secret of another', async () => {
    const { save, vault, app } = setUp();
    await save({ clientSecret: 'one' });
    await save({ name: 'Acme at the sandbox', secretOf: 'id-1' });
    expect(app('id-2')?.hasSecret).toBe(true);
    expect(vault.records.get('client:id-2')).toBe('one');
    await save({ name: 'Another', secretOf: 'id-1', clientSecret: 'other' });
    expect(vault.records.get('client:id-3')).toBe('other');
  });

  it('with the same client id as another, for another host; never with the same name', async () => {
    const { save, apps } = setUp();
    await save();
    expect(await save({ name: 'Acme at the sandbox', loginHost: 'test.salesforce.com' })).toMatchObject({
      ok: true,
    });
    expect(await save({ name: 'ACME' })).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
    expect(await save({ id: 'id-1', name: 'acme' })).toMatchObject({ ok: true });
    expect(apps()).toHaveLength(3);
  });
});

describe('a client app is not saved', () => {
  it.each([
    ['no name', { name: ' \u200b' }, 'INVALID_REQUEST'],
    ['a client id of two words', { clientId: '3MVG9 acme' }, 'INVALID_REQUEST'],
    ['a web page as callback', { callbackUrls: ['http://evil.com/callback'] }, 'CALLBACK_URL_INVALID'],
    ['a callback without a port', { callbackUrls: ['http://localhost/callback'] }, 'CALLBACK_URL_INVALID'],
    ['no callback for the browser', { callbackUrls: [] }, 'CALLBACK_URL_INVALID'],
    ['a scope that is a sentence', { scopes: ['api and web'] }, 'INVALID_REQUEST'],
    ['a foreign login host', { loginHost: 'salesforce.com.evil.com' }, 'LOGIN_HOST_INVALID'],
    ['an id that is gone', { id: 'gone' }, 'CLIENT_APP_NOT_FOUND'],
    ['the secret of one that is gone', { secretOf: 'gone' }, 'CLIENT_APP_NOT_FOUND'],
  ])('with %s', async (_what, change, code) => {
    const { save, store, vault } = setUp();
    const before = store.read();
    expect(await save({ clientSecret: undefined, ...change })).toMatchObject({ ok: false, error: { code } });
    expect(store.read()).toBe(before);
    expect(vault.writes).toEqual([]);
  });

  it('when its secret cannot be sealed: no record counts on a secret that is not there', async () => {
    const { save, store, vault } = setUp();
    const before = store.read();
    vault.failWrites('VAULT_CLOSED');
    expect(await save({ clientSecret: 'one' })).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
    expect(store.read()).toBe(before);
  });

  it('when the disk refuses the record; the secret is then as it was', async () => {
    const { save, store, vault } = setUp();
    await save({ clientSecret: 'one' });
    store.failWrites('STORE_WRITE_FAILED');
    expect(await save({ id: 'id-1', clientSecret: 'two' })).toMatchObject({
      error: { code: 'STORE_WRITE_FAILED' },
    });
    expect(vault.records.get('client:id-1')).toBe('one');
    await save({ name: 'New', clientSecret: 'three' });
    expect(vault.records.has('client:id-2')).toBe(false);
    await save({ id: 'id-1', clientSecret: '' });
    expect(vault.records.get('client:id-1')).toBe('one');
  });
});

describe('a client app is removed', () => {
  it('with its secret', async () => {
    const { save, remove, vault, app } = setUp();
    await save({ clientSecret: 'one' });
    expect(await remove('id-1')).toEqual({ ok: true, value: null });
    expect(app('id-1')).toBeUndefined();
    expect(vault.records.size).toBe(0);
  });

  it('never while orgs use it; they are named', async () => {
    const { remove, org, store, app } = setUp();
    const more = Array.from({ length: 6 }, (_, index) =>
      makeOrg({ alias: `org-${index}`, userId: `00500000000000${index}AAA` }),
    );
    await store.update((state) => ({ ...state, orgs: [org, ...more] }));
    const refused = await remove(org.clientAppId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'CLIENT_APP_IN_USE' } });
    expect(refused.ok ? '' : refused.error.message).toContain('acme, org-0, org-1, org-2, org-3 and 2 more');
    expect(app(org.clientAppId)).toBeDefined();
  });

  it('never when it is gone already, or when the disk refuses', async () => {
    const { save, remove, store, vault } = setUp();
    expect(await remove('gone')).toMatchObject({ error: { code: 'CLIENT_APP_NOT_FOUND' } });
    await save({ clientSecret: 'one' });
    store.failWrites('STORE_WRITE_FAILED');
    expect(await remove('id-1')).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
    expect(vault.records.get('client:id-1')).toBe('one');
  });
});

it('the app of the practice Salesforce stays as it is', async () => {
  const { save, remove, store, org } = setUp();
  await store.update((state) => ({
    ...state,
    orgs: [],
    clientApps: state.clientApps.map((each) => ({ ...each, practice: true })),
  }));
  const before = store.read();
  expect(await save({ id: org.clientAppId })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_REQUEST' },
  });
  expect(await remove(org.clientAppId)).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  expect(store.read()).toBe(before);
});
