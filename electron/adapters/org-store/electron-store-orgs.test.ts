import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { openDurableFolder } from '../files/durable-write.ts';
import type { DurableFs } from '../files/durable-fs.ts';
import { loadOrgStore } from './electron-store-orgs.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import { exampleOrg } from '../tests/example-org.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

// electron-store imports `electron`, whose package would download its binary; this makes it answer a path instead.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const load = async (path: string, fs?: DurableFs): Promise<OrgStore> =>
  await loadOrgStore({ folder: await openDurableFolder(path, fs) });

const saveOrgs = (store: OrgStore, orgs: readonly OrgRecord[]) =>
  store.update((state) => ({ ...state, orgs }));
const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

/** A store with three orgs, the last of which was saved by itself, just now. */
async function filled() {
  const path = await temporaryFolder();
  const store = await load(path);
  const orgs = [exampleOrg(0), exampleOrg(1), exampleOrg(2)];
  await saveOrgs(store, orgs.slice(0, 2));
  await saveOrgs(store, orgs);
  return { path, store, orgs, file: join(path, 'orgs.json') };
}

test('what is saved is there after a restart', async () => {
  const { path, store } = await filled();
  const again = await load(path);
  expect(again.read()).toEqual(store.read());
  expect(again.notices()).toEqual([]);
  expect(again.readOnly).toBe(false);
});

test('starting and reading write nothing', async () => {
  const path = await temporaryFolder();
  (await load(path)).read();
  expect(await readdir(path)).toEqual([]);
});

test('a first start keeps a copied token for a minute', async () => {
  const { settings } = (await load(await temporaryFolder())).read();
  expect(settings).toEqual({ clipboardSeconds: 60 });
});

test('files are for the owner only', async () => {
  const { path } = await filled();
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect(await readdir(path)).toEqual(['orgs.json', 'orgs.json.backup']);
  for (const name of await readdir(path)) expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
});

test('changes sent at once are applied one after another', async () => {
  const { store } = await filled();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      store.update((state) => ({ ...state, orgs: [...state.orgs, exampleOrg(100 + i)] })),
    ),
  );
  expect(store.read().orgs).toHaveLength(23);
});

test.each(['ENOSPC', 'EACCES', 'EROFS'])(
  'a write that the disk refuses (%s) changes nothing',
  async (code) => {
    const { path, file, orgs } = await filled();
    const { fs, refuse } = faultyFs();
    const store = await load(path, fs);
    const before = await readFile(file);
    refuse.set('write', code);
    expect(await saveOrgs(store, [])).toEqual(failed('STORE_WRITE_FAILED'));
    expect(store.read().orgs).toEqual(orgs);
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(path)).toEqual(['orgs.json', 'orgs.json.backup']);
  },
);

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['cut by one byte', (bytes) => bytes.subarray(0, -3)],
  ['empty', () => Buffer.alloc(0)],
  ['filled with zeroes', (bytes) => Buffer.alloc(bytes.length)],
  ['zeroes at its end', (bytes) => Buffer.concat([bytes.subarray(0, 900), Buffer.alloc(bytes.length - 900)])],
  ['only {', () => Buffer.from('{')],
  ['null', () => Buffer.from('null')],
  ['an empty object', () => Buffer.from('{}')],
  ['not UTF-8', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
];

test.each(DAMAGES)(
  'a file that is %s is restored from the backup, kept, and not overwritten',
  async (_, damage) => {
    const { path, file, orgs } = await filled();
    const damaged = damage(await readFile(file));
    await writeFile(file, damaged);

    const again = await load(path);
    expect(again.read().orgs).toEqual(orgs);
    expect(again.notices()).toEqual([expect.objectContaining({ id: 'orgs-restored', severity: 'warning' })]);
    expect(await readFile(file)).toEqual(damaged);
    const [kept = ''] = (await readdir(path)).filter((name) => name.startsWith('orgs.json.corrupt-'));
    expect(await readFile(join(path, kept))).toEqual(damaged);
    expect(again.notices()[0]?.message).toContain(kept);

    // A second start keeps no second copy, and the first act of the person mends the file without touching the backup.
    const backup = await readFile(`${file}.backup`);
    const third = await load(path);
    expect(await readdir(path)).toHaveLength(3);
    await saveOrgs(third, orgs);
    expect(await readFile(`${file}.backup`)).toEqual(backup);
    expect((await load(path)).read().orgs).toEqual(orgs);
  },
);

