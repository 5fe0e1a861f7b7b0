import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderSize } from './folder-size.ts';

it('counts the files of a folder and below it, and follows no link', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lk-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
  await writeFile(path.join(folder, 'one'), 'x'.repeat(10));
  await writeFile(path.join(folder, 'a', 'b', 'two'), 'x'.repeat(5));
  await symlink(import.meta.filename, path.join(folder, 'link'));
  expect(await folderSize(folder)).toBe(15);
});

it('is 0 for a folder that is not there', async () => {
  expect(await folderSize('/nowhere/at/all')).toBe(0);
});
