import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryBackupFolder } from '../../fakes/memory-backup-folder.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { observeStore } from '../records/observe-store.ts';
import { keepBackups } from './keep-backups.ts';
import { backupsToDrop } from './thin-backups.ts';

const ann = makeOrg();
const bob = makeOrg({ userId: '005000000000002AAA', alias: 'bob' });
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function setUp(orgs: readonly OrgRecord[]) {
  const clock = createFakeClock();
  const store = observeStore(createMemoryStore(orgs));
  const folder = createMemoryBackupFolder();
  const start = () => keepBackups({ store, folder, clock, log: createFakeLog() });
  const backups = start();
  const told = async () => {
    const list = await backups.list();
    return list.ok ? list.value.map((each) => each.orgs) : [];
  };
  const save = (next: readonly OrgRecord[]) => store.update((state) => ({ ...state, orgs: next }));
  await told();
  return { clock, folder, backups, told, save, start };
}

test('a changed list is backed up once in ten minutes; use alone is no change', async () => {
  const { clock, told, save } = await setUp([ann]);
  expect(await told()).toEqual([1]);
  await save([ann, bob]);
  await save([{ ...ann, alias: 'again' }, bob]);
  expect(await told()).toEqual([1]);
  clock.advance(10 * MINUTE);
  expect(await told()).toEqual([2, 1]);
  await save([{ ...ann, alias: 'again', lastUsedAt: 7 }, bob]);
  clock.advance(10 * MINUTE);
  expect(await told()).toEqual([2, 1]);
});

test('what an earlier run left is backed up a little after the start, or as soon as something changes', async () => {
  const start = () => {
    const store = observeStore(createMemoryStore([ann]));
    const folder = createMemoryBackupFolder();
    const clock = createFakeClock();
    keepBackups({ store, folder, clock, log: createFakeLog() });
    return { store, folder, clock };
  };
  const left = start();
  await turn();
  expect(left.folder.texts.size).toBe(0);
  left.clock.advance(5000);
  await turn();
  expect(left.folder.texts.size).toBe(1);

  const changed = start();
  await changed.store.update((state) => ({ ...state, orgs: [{ ...ann, alias: 'another' }] }));
  await turn();
  expect([...changed.folder.texts.values()].map((text) => text.includes('another'))).toEqual([false]);
});

test('what is removed was backed up just before', async () => {
  const { clock, told, save, backups } = await setUp([ann]);
  clock.advance(1);
  await save([ann, bob]);
  await save([]);
  expect(await told()).toEqual([2, 1]);
  const [latest] = await backups.list().then((list) => (list.ok ? list.value : []));
  const read = await backups.read(latest?.id ?? '');
  expect(read).toMatchObject({ value: { source: 'backup' } });
  expect(read.ok && read.value.orgs.map(({ facts }) => facts.key)).toEqual([ann.key, bob.key]);
});

test('what was added just before something was removed does not make a second backup at once', async () => {
  const { clock, told, save } = await setUp([]);
  await save([ann]);
  clock.advance(2000);
  await save([]);
  await told();
  await save([bob]);
  clock.advance(MINUTE);
  expect(await told()).toEqual([1]);
  clock.advance(10 * MINUTE);
  expect(await told()).toEqual([1, 1]);
});

test('an empty list is no backup, and the next start makes none of what is backed up already', async () => {
  const { clock, told, start } = await setUp([]);
  expect(await told()).toEqual([]);
  const again = await setUp([ann]);
  again.clock.advance(MINUTE);
  await again.start().list();
  expect(await again.told()).toEqual([1]);
  clock.advance(MINUTE);
  start();
});

test('twenty backups stay, and reach back over days', () => {
  const files = Array.from({ length: 60 }, (_, at) => ({
    id: `${at}`,
    madeAt: 30 * DAY - at * 4 * 60 * MINUTE,
  }));
  const dropped = new Set(backupsToDrop(files).map(({ id }) => id));
  const kept = files.filter(({ id }) => !dropped.has(id));
  expect(kept).toHaveLength(20);
  expect(kept.slice(0, 10)).toEqual(files.slice(0, 10));
  const days = new Set(kept.map(({ madeAt }) => Math.floor(madeAt / DAY)));
  expect(days.size).toBeGreaterThanOrEqual(10);
  expect(backupsToDrop(files.slice(0, 20))).toEqual([]);
});
