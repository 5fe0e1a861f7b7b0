import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptWindow } from '../../ports/kept-windows.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { openDurableFolder } from './durable-write.ts';
import { createKeptWindowsFile } from './kept-windows-file.ts';

const WINDOW: KeptWindow = {
  orgKey: '00D:005',
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  isMaximized: false,
  tabs: [
    { title: 'Accounts', address: 'https://acme.my.salesforce.com/lightning/o/Account/list' },
    { title: '', address: 'https://acme.my.salesforce.com/' },
  ],
  shownTab: 1,
};

async function setUp() {
  const profile = await temporaryFolder();
  return {
    profile,
    file: path.join(profile, 'windows.json'),
    windows: createKeptWindowsFile(await openDurableFolder(profile)),
  };
}

describe('the file of open windows', () => {
  it('gives back what was put in, and belongs to its owner alone', async () => {
    const { windows, file } = await setUp();
    expect(await windows.read()).toEqual([]);
    const second = { ...WINDOW, orgKey: '00D:006' as const };
    expect((await windows.replace([WINDOW, second])).ok).toBe(true);
    expect(await windows.read()).toEqual([WINDOW, second]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('holds nothing of what was let go of, in no copy either', async () => {
    const { windows, profile } = await setUp();
    await windows.replace([WINDOW]);
    await windows.replace([]);
    expect(await readdir(profile)).toEqual(['windows.json']);
    expect(await readFile(path.join(profile, 'windows.json'), 'utf8')).toBe('{"version":1,"windows":[]}');
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"version":1,"windows":[{"orgK'],
    ['something else', '[1,2,3]'],
    ['of a newer Latchkey', JSON.stringify({ version: 2, windows: [WINDOW] })],
    ['no text', '\u0000\ufffd\u0000'],
  ])('that is %s holds no windows, and is written over', async (_what, text) => {
    const { windows, file } = await setUp();
    await writeFile(file, text);
    expect(await windows.read()).toEqual([]);
    expect((await windows.replace([WINDOW])).ok).toBe(true);
    expect(await windows.read()).toEqual([WINDOW]);
  });

  it('loses a damaged window alone', async () => {
    const { windows, file } = await setUp();
    const damaged = [
      { ...WINDOW, tabs: [] },
      { ...WINDOW, shownTab: 2 },
      { ...WINDOW, bounds: { x: 0, y: 0, width: 'wide', height: 1 } },
      { ...WINDOW, orgKey: 'acme' },
      { ...WINDOW, more: true },
      null,
    ];
    await writeFile(file, JSON.stringify({ version: 1, windows: [...damaged, WINDOW] }));
    expect(await windows.read()).toEqual([WINDOW]);
  });

  it('stays small, whatever pages do with their tabs and addresses', async () => {
    const { windows, file } = await setUp();
    const tab = { title: 'x'.repeat(5000), address: `https://acme.my.salesforce.com/${'a'.repeat(100_000)}` };
    const large = { ...WINDOW, tabs: Array.from({ length: 300 }, () => tab), shownTab: 290 };
    await windows.replace([...Array.from({ length: 60 }, () => large), WINDOW]);
    const read = await windows.read();
    expect(read).toHaveLength(50);
    expect(read.at(-1)).toEqual(WINDOW);
    expect(read[0]?.tabs).toHaveLength(100);
    expect(read[0]?.shownTab).toBe(90);
    expect(read[0]?.tabs[90]).toEqual({ title: 'x'.repeat(200), address: '' });
    expect((await stat(file)).size).toBeLessThan(2_000_000);
  });
});
