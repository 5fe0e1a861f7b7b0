import { expect, test } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import { exportOrgs } from './export-orgs.ts';
import {
  exported,
  look,
  PASSPHRASE,
  profileToMove as setUp,
  REFRESH,
  signIn,
  TOKEN,
} from './fake-profile-to-move.ts';

const ann = makeOrg();
const bob = makeOrg({
  userId: '005000000000002AAA',
  username: 'bob@acme.example',
  alias: 'bob',
  partition: 'persist:org-2',
});
const ended = { since: 1, code: 'NEEDS_SIGN_IN', error: 'invalid_grant', description: '' } as const;

test('a plain export holds no token, and is suggested under a name with its day', async () => {
  const stage = setUp([ann]);
  await signIn(stage, ann.key);
  for (const format of ['json', 'csv'] as const) {
    const text = await exported(stage, format);
    expect(text).toContain('ann@acme.example');
    expect(text).not.toContain('canary');
  }
  expect(stage.fileSaver.saved.map(({ name }) => name)).toEqual([
    'latchkey-orgs-2023-11-14.json',
    'latchkey-orgs-2023-11-14.csv',
  ]);
});

test('only the chosen orgs are exported, and no org is no file', async () => {
  const stage = setUp([ann, bob]);
  const chosen = await exportOrgs(stage.parts, { orgs: [bob.key], format: 'json' });
  expect(chosen).toMatchObject({ value: { orgs: 1 } });
  expect(stage.fileSaver.saved[0]?.text).not.toContain('ann@acme.example');
  const none = await exportOrgs(stage.parts, {
    orgs: ['00D000000000009AAA:005000000000009AAA'],
    format: 'json',
  });
  expect(none).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
  expect(stage.fileSaver.saved).toHaveLength(1);
});

test('an encrypted export brings a working sign-in to another profile; a grant that has ended stays behind', async () => {
  const from = setUp([ann, { ...bob, needsSignIn: ended }]);
  await signIn(from, ann.key);
  await signIn(from, bob.key);
  const to = setUp([], await exported(from, 'sealed'));
  const preview = await look(to);
  expect(preview.entries.map(({ verdict, bringsSignIn }) => [verdict, bringsSignIn])).toEqual([
    ['new', true],
    ['new', false],
  ]);
  const applied = await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(applied).toEqual({
    ok: true,
    value: { added: 2, changed: 0, waiting: 0, signIns: 1, groups: 0, putAway: 0, undoId: null },
  });
  expect(await to.grants.read(ann.key)).toMatchObject({
    value: { accessToken: TOKEN, refreshToken: REFRESH },
  });
  const [first, second] = to.store.read().orgs;
  expect(first).toMatchObject({ key: ann.key, alias: 'acme' });
  expect(first?.needsSignIn).toBeUndefined();
  expect(first?.partition).not.toBe(ann.partition);
  expect(second?.needsSignIn).toMatchObject({ code: 'NEEDS_SIGN_IN' });
});

test('a wrong passphrase takes nothing, and the right one still opens', async () => {
  const from = setUp([ann]);
  const to = setUp([], await exported(from, 'sealed'));
  const step = await to.imports.choose();
  if (!step.ok || step.value?.kind !== 'locked') throw new Error('not locked');
  const { importId } = step.value;
  expect(await to.imports.unlock(importId, 'wrong')).toMatchObject({ error: { code: 'PASSPHRASE_WRONG' } });
  expect(await to.imports.unlock(importId, PASSPHRASE)).toMatchObject({ value: { kind: 'preview' } });
});

test('an org that works here keeps its sign-in, its partition and its facts, whatever the file says', async () => {
  const from = setUp([{ ...ann, instanceUrl: 'https://other.my.salesforce.com', tags: ['theirs'] }]);
  await signIn(from, ann.key, 'theirs');
  const to = setUp([{ ...ann, tags: ['mine'] }], await exported(from, 'sealed'));
  await signIn(to, ann.key, 'mine');
  const preview = await look(to);
  expect(preview.entries).toMatchObject([{ verdict: 'changed', bringsSignIn: false }]);
  await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(await to.grants.read(ann.key)).toMatchObject({ value: { accessToken: 'mine' } });
  expect(to.store.read().orgs).toEqual([{ ...ann, tags: ['mine', 'theirs'] }]);
});

test('where a sign-in has ended here, the file’s takes its place', async () => {
  const from = setUp([ann]);
  await signIn(from, ann.key, 'fresh');
  const to = setUp([{ ...ann, needsSignIn: ended }], await exported(from, 'sealed'));
  await signIn(to, ann.key, 'dead');
  const preview = await look(to);
  expect(preview.entries).toMatchObject([{ verdict: 'changed', bringsSignIn: true }]);
  await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(await to.grants.read(ann.key)).toMatchObject({ value: { accessToken: 'fresh' } });
  expect(to.store.read().orgs[0]?.needsSignIn).toBeUndefined();
});

