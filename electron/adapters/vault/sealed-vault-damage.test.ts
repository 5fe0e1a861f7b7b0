import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Vault } from '../../ports/vault.ts';
import { openDurableFolder } from '../files/durable-write.ts';
import { closeWithSum } from '../files/file-sum.ts';
import { loadSealedVault } from './sealed-vault.ts';
import { FakeKeychain } from '../tests/fake-keychain.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const OPEN = { kind: 'open', keptBy: 'keychain' };
const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

async function open(path: string, keychain: FakeKeychain): Promise<Vault> {
  const vault = await loadSealedVault({ folder: await openDurableFolder(path), keychain });
  await vault.openWithKeychain();
  return vault;
}

/** A vault with five records. */
async function filled() {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const vault = await open(path, keychain);
  for (const i of [0, 1, 2, 3, 4]) await vault.write(`org:${i}`, `secret ${i}`);
  return { path, keychain, file: join(path, 'vault') };
}

const lines = (change: (all: string[]) => string[]) => (bytes: Buffer) =>
  Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['cut at the end of a line', lines((all) => [...all.slice(0, 3), ''])],
  ['cut inside its header', (bytes) => bytes.subarray(0, 40)],
  ['empty', () => Buffer.alloc(0)],
  ['filled with zeroes', (bytes) => Buffer.alloc(bytes.length)],
  ['only {', () => Buffer.from('{')],
  ['marked with a byte-order mark', (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])],
  ['without its header', lines((all) => all.slice(1))],
  [
    'of another vault id',
    lines((all) =>
      all.map((line) => line.replace(/"vaultId":"(.)/, (_, digit) => `"vaultId":"${digit === '0' ? 1 : 0}`)),
    ),
  ],
  [
    'of two records swapped',
    lines((all) => all.map((line) => line.replace('org:1', 'org:x').replace('org:2', 'org:1'))),
  ],
];

test.each(DAMAGES)(
  'a vault that is %s gets every record from the last good copy, and is kept',
  async (_, damage) => {
    const { path, keychain, file } = await filled();
    const damaged = damage(await readFile(file));
    await writeFile(file, damaged);

    const vault = await open(path, keychain);
    expect(vault.state()).toEqual(OPEN);
    for (const i of [0, 1, 2, 3, 4])
      expect(await vault.read(`org:${i}`)).toEqual({ ok: true, value: `secret ${i}` });
    expect(vault.notices()).toEqual([expect.objectContaining({ id: 'vault-damaged', severity: 'warning' })]);
    expect(await readFile(file)).toEqual(damaged);
    const [kept = ''] = (await readdir(path)).filter((name) => name.startsWith('vault.corrupt-'));
    expect(await readFile(join(path, kept))).toEqual(damaged);

    // The first write mends the file and leaves the good copy alone.
    const backup = await readFile(`${file}.backup`);
    await vault.write('org:5', 'secret 5');
    expect(await readFile(`${file}.backup`)).toEqual(backup);
    const again = await open(path, keychain);
    expect(again.notices()).toEqual([]);
    expect(await again.read('org:5')).toEqual({ ok: true, value: 'secret 5' });
    expect(await again.read('org:2')).toEqual({ ok: true, value: 'secret 2' });
  },
);

test('each of 200 single flipped bits costs nothing', { timeout: 120_000 }, async () => {
  const { path, keychain, file } = await filled();
  const whole = await readFile(file);
  for (let i = 0; i < 200; i += 1) {
    const flipped = Buffer.from(whole);
    const at = Math.floor((i * whole.length) / 200);
    flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << (i % 8)), at);
    await writeFile(file, flipped);
    const vault = await open(path, keychain);
    for (const org of [0, 1, 2, 3, 4]) {
      expect(await vault.read(`org:${org}`), `bit ${i % 8} of byte ${at}`).toEqual({
        ok: true,
        value: `secret ${org}`,
      });
    }
  }
});

test('a record damaged in both copies costs that org only, and is kept byte for byte until it is written or removed', async () => {
  const { path, keychain, file } = await filled();
  const damaged = lines((all) =>
    all.map((line) => (line.includes('org:3') ? line.replace(/"tag":"../, '"tag":"//') : line)),
  );
  for (const each of [file, `${file}.backup`]) await writeFile(each, damaged(await readFile(each)));
  const line = (await readFile(file, 'utf8')).split('\n').find((each) => each.includes('org:3')) ?? 'none';

  const vault = await open(path, keychain);
  expect(await vault.read('org:3')).toEqual(failed('SECRET_UNREADABLE'));
  expect(await vault.read('org:4')).toEqual({ ok: true, value: 'secret 4' });
  expect(vault.ids()).toContain('org:3');
  await vault.write('org:0', 'newer');
  expect(await readFile(file, 'utf8')).toContain(line);

  // Said once: a later start neither says it again nor keeps another copy.
  const copies = await readdir(path);
  const later = await open(path, keychain);
  expect(later.notices()).toEqual([]);
  expect(await later.read('org:3')).toEqual(failed('SECRET_UNREADABLE'));
  expect(await readdir(path)).toEqual(copies);

  await vault.write('org:3', 'signed in again');
  expect(await vault.read('org:3')).toEqual({ ok: true, value: 'signed in again' });
  expect(await readFile(file, 'utf8')).not.toContain(line);
});

test('a record cannot be passed off as that of another org', async () => {
  const { path, keychain, file } = await filled();
  const swapped = lines((all) =>
    all.map((line) => line.replace('org:1', 'org:x').replace('org:2', 'org:1').replace('org:x', 'org:2')),
  );
  for (const each of [file, `${file}.backup`]) await writeFile(each, swapped(await readFile(each)));
  const vault = await open(path, keychain);
  expect(await vault.read('org:1')).toEqual(failed('SECRET_UNREADABLE'));
  expect(await vault.read('org:2')).toEqual(failed('SECRET_UNREADABLE'));
});

test('a vault whose file is gone comes back from the last good copy', async () => {
  const { path, keychain, file } = await filled();
  await rm(file);
  const vault = await open(path, keychain);
  expect(await vault.read('org:4')).toEqual({ ok: true, value: 'secret 4' });
  expect(keychain.entries.size).toBe(1);
});

test('a removed secret does not come back from the backup', async () => {
  const { path, keychain, file } = await filled();
  await (await open(path, keychain)).remove('org:1');
  await writeFile(file, '{');
  const vault = await open(path, keychain);
  expect(await vault.read('org:1')).toEqual({ ok: true, value: null });
  expect(await vault.read('org:2')).toEqual({ ok: true, value: 'secret 2' });
});

test('with both files beyond use nothing is overwritten, no key is made, and starting over keeps them', async () => {
  const { path, keychain, file } = await filled();
  for (const each of [file, `${file}.backup`]) await writeFile(each, 'nothing of use');
  const vault = await open(path, keychain);
  expect(vault.state()).toEqual({ kind: 'key-mismatch' });
  expect(vault.notices()).toEqual([expect.objectContaining({ id: 'vault-unusable' })]);
  expect(await vault.write('org:1', 'x')).toEqual(failed('VAULT_CLOSED'));
  expect(await readFile(file, 'utf8')).toBe('nothing of use');
  expect(keychain.entries.size).toBe(1);

  expect(await vault.startOver()).toMatchObject({ ok: true });
  expect(await vault.openWithKeychain()).toEqual(OPEN);
  expect(await vault.write('org:1', 'x')).toEqual({ ok: true, value: null });
  expect((await readdir(path)).filter((name) => name.includes('.kept-'))).toHaveLength(2);
});

test('a vault of a newer version is refused and stays byte for byte', async () => {
  const { path, keychain, file } = await filled();
  const newer = `${closeWithSum(JSON.stringify({ latchkeyVault: 2, cipher: 'unknown' }))}\nwhat we cannot know\n`;
  await writeFile(file, newer);
  const vault = await open(path, keychain);
  expect(vault.notices()).toEqual([expect.objectContaining({ id: 'vault-newer' })]);
  expect(await vault.write('org:1', 'x')).toEqual(failed('STORE_NEWER'));
  expect(await vault.read('org:1')).toEqual(failed('STORE_NEWER'));
  expect(await vault.openWithPassphrase('x')).toEqual(failed('STORE_NEWER'));
  expect(await vault.startOver()).toEqual(failed('STORE_NEWER'));
  expect(await readFile(file, 'utf8')).toBe(newer);
  expect(await readdir(path)).toEqual(['vault', 'vault.backup']);
});
