import { expect, test } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeFilePicker } from '../../fakes/fake-file-picker.ts';
import { createFakeOrgBrowsers } from '../../fakes/fake-org-browsers.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { fakePassphraseSeal } from '../../fakes/fake-passphrase-seal.ts';
import { createMemoryBackupFolder } from '../../fakes/memory-backup-folder.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord, StoredState } from '../../ports/org-store.ts';
import { createClientAppSecrets } from '../client-apps/client-app-secrets.ts';
import { createGrants } from '../grants/grants.ts';
import { createSecretNotes } from '../marks/secret-notes.ts';
import { createUndos } from '../marks/undos.ts';
import { observeStore } from '../records/observe-store.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createImports } from './imports.ts';
import { keepBackups } from './keep-backups.ts';
import { readImport } from './read-import.ts';

const ann = makeOrg({
  alias: 'prod',
  groupIds: ['g1'],
  tags: ['billing'],
  note: 'ask Ann',
  landingPage: '/lightning/setup/Flows/home',
});
const bob = makeOrg({ userId: '005000000000002AAA', alias: 'bob', username: 'bob@acme.example' });
const cy = makeOrg({ userId: '005000000000003AAA', alias: 'cy', username: 'cy@acme.example' });
const row = {
  id: 'w1',
  alias: 'later',
  username: 'new@acme.example',
  loginHost: 'https://login.salesforce.com',
};

/** A profile with a backup of `then`, which is `now` by now. */
async function setUp(then: readonly OrgRecord[], now: Partial<StoredState>) {
  const clock = createFakeClock();
  const memory = createMemoryStore(then);
  await memory.update((state) => ({ ...state, groups: [{ id: 'g1', name: 'Customers', colour: 'blue' }] }));
  const store = observeStore(memory);
  const vault = createMemoryVault();
  const folder = createMemoryBackupFolder();
  const backups = keepBackups({ store, folder, clock, log: createFakeLog() });
  const undos = createUndos(() => 'undo');
  let made = 0;
  const grants = createGrants(vault);
  const imports = createImports({
    clock,
    store,
    vault,
    grants,
    undos,
    backups,
    orgBrowsers: createFakeOrgBrowsers(),
    clientAppSecrets: createClientAppSecrets(vault),
    secretNotes: createSecretNotes(vault),
    states: createOrgStates(clock),
    filePicker: createFakeFilePicker(null),
    passphraseSeal: fakePassphraseSeal,
    newId: () => `id ${(made += 1)}`,
    newPartition: () => `persist:org-new-${(made += 1)}`,
  });
  const [first] = await latest();
  clock.advance(60_000);
  await store.update((state) => ({ ...state, ...now }));
  clock.advance(60_000);
  const before = store.read();
  async function latest() {
    const list = await backups.list();
    return list.ok ? list.value : [];
  }
  async function look() {
    const read = await backups.read(first?.id ?? '');
    if (!read.ok) throw new Error(read.error.message);
    return imports.holdBackup(read.value);
  }
  async function restore(isTicked: (verdict: string) => boolean) {
    const { importId, entries } = await look();
    return imports.apply(
      importId,
      entries.filter(({ verdict }) => isTicked(verdict)).map(({ id }) => id),
    );
  }
  return { store, memory, folder, grants, undos, before, latest, look, restore, imports };
}

const all = () => true;
const notSince = (verdict: string) => verdict !== 'since';

test('the preview tells what comes back, what becomes as it was, and what was added since', async () => {
  const marked = {
    ...ann,
    alias: 'PROD',
    groupIds: [],
    tags: ['billing', 'new'],
    pinnedAt: 7,
    note: 'ask Bob',
  };
  const stage = await setUp([ann, bob], { orgs: [marked, cy], waiting: [row] });
  const { entries } = await stage.look();
  expect(entries.map(({ verdict, alias, becomes }) => [verdict, alias, becomes])).toEqual([
    ['changed', 'prod', 'org'],
    ['new', 'bob', 'org'],
    ['since', 'cy', 'org'],
    ['since', 'later', 'waiting'],
  ]);
  expect(entries[0]?.changes).toEqual([
    { mark: 'alias', from: 'PROD', to: 'prod' },
    { mark: 'groups', from: '', to: 'Customers' },
    { mark: 'tags', from: 'billing, new', to: 'billing' },
    { mark: 'pinned', from: 'yes', to: '' },
    { mark: 'note', from: 'ask Bob', to: 'ask Ann' },
  ]);
});

