import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSmallFile } from './small-file.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

it('reads a file whole, through a link too', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'server.key');
  await writeFile(file, 'key ü\r\n');
  await symlink(file, path.join(folder, 'link'));
  expect(await readSmallFile(file)).toEqual({ ok: true, value: 'key ü\r\n' });
  expect(await readSmallFile(path.join(folder, 'link'))).toEqual({ ok: true, value: 'key ü\r\n' });
});

it('reads what PowerShell writes: UTF-16 with a mark', async () => {
  const file = path.join(await temporaryFolder(), 'url.txt');
  await writeFile(file, Buffer.from('\uFEFFforce://x', 'utf16le'));
  expect(await readSmallFile(file)).toEqual({ ok: true, value: 'force://x' });
});

it('reads 64 KiB and not a byte more', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'large');
  await writeFile(file, 'x'.repeat(64 * 1024));
  expect((await readSmallFile(file)).ok).toBe(true);
  await writeFile(file, 'x'.repeat(64 * 1024 + 1));
  expect(await readSmallFile(file)).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
});

it('reads neither a folder, a pipe, a device nor what is gone, and names no path', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'folder'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const noFile = /not a file/;
  for (const [file, message] of [
    [path.join(folder, 'folder'), noFile],
    [path.join(folder, 'pipe'), noFile],
    ['/dev/zero', noFile],
    [path.join(folder, 'no'), /may be gone/],
  ] as const) {
    const read = await readSmallFile(file);
    expect(read).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
    if (!read.ok) expect(read.error.message).toMatch(message);
    expect(JSON.stringify(read)).not.toContain(file);
  }
});
