import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openDurableFolder } from './durable-write.ts';
import { nodeFs } from './durable-fs.ts';
import type { DurableFs } from './durable-fs.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import type { FsStep } from '../tests/faulty-fs.ts';
import { dieAtEachStep } from '../tests/stopping-fs.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const bytes = (text: string) => Buffer.from(text);
const refused = { ok: false, error: expect.objectContaining({ code: 'STORE_WRITE_FAILED' }) as unknown };

async function contents(path: string): Promise<Record<string, string>> {
  const names = await readdir(path);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const)),
  );
}

/** A folder whose file says `two` and whose backup says `one`. */
async function twice() {
  const path = await temporaryFolder();
  const file = (await openDurableFolder(path)).file('notes');
  await file.replace(bytes('one'), 'same');
  await file.replace(bytes('two'), 'untouched');
  return path;
}

test('a write renews the backup too, or leaves it alone', async () => {
  const path = await twice();
  const file = (await openDurableFolder(path)).file('notes');
  await file.replace(bytes('three'), 'untouched');
  expect(await contents(path)).toEqual({ notes: 'three', 'notes.backup': 'one' });
  await file.replace(bytes('four'), 'same');
  expect(await contents(path)).toEqual({ notes: 'four', 'notes.backup': 'four' });
});

test.each(['same', 'untouched'] as const)(
  'wherever a process dies in a write (backup: %s), file and backup are whole and the next start clears up',
  async (rule) => {
    let path = '';
    const deaths = await dieAtEachStep(
      async (fs) => {
        path = await twice();
        const file = (await openDurableFolder(path, fs)).file('notes');
        return () => file.replace(bytes('three'), rule);
      },
      async (died) => {
        await openDurableFolder(path);
        const { notes = '', 'notes.backup': backup = '', ...others } = await contents(path);
        expect(others).toEqual({});
        expect(died ? ['two', 'three'] : ['three']).toContain(notes);
        expect(['one', 'two', 'three']).toContain(backup);
      },
    );
    expect(deaths).toBeGreaterThanOrEqual(3);
  },
);

const STEPS: readonly FsStep[] = ['open', 'write', 'sync', 'rename', 'mkdir'];
test.each(STEPS.flatMap((step) => ['ENOSPC', 'EACCES', 'EROFS', 'EIO'].map((code) => [code, step] as const)))(
  'a disk that answers %s to %s leaves the file as it was and no temp file',
  async (code, step) => {
    const path = await twice();
    const { fs, refuse } = faultyFs();
    const file = (await openDurableFolder(path, fs)).file('notes');
    refuse.set(step, code);
    expect(await file.replace(bytes('three'), 'untouched')).toEqual(refused);
    expect(await file.replace(bytes('three'), 'same')).toEqual(refused);
    expect(await contents(path)).toEqual({ notes: 'two', 'notes.backup': 'one' });
  },
);

test('a flush that fails is a failed write', async () => {
  const { fs, refuse } = faultyFs();
  const file = (await openDurableFolder(await twice(), fs)).file('notes');
  refuse.set('sync-folder', 'EIO');
  expect(await file.replace(bytes('three'), 'same')).toEqual(refused);
});

test('a full disk has its own remedy', async () => {
  const { fs, refuse } = faultyFs();
  const file = (await openDurableFolder(await twice(), fs)).file('notes');
  refuse.set('write', 'ENOSPC');
  expect(await file.replace(bytes('three'), 'same')).toMatchObject({ error: { remedy: 'free-disk' } });
  refuse.set('write', 'EROFS');
  expect(await file.replace(bytes('three'), 'same')).toMatchObject({ error: { remedy: 'retry' } });
});

test('what is not the system refusing is a bug, and is thrown', async () => {
  const fs: DurableFs = { ...nodeFs, rename: () => Promise.reject(new TypeError('a bug')) };
  const file = (await openDurableFolder(await twice(), fs)).file('notes');
  await expect(file.replace(bytes('three'), 'same')).rejects.toThrow('a bug');
});

test('the order is: flush the temp file, rename, flush the folder; and the temp file is for the owner only from its start', async () => {
  const path = await twice();
  const steps: string[] = [];
  const nameOf = (at: string) => (at === path ? 'folder' : at.includes('.tmp-') ? 'temp' : 'file');
  const fs: DurableFs = {
    ...nodeFs,
    open: async (at, flags, mode) => {
      const handle = await nodeFs.open(at, flags, mode);
      if (flags === 'wx') steps.push(`open ${nameOf(at)} ${((await stat(at)).mode & 0o777).toString(8)}`);
      return {
        writeFile: (data) => handle.writeFile(data),
        sync: async () => {
          steps.push(`sync ${nameOf(at)}`);
          await handle.sync();
        },
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      steps.push(`rename ${nameOf(from)} ${nameOf(to)}`);
      await nodeFs.rename(from, to);
    },
  };
  await (await openDurableFolder(path, fs)).file('notes').replace(bytes('three'), 'untouched');
  expect(steps).toEqual(['open temp 600', 'sync temp', 'rename temp file', 'sync folder']);
});

test('a folder that others could enter is closed to them, and a missing one is made', async () => {
  const path = await temporaryFolder();
  await chmod(path, 0o755);
  await openDurableFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  await openDurableFolder(join(path, 'a/b'));
  expect((await stat(join(path, 'a/b'))).mode & 0o777).toBe(0o700);
});

test('a start clears our own temp files and nothing else', async () => {
  const path = await temporaryFolder();
  const ours = 'orgs.json.tmp-latchkey-0123456789abcdef';
  for (const name of [ours, 'orgs.json.tmp-1', 'Cookies', 'x.tmp-latchkey-1'])
    await writeFile(join(path, name), '');
  await openDurableFolder(path);
  expect((await readdir(path)).sort()).toEqual(['Cookies', 'orgs.json.tmp-1', 'x.tmp-latchkey-1']);
});

test('a disk that refuses even the folder does not stop the start; reading says absent', async () => {
  const { fs, refuse } = faultyFs();
  refuse.set('mkdir', 'EROFS');
  const folder = await openDurableFolder(join(await temporaryFolder(), 'new'), fs);
  expect(await folder.file('notes').read()).toEqual({ main: { kind: 'absent' }, backup: { kind: 'absent' } });
  expect(await folder.file('notes').replace(bytes('one'), 'same')).toEqual(refused);
});

test('what cannot be read is not taken for absent', async () => {
  const path = await temporaryFolder();
  await mkdir(join(path, 'notes'));
  const { main } = await (await openDurableFolder(path)).file('notes').read();
  expect(main).toEqual({ kind: 'unreadable', reason: 'EISDIR' });
});

// The limit makes the kernel cut a write short, just as a disk that fills up half-way through it.
test.runIf(process.platform !== 'win32')(
  'a write that the kernel itself cuts short changes nothing',
  async () => {
    const path = await twice();
    const program = resolve(import.meta.dirname, '../tests/write-much.ts');
    const { stdout } = await promisify(execFile)(
      'sh',
      ['-c', 'ulimit -f 64 && exec "$0" "$@"', process.execPath, program, path],
      { timeout: 60_000 },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      error: { code: 'STORE_WRITE_FAILED', remedy: 'free-disk' },
    });
    expect(await contents(path)).toEqual({ notes: 'two', 'notes.backup': 'one' });
  },
);