test('a restore does what the preview said; what was added since stays', async () => {
  const marked = { ...ann, alias: 'PROD', groupIds: [], colour: 'pink' as const, pinnedAt: 7, lastUsedAt: 9 };
  const stage = await setUp([ann, bob], { orgs: [marked, cy], groups: [], waiting: [row] });
  const restored = await stage.restore(notSince);
  expect(restored).toMatchObject({ value: { added: 1, changed: 1, putAway: 0 } });
  const { orgs, groups, waiting } = stage.store.read();
  expect(groups).toMatchObject([{ name: 'Customers', colour: 'blue' }]);
  expect(orgs.map(({ alias }) => alias)).toEqual(['prod', 'cy', 'bob']);
  expect(orgs[0]).toEqual({ ...ann, groupIds: [groups[0]?.id], lastUsedAt: 9 });
  expect(waiting).toEqual([row]);
});

test('what was added since goes only where it is ticked: an org into the archive, a waiting row out of the list', async () => {
  const stage = await setUp([ann], { orgs: [ann, cy], waiting: [row] });
  expect(await stage.restore(all)).toMatchObject({ value: { putAway: 2 } });
  const { orgs, waiting } = stage.store.read();
  expect(orgs.map(({ alias, archivedAt }) => [alias, archivedAt !== undefined])).toEqual([
    ['prod', false],
    ['cy', true],
  ]);
  expect(waiting).toBeUndefined();
});

test('a backup of now is made before anything changes', async () => {
  const stage = await setUp([ann], { orgs: [{ ...ann, alias: 'PROD' }] });
  const count = (await stage.latest()).length;
  await stage.restore(all);
  expect((await stage.latest()).length).toBe(count + 1);
  const [latest] = [...stage.folder.texts.entries()].sort(([a], [b]) => b - a);
  expect(latest?.[1]).toContain('"alias": "PROD"');
});

test('where no backup of now can be made, nothing changes', async () => {
  const stage = await setUp([ann], { orgs: [{ ...ann, alias: 'PROD' }] });
  stage.folder.write = () =>
    Promise.resolve({ ok: false, error: { code: 'STORE_WRITE_FAILED', message: '', remedy: 'none' } });
  expect(await stage.restore(all)).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  expect(stage.store.read()).toBe(stage.before);
});

test('Undo takes a restore back whole', async () => {
  const marked = { ...ann, alias: 'PROD', tags: ['new'], landingPage: '/x', pinnedAt: 7 };
  const stage = await setUp([ann, bob], { orgs: [marked, cy], waiting: [row] });
  const restored = await stage.restore(all);
  expect(stage.store.read().orgs).not.toEqual(stage.before.orgs);
  expect(restored).toMatchObject({ value: { undoId: 'undo' } });
  expect(await stage.undos.undo('undo')).toMatchObject({ ok: true });
  expect(stage.store.read()).toEqual(stage.before);
});

test('Undo leaves an org alone that came back and was signed in to since', async () => {
  const stage = await setUp([ann, bob], { orgs: [ann] });
  await stage.restore(all);
  await stage.store.update((state) => ({
    ...state,
    orgs: state.orgs.map(({ needsSignIn: _none, ...org }) =>
      org.key === bob.key ? { ...org, lastRefreshedAt: 5 } : org,
    ),
  }));
  await stage.undos.undo('undo');
  expect(stage.store.read().orgs.map(({ key }) => key)).toEqual([ann.key, bob.key]);
});

