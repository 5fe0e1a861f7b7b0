import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFs } from '../files/durable-fs.ts';
import type { DurableFs } from '../files/durable-fs.ts';
import { openDurableFolder } from '../files/durable-write.ts';
import { loadSealedVault } from './sealed-vault.ts';
import { FakeKeychain } from '../tests/fake-keychain.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const is = (value: string) => ({ ok: true, value });
const done = { ok: true, value: null };

/** Opens the vault as one more process of the profile would. */
async function openOne(path: string, keychain: FakeKeychain, fs?: DurableFs) {
  const vault = await loadSealedVault({ folder: await openDurableFolder(path, fs), keychain });
  await vault.openWithKeychain();
  return vault;
}

/** Two processes of one profile: the app and its command-line twin. */
async function two() {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const app = await openOne(path, keychain);
  await app.write('org:1', 'old');
  return { path, keychain, app, twin: await openOne(path, keychain) };
}

test('each process sees what the other has written, at once and ever after', async () => {
  const { app, twin } = await two();
  for (let i = 0; i < 20; i += 1) {
    expect(await app.write('org:1', `app ${i}`)).toEqual(done);
    expect(await twin.read('org:1')).toEqual(is(`app ${i}`));
    expect(await twin.write('org:1', `own ${i}`)).toEqual(done);
    expect(await app.read('org:1')).toEqual(is(`own ${i}`));
  }
  expect(await app.remove('org:1')).toEqual(done);
  expect(await twin.read('org:1')).toEqual({ ok: true, value: null });
});

test('a write never takes back what another process has written meanwhile', async () => {
  const { path, keychain, app, twin } = await two();
  const writes = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? app : twin).write(`org:${i}`, `${i}`));
  expect(await Promise.all(writes)).toEqual(writes.map(() => done));
  const third = await openOne(path, keychain);
  for (const vault of [app, twin, third]) {
    for (let i = 0; i < 40; i += 1) expect(await vault.read(`org:${i}`)).toEqual(is(`${i}`));
  }
  expect(third.notices()).toEqual([]);
});

test('a vault that another process sealed under a new key in the keychain goes on without a word', async () => {
  const { app, twin } = await two();
  await app.reseal({ kind: 'keychain' });
  expect(await twin.read('org:1')).toEqual(is('old'));
  expect(await twin.write('org:2', 'new')).toEqual(done);
  expect(await app.read('org:2')).toEqual(is('new'));
});

test('a vault that another process sealed with a passphrase asks for it, and nothing is overwritten', async () => {
  const { path, app, twin } = await two();
  await app.reseal({ kind: 'passphrase', passphrase: 'new words' });
  const sealed = await readFile(join(path, 'vault'));
  expect(await twin.write('org:1', 'under the old key')).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  expect(twin.state()).toEqual({ kind: 'passphrase-needed' });
  expect(await readFile(join(path, 'vault'))).toEqual(sealed);
  expect(await twin.openWithPassphrase('new words')).toMatchObject({ ok: true });
  expect(await twin.read('org:1')).toEqual(is('old'));
});

test('two processes that start on an empty profile make one vault', async () => {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const open = async () => loadSealedVault({ folder: await openDurableFolder(path), keychain });
  const both = [await open(), await open()];
  await Promise.all(both.map((vault) => vault.openWithKeychain()));
  for (const [i, vault] of both.entries()) {
    await vault.openWithKeychain();
    expect(await vault.write(`org:${i}`, `${i}`)).toEqual(done);
  }
  for (const vault of both) expect(await vault.read('org:0')).toEqual(is('0'));
  expect(keychain.entries.size).toBe(1);
});

test('a file spoilt under our hands is mended by the next write from what is known', async () => {
  const { path, keychain, app } = await two();
  const whole = await readFile(join(path, 'vault'));
  await writeFile(join(path, 'vault'), whole.subarray(0, whole.length / 2));
  expect(await app.read('org:1')).toEqual(is('old'));
  expect(await app.write('org:2', 'new')).toEqual(done);
  const again = await openOne(path, keychain);
  expect(again.notices()).toEqual([]);
  expect(await again.read('org:1')).toEqual(is('old'));
});

test('a secret is read without reading the whole file again', async () => {
  const { path, keychain } = await two();
  let reads = 0;
  const fs: DurableFs = { ...nodeFs, readFile: (file) => ((reads += 1), nodeFs.readFile(file)) };
  const vault = await openOne(path, keychain, fs);
  await vault.write('org:2', 'own');
  reads = 0;
  for (let i = 0; i < 5; i += 1) expect(await vault.read('org:1')).toEqual(is('old'));
  expect(reads).toBe(0);
});

test('secrets that come together go to the disk together, and none is called durable before it is', async () => {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  let flushes = 0;
  const fs: DurableFs = {
    ...nodeFs,
    open: async (file, flags, mode) => {
      const handle = await nodeFs.open(file, flags, mode);
      return {
        writeFile: (bytes) => handle.writeFile(bytes),
        sync: async () => {
          await handle.sync();
          if (flags === 'r') flushes += 1;
        },
        close: () => handle.close(),
      };
    },
  };
  const vault = await openOne(path, keychain, fs);
  flushes = 0;
  const durable: boolean[] = [];
  await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      expect(await vault.write(`org:${i}`, `${i}`)).toEqual(done);
      durable.push((await readFile(join(path, 'vault'), 'utf8')).includes(`"org:${i}"`));
    }),
  );
  expect(durable).toEqual(Array(100).fill(true));
  expect(flushes).toBeLessThanOrEqual(2);
});

test('a disk that refuses the one write fails every change in it, and nothing of them is there', async () => {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const { fs, refuse } = faultyFs();
  const vault = await openOne(path, keychain, fs);
  await vault.write('org:0', 'old');
  refuse.set('write', 'ENOSPC');
  const changes = await Promise.all([vault.write('org:0', 'new'), vault.write('org:1', 'new')]);
  expect(changes.map((change) => change.ok)).toEqual([false, false]);
  refuse.clear();
  expect(await vault.read('org:0')).toEqual(is('old'));
  expect(await vault.read('org:1')).toEqual({ ok: true, value: null });
});

test('what is written after the vault was asked to start over never goes into the old one', async () => {
  const { path, keychain, app } = await two();
  const before = app.write('org:2', 'before');
  const moved = app.startOver();
  const after = app.write('org:3', 'after');
  expect(await before).toEqual(done);
  expect(await moved).toMatchObject({ ok: true });
  // It came before there was a new vault: refused, and never written into the one that was moved away.
  expect(await after).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
  await app.openWithKeychain();
  expect(await app.write('org:3', 'again')).toEqual(done);
  expect((await openOne(path, keychain)).ids()).toEqual(['org:3']);
});