test('each of 200 single flipped bits is noticed', { timeout: 120_000 }, async () => {
  const { path, file, orgs } = await filled();
  const whole = await readFile(file);
  for (let i = 0; i < 200; i += 1) {
    const flipped = Buffer.from(whole);
    const at = Math.floor((i * (whole.length - 1)) / 200);
    flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << (i % 8)), at);
    await writeFile(file, flipped);
    expect((await load(path)).read().orgs, `bit ${i % 8} of byte ${at}`).toEqual(orgs);
  }
});

test('a byte-order mark costs nothing', async () => {
  const { path, file, orgs } = await filled();
  await writeFile(file, Buffer.concat([Buffer.from('\uFEFF'), await readFile(file)]));
  const again = await load(path);
  expect(again.read().orgs).toEqual(orgs);
  expect(again.notices()).toHaveLength(1);
});

test('with both copies damaged, every org that can be read is saved', async () => {
  const { path, file, orgs } = await filled();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(`"alias":"${orgs[1]?.alias ?? ''}"`, '"alias":'));
  await writeFile(`${file}.backup`, '{');
  const again = await load(path);
  expect(again.read().orgs).toEqual([orgs[0], orgs[2]]);
  expect(again.notices()[0]?.message).toContain('2 orgs');
});

test('a missing file is restored from the backup', async () => {
  const { path, file, orgs } = await filled();
  await rm(file);
  expect((await load(path)).read().orgs).toEqual(orgs);
});

test('a file that the system will not give is not taken for absent: orgs come from the backup and nothing is written', async () => {
  const { path, file, orgs } = await filled();
  await rm(file);
  await mkdir(file);
  const again = await load(path);
  expect(again.readOnly).toBe(true);
  expect(again.read().orgs).toEqual(orgs);
  expect(again.notices()).toEqual([expect.objectContaining({ id: 'orgs-unreadable' })]);
  expect(await saveOrgs(again, [])).toEqual(failed('STORE_WRITE_FAILED'));
});

test('a file of a newer version is read, never written, and says so', async () => {
  const { path, file, orgs } = await filled();
  const newer = JSON.stringify({
    version: 5,
    orgs,
    folders: ['new in 5'],
    settings: { clipboardSeconds: 5 },
  });
  await writeFile(file, newer);
  const again = await load(path);
  expect(again.readOnly).toBe(true);
  expect(again.read().orgs).toEqual(orgs);
  expect(await saveOrgs(again, [])).toEqual(failed('STORE_NEWER'));
  expect(await readFile(file, 'utf8')).toBe(newer);
  expect(await readdir(path)).toEqual(['orgs.json', 'orgs.json.backup']);
});

test('a file written by hand, without a sum, is taken by its schema alone', async () => {
  const { path, file, store, orgs } = await filled();
  await writeFile(file, JSON.stringify({ version: 4, ...store.read() }, null, 2));
  const again = await load(path);
  expect(again.read().orgs).toEqual(orgs);
  expect(again.notices()).toEqual([]);
});

test('a file of format 1 is taken over: its orgs were added in a browser, its apps had one callback URL', async () => {
  const { path, file, orgs } = await filled();
  const old = orgs.map(({ method: _new, ...org }) => org);
  const app = { id: 'app-1', clientId: '3MVG9', callbackUrl: 'http://localhost:8717/callback' };
  const clientApps = [{ ...app, hasSecret: true, practice: false }];
  const first = { version: 1, orgs: old, clientApps, pendingRevocations: [] };
  await writeFile(file, JSON.stringify({ ...first, settings: { clipboardSeconds: 60 } }));
  const again = await load(path);
  expect(again.read().orgs).toEqual(orgs);
  expect(again.read().clientApps).toMatchObject([
    { id: 'app-1', name: '3MVG9', callbackUrls: [app.callbackUrl], flows: ['web-server'], hasSecret: true },
  ]);
  expect(await saveOrgs(again, orgs)).toMatchObject({ ok: true });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 4 });
});

