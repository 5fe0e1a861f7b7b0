import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { writeAutostart } from './autostart-file.ts';

async function setUp() {
  const configFolder = await temporaryFolder();
  const file = path.join(configFolder, 'autostart', 'latchkey.desktop');
  const put = (on: boolean, program = '/opt/Latchkey/latchkey') =>
    writeAutostart({ configFolder, program, on });
  return { configFolder, file, put };
}

it('puts one file there, whole, and takes it away again', async () => {
  const { file, put } = await setUp();
  expect(await put(true)).toMatchObject({ ok: true });
  expect(await put(true)).toMatchObject({ ok: true });
  expect(await readFile(file, 'utf8')).toContain('Exec="/opt/Latchkey/latchkey" --start-hidden\n');
  expect(await readdir(path.dirname(file))).toEqual(['latchkey.desktop']);
  expect(await put(false)).toMatchObject({ ok: true });
  expect(await readdir(path.dirname(file))).toEqual([]);
});

it('taking away what is not there is no failure', async () => {
  const { put } = await setUp();
  expect(await put(false)).toMatchObject({ ok: true });
});

it('a path with signs of its own stays one argument', async () => {
  const { file, put } = await setUp();
  await put(true, '/home/a b/100%/"x"$HOME`y`\\z\nExec=evil');
  const lines = (await readFile(file, 'utf8')).split('\n');
  expect(lines.filter((line) => line.startsWith('Exec='))).toEqual([
    'Exec="/home/a b/100%%/\\\\"x\\\\"\\\\$HOME\\\\`y\\\\`\\\\\\\\zExec=evil" --start-hidden',
  ]);
});

it.each([true, false])('a file of that name that is not ours is left as it is (%s)', async (on) => {
  const { file, put } = await setUp();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '[Desktop Entry]\nExec=mine\n');
  expect(await put(on)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
  expect(await readFile(file, 'utf8')).toBe('[Desktop Entry]\nExec=mine\n');
});

it('a folder that cannot be written is a failure, not a crash', async () => {
  const { configFolder } = await setUp();
  await writeFile(path.join(configFolder, 'autostart'), 'a file');
  expect(await writeAutostart({ configFolder, program: '/x', on: true })).toMatchObject({ ok: false });
});