test('no sign-in in the vault is touched by a restore or its undo', async () => {
  const stage = await setUp([ann, bob], { orgs: [ann, cy] });
  for (const { key } of [ann, bob, cy]) {
    await stage.grants.write(key, { accessToken: `token of ${key}`, instanceUrl: ann.instanceUrl });
  }
  await stage.restore(all);
  expect(stage.store.read().orgs.find(({ key }) => key === bob.key)?.needsSignIn).toBeUndefined();
  await stage.undos.undo('undo');
  for (const { key } of [ann, bob, cy]) {
    expect(await stage.grants.read(key)).toMatchObject({ value: { accessToken: `token of ${key}` } });
  }
});

test('a row that waited then and was signed in to since is left as it is', async () => {
  const marked = { ...bob, colour: 'blue', pinnedAt: 3 } as const;
  const stage = await setUp([ann], { orgs: [ann, marked] });
  const waited = { ...row, username: bob.username };
  const read = readImport(JSON.stringify({ latchkey: 'orgs', version: 1, waiting: [waited] }), 'backup');
  if (!read.ok) throw new Error(read.error.message);
  const preview = await stage.imports.holdBackup(read.value);
  expect(preview.entries).toMatchObject([
    { verdict: 'same', changes: [] },
    { verdict: 'since', alias: 'prod' },
  ]);
  await stage.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  const [since, stays] = stage.store.read().orgs;
  expect(since?.archivedAt).toBeDefined();
  expect(stays).toEqual(marked);
});

test('taking a restore back leaves alone what was changed since beside it', async () => {
  const stage = await setUp([{ ...ann, tags: ['then'] }], { orgs: [ann] });
  await stage.restore(all);
  const rename = (alias: string) =>
    stage.store.update((state) => ({
      ...state,
      orgs: state.orgs.map((org) => ({ ...org, alias, keepAlive: true })),
    }));
  await rename('renamed since');
  await stage.undos.undo('undo');
  expect(stage.store.read().orgs).toEqual([{ ...ann, alias: 'renamed since', keepAlive: true }]);
});

test('where an org opens comes back from a backup; what a backup does not say of it stays', async () => {
  const chrome = { kind: 'browser', id: 'chrome', profile: 'Profile 1', privateWindow: false } as const;
  const command = { kind: 'command', template: 'browse {url}' } as const;
  const stage = await setUp([{ ...ann, opensIn: chrome }, bob], {
    orgs: [
      { ...ann, opensIn: { kind: 'private' } },
      { ...bob, opensIn: command },
    ],
  });
  expect((await stage.look()).entries).toMatchObject([
    { changes: [{ mark: 'opensIn', from: 'a private window of Latchkey', to: 'Google Chrome' }] },
    { verdict: 'same' },
  ]);
  await stage.restore(all);
  expect(stage.store.read().orgs.map(({ opensIn }) => opensIn)).toEqual([chrome, command]);
  await stage.undos.undo('undo');
  expect(stage.store.read()).toEqual(stage.before);
});

test('a smart group that was deleted comes back, also where no org does', async () => {
  const stage = await setUp([ann], {});
  const smart = { id: 's1', name: 'Mine', filter: 'tag:mine' };
  await stage.store.update((state) => ({ ...state, groups: [...state.groups, smart] }));
  await stage.store.update((state) => ({ ...state, groups: state.groups.filter(({ id }) => id !== 's1') }));
  const [latest] = await stage.latest();
  const read = readImport(stage.folder.texts.get(Number(latest?.id)) ?? '', 'backup');
  if (!read.ok) throw new Error(read.error.message);
  const preview = await stage.imports.holdBackup(read.value);
  expect(preview).toMatchObject({ entries: [{ verdict: 'same' }], newSmartGroups: ['Mine'] });
  expect(await stage.imports.apply(preview.importId, [])).toMatchObject({
    value: { groups: 1, undoId: 'undo' },
  });
  expect(stage.store.read().groups.map(({ name }) => name)).toEqual(['Customers', 'Mine']);
  await stage.undos.undo('undo');
  expect(stage.store.read().groups.map(({ name }) => name)).toEqual(['Customers']);
});