test('with the vault closed nothing of an encrypted file is taken in', async () => {
  const from = setUp([ann]);
  await signIn(from, ann.key);
  const to = setUp([], await exported(from, 'sealed'));
  const preview = await look(to);
  to.vault.state = () => ({ kind: 'passphrase-needed' });
  const applied = await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(applied).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  expect(to.store.read().orgs).toEqual([]);
});

test('an org that comes back finds the grant that is still in the vault', async () => {
  const from = setUp([ann]);
  const to = setUp([], await exported(from, 'json'));
  await signIn(to, ann.key);
  const preview = await look(to);
  await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(to.store.read().orgs[0]?.needsSignIn).toBeUndefined();
});

test('what says otherwise is a conflict: alias and note are replaced only where that is chosen', async () => {
  const from = setUp([{ ...ann, alias: 'theirs', note: 'their note' }]);
  const to = setUp([{ ...ann, note: 'mine' }], await exported(from, 'json'));
  const preview = await look(to);
  expect(preview.entries).toMatchObject([
    {
      verdict: 'conflict',
      changes: [
        { mark: 'alias', from: 'acme', to: 'theirs' },
        { mark: 'note', from: 'mine', to: 'their note' },
      ],
    },
  ]);
  await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(to.store.read().orgs).toEqual([{ ...ann, alias: 'theirs', note: 'their note' }]);
});

test('what an entry brings in new groups is told with it, and a smart group comes without any org', async () => {
  const from = setUp([{ ...ann, groupIds: ['theirs'] }]);
  await from.store.update((state) => ({
    ...state,
    groups: [
      { id: 'theirs', name: 'Customers' },
      { id: 'empty', name: 'Nobody in it' },
      { id: 'smart', name: 'Mine', filter: 'tag:mine' },
    ],
  }));
  const to = setUp([ann], await exported(from, 'json'));
  const preview = await look(to);
  expect(preview.entries.map(({ newGroups }) => newGroups)).toEqual([['Customers']]);
  expect(preview.newSmartGroups).toEqual(['Mine']);
  expect(await to.imports.apply(preview.importId, [])).toMatchObject({ value: { changed: 0, groups: 1 } });
  expect(to.store.read().groups.map(({ name }) => name)).toEqual(['Mine']);
});

test('groups meet by their names, and client apps by their client ids', async () => {
  const from = setUp([{ ...ann, groupIds: ['theirs'], clientAppId: 'their-app' }]);
  await from.store.update((state) => ({
    ...state,
    groups: [{ id: 'theirs', name: 'customers' }],
    clientApps: [{ ...state.clientApps[0], id: 'their-app' }] as typeof state.clientApps,
  }));
  const to = setUp([], await exported(from, 'json'));
  await to.store.update((state) => ({ ...state, groups: [{ id: 'mine', name: 'Customers' }] }));
  const preview = await look(to);
  expect(preview.newClientApps).toEqual([]);
  expect(preview.entries.map(({ newGroups }) => newGroups)).toEqual([undefined]);
  await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(to.store.read().orgs[0]).toMatchObject({ groupIds: ['mine'], clientAppId: ann.clientAppId });
});

test('names of the Salesforce CLI wait for their sign-in, and imported again they are the same', async () => {
  const text = JSON.stringify({
    result: [
      { username: 'new@acme.com', alias: 'fresh', instanceUrl: 'https://acme.my.salesforce.com' },
      { username: 'ANN@acme.example', alias: 'acme', instanceUrl: 'https://acme.my.salesforce.com' },
    ],
  });
  const to = setUp([ann], text);
  const preview = await look(to);
  expect(preview.entries.map(({ becomes, verdict }) => [becomes, verdict])).toEqual([
    ['waiting', 'new'],
    ['org', 'same'],
  ]);
  const applied = await to.imports.apply(preview.importId, [preview.entries[0]?.id ?? '']);
  expect(applied).toMatchObject({ value: { waiting: 1 } });
  expect(to.store.read().waiting).toMatchObject([{ alias: 'fresh', username: 'new@acme.com' }]);
  expect((await look(to)).entries.map(({ verdict }) => verdict)).toEqual(['same', 'same']);
});

test('what was read is forgotten after half an hour, and when the person leaves', async () => {
  const from = setUp([ann]);
  const to = setUp([], await exported(from, 'json'));
  const first = await look(to);
  to.clock.advance(30 * 60_000);
  expect(await to.imports.apply(first.importId, [])).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  const second = await look(to);
  to.imports.forget(second.importId);
  expect(await to.imports.apply(second.importId, [])).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
});

test('a disk that refuses takes nothing in', async () => {
  const from = setUp([ann]);
  const to = setUp([], await exported(from, 'json'));
  const preview = await look(to);
  to.store.failWrites('STORE_WRITE_FAILED');
  const applied = await to.imports.apply(
    preview.importId,
    preview.entries.map(({ id }) => id),
  );
  expect(applied).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  expect(to.store.read().orgs).toEqual([]);
});

const everywhere = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const chrome = { kind: 'browser', id: 'chrome', privateWindow: true } as const;

