import { mkdir, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { createBackupFolder } from './backup-folder.ts';
import { readImportFile } from './small-file.ts';
import { writePrivateFile } from './write-private-file.ts';

const isPosix = process.platform !== 'win32';

test('a file is for its owner alone, also where one that all could read is replaced', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'orgs.json');
  await writeFile(file, 'before', { mode: 0o644 });
  expect(await writePrivateFile(file, 'after')).toMatchObject({ ok: true });
  expect(await readFile(file, 'utf8')).toBe('after');
  if (isPosix) expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['orgs.json']);
});

test('a place that refuses leaves what was there, and nothing beside it', async () => {
  const folder = await temporaryFolder();
  const taken = path.join(folder, 'orgs.json');
  await mkdir(taken);
  expect(await writePrivateFile(taken, 'x')).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  expect(await readdir(folder)).toEqual(['orgs.json']);
});

test('a file of 50 MB is no list of orgs, and is not read into memory', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'orgs.json');
  await writeFile(file, '{');
  await truncate(file, 50 * 1024 * 1024);
  expect(await readImportFile(file)).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
});

test('backups are named by their time, read by that name alone, and never from outside their folder', async () => {
  const profile = await temporaryFolder();
  const backups = createBackupFolder(profile);
  expect(await backups.list()).toEqual([]);
  const [early, late] = [Date.UTC(2026, 10, 27, 9, 1, 2, 3), Date.UTC(2026, 10, 28)];
  await backups.write(late, 'late');
  await backups.write(early, 'early');
  await writeFile(path.join(profile, 'backups', 'notes.txt'), 'mine');
  const listed = await backups.list();
  expect(listed.map(({ madeAt }) => madeAt)).toEqual([late, early]);
  expect(await backups.read(listed[1]?.id ?? '')).toEqual({ ok: true, value: 'early' });
  await writeFile(path.join(profile, 'secret.json'), '{}');
  for (const id of ['../secret.json', 'notes.txt', 'nowhere', '']) {
    expect(await backups.read(id)).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  }
  await backups.remove('../secret.json');
  await backups.remove(listed[0]?.id ?? '');
  expect((await readdir(profile)).sort()).toEqual(['backups', 'secret.json']);
  expect((await backups.list()).map(({ madeAt }) => madeAt)).toEqual([early]);
  if (isPosix)
    expect((await stat(path.join(profile, 'backups', listed[1]?.id ?? ''))).mode & 0o777).toBe(0o600);
});