test('where an org is opened is kept, and a file of format 2, which did not know it, is taken over', async () => {
  const { path, file, store, orgs } = await filled();
  await writeFile(file, JSON.stringify({ version: 2, ...store.read() }));
  const again = await load(path);
  const opensIn = { kind: 'browser', id: 'firefox', privateWindow: false, container: 'Acme' } as const;
  const chosen = again.read().orgs.map((org) => ({ ...org, opensIn }));
  expect(chosen).toHaveLength(orgs.length);
  expect(await saveOrgs(again, chosen)).toMatchObject({ ok: true });
  expect((await load(path)).read().orgs).toEqual(chosen);
});

test('marks and groups are kept, and a file of format 3, which did not know them, is taken over', async () => {
  const { path, file, store, orgs } = await filled();
  const { clientApps, pendingRevocations, settings } = store.read();
  const third = { orgs, clientApps, pendingRevocations, settings };
  await writeFile(file, JSON.stringify({ version: 3, ...third }));
  const again = await load(path);
  expect(again.read()).toEqual({ ...third, groups: [] });
  const marks = { groupIds: ['g1'], tags: ['acme'], colour: 'blue', icon: 'rocket', pinnedAt: 5 } as const;
  const marked = orgs.map((org) => ({ ...org, ...marks, note: 'ask Ann', archivedAt: 6, useScore: 1.5 }));
  const groups = [{ id: 'g1', name: 'Acme', landingPage: '/lightning/setup/Flows/home' }];
  expect(await again.update((state) => ({ ...state, orgs: marked, groups }))).toMatchObject({ ok: true });
  expect((await load(path)).read()).toMatchObject({ orgs: marked, groups });
});

test('what waits for its sign-in is kept, and saved from a damaged file', async () => {
  const { path, file, store } = await filled();
  const waiting = [{ id: 'w1', alias: 'acme', username: 'a@b.c', loginHost: 'https://login.salesforce.com' }];
  expect(await store.update((state) => ({ ...state, waiting }))).toMatchObject({ ok: true });
  expect((await load(path)).read().waiting).toEqual(waiting);
  const cut = (await readFile(file, 'utf8')).replace('"settings"', '"sett');
  await writeFile(file, cut);
  await writeFile(`${file}.backup`, cut);
  expect((await load(path)).read().waiting).toEqual(waiting);
});

test('team catalogues are kept, and saved from a damaged file', async () => {
  const { path, file, store } = await filled();
  const entry = { id: 'e', alias: 'acme', loginHost: 'https://login.salesforce.com', username: '' };
  const catalogues = [
    {
      id: 'c1',
      name: 'Acme orgs',
      place: { kind: 'web' as const, url: 'https://wiki.acme.example/orgs.json' },
      publicKey: 'MCow',
      lookedAt: 1,
      seen: {
        entries: [{ ...entry, groups: ['Acme'], tags: [] }],
        groups: [{ name: 'Acme' }],
        clientApps: [],
      },
    },
  ];
  expect(await store.update((state) => ({ ...state, catalogues }))).toMatchObject({ ok: true });
  expect((await load(path)).read().catalogues).toEqual(catalogues);
  const cut = (await readFile(file, 'utf8')).replace('"settings"', '"sett');
  await writeFile(file, cut);
  await writeFile(`${file}.backup`, cut);
  expect((await load(path)).read().catalogues).toEqual(catalogues);
});

test('a state that could not be read again is a bug, and is not written', async () => {
  const { store, file } = await filled();
  const before = await readFile(file);
  const unfit = { ...exampleOrg(7), token: 'x' };
  await expect(saveOrgs(store, [unfit])).rejects.toThrow();
  expect(await readFile(file)).toEqual(before);
  expect(await saveOrgs(store, [])).toMatchObject({ ok: true });
});