test.each(['json', 'sealed'] as const)(
  'a %s export brings along which browser an org opens in',
  async (format) => {
    const to = setUp([], await exported(setUp([{ ...ann, opensIn: chrome }]), format));
    const preview = await look(to);
    await to.imports.apply(preview.importId, everywhere(preview.entries));
    expect(to.store.read().orgs).toMatchObject([{ opensIn: chrome }]);
  },
);

test('where the browser is not on this computer the org opens in its own window, and that is said', async () => {
  const to = setUp(
    [bob],
    await exported(
      setUp([
        { ...ann, opensIn: chrome },
        { ...bob, opensIn: chrome },
      ]),
      'json',
    ),
  );
  to.orgBrowsers.lose('browser');
  const preview = await look(to);
  expect(preview.entries).toMatchObject([
    { verdict: 'new', placeGone: 'Google Chrome' },
    { verdict: 'same', placeGone: 'Google Chrome' },
  ]);
  await to.imports.apply(preview.importId, everywhere(preview.entries));
  expect(to.store.read().orgs.map(({ opensIn }) => opensIn)).toEqual([undefined, undefined]);
});

test('another place than the one that is here is a conflict, said in words', async () => {
  const firefox = { kind: 'browser', id: 'firefox', privateWindow: false, container: 'Work' } as const;
  const to = setUp(
    [{ ...ann, opensIn: firefox }],
    await exported(setUp([{ ...ann, opensIn: chrome }]), 'json'),
  );
  expect((await look(to)).entries).toMatchObject([
    {
      verdict: 'conflict',
      changes: [{ mark: 'opensIn', from: 'firefox, container Work', to: 'Google Chrome, private window' }],
    },
  ]);
});

test('a profile of a browser is found again by its name, never by its id alone', async () => {
  const there = setUp([{ ...ann, opensIn: { ...chrome, profile: 'Profile 1' } }], null, [
    { id: 'Profile 1', name: 'Acme' },
  ]);
  const file = await exported(there, 'json');
  const same = setUp([], file, [
    { id: 'Profile 1', name: 'Private' },
    { id: 'Profile 7', name: 'Acme' },
  ]);
  const preview = await look(same);
  await same.imports.apply(preview.importId, everywhere(preview.entries));
  expect(same.store.read().orgs).toMatchObject([{ opensIn: { ...chrome, profile: 'Profile 7' } }]);
  for (const profiles of [
    [{ id: 'Profile 1', name: 'Private' }],
    [
      { id: 'Profile 7', name: 'Acme' },
      { id: 'Profile 8', name: 'Acme' },
    ],
  ]) {
    const other = setUp([], file, profiles);
    expect((await look(other)).entries).toMatchObject([{ placeGone: 'This profile of Google Chrome' }]);
  }
});

test('a command is neither exported nor taken from a file: it would be run', async () => {
  const command = { kind: 'command', template: 'canary {url}' } as const;
  const file = await exported(setUp([{ ...ann, opensIn: command }]), 'json');
  expect(file).not.toContain('canary');
  const forged = file.replace('"alias"', `"opensIn": ${JSON.stringify(command)},\n"alias"`);
  const to = setUp([], forged);
  const preview = await look(to);
  await to.imports.apply(preview.importId, everywhere(preview.entries));
  expect(to.store.read().orgs).toMatchObject([{ key: ann.key }]);
  expect(to.store.read().orgs[0]?.opensIn).toBeUndefined();
});

test('pinned orgs stand in the order they had', async () => {
  const to = setUp(
    [],
    await exported(
      setUp([
        { ...ann, pinnedAt: 20 },
        { ...bob, pinnedAt: 10 },
      ]),
      'json',
    ),
  );
  const preview = await look(to);
  await to.imports.apply(preview.importId, everywhere(preview.entries));
  expect(to.store.read().orgs.map(({ pinnedAt }) => pinnedAt)).toEqual([20, 10]);
});

test('Undo takes an import back: rows that came go, and what is put on the others is as it was', async () => {
  const from = setUp([{ ...ann, alias: 'acme', tags: ['theirs'], note: 'ask Bob' }, bob]);
  const to = setUp([ann], await exported(from, 'json'));
  const before = to.store.read();
  const { importId, entries } = await look(to);
  const applied = await to.imports.apply(
    importId,
    entries.map(({ id }) => id),
  );
  expect(applied).toMatchObject({ value: { added: 1, changed: 1, undoId: 'undo' } });
  expect(to.store.read().orgs).toHaveLength(2);
  expect(await to.undos.undo('undo')).toMatchObject({ ok: true });
  expect(to.store.read()).toEqual(before);
});

test('an import that put secrets into the vault has no Undo, which would leave them there without a row', async () => {
  const from = setUp([ann]);
  await signIn(from, ann.key);
  const to = setUp([], await exported(from, 'sealed'));
  const { importId, entries } = await look(to);
  const ids = entries.map(({ id }) => id);
  expect(await to.imports.apply(importId, ids)).toMatchObject({ value: { signIns: 1, undoId: null } });
  expect(await to.undos.undo('undo')).toMatchObject({ ok: false });
});
