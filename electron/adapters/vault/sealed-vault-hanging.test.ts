import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openDurableFolder } from '../files/durable-write.ts';
import { loadSealedVault } from './sealed-vault.ts';
import { FakeKeychain } from '../tests/fake-keychain.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

/** A vault whose keychain shows a prompt that is answered by `answer()`. */
async function prompted() {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const prompt = Promise.withResolvers<null>();
  keychain.gate = prompt.promise;
  const vault = await loadSealedVault({ folder: await openDurableFolder(path), keychain });
  return { path, keychain, vault, answer: () => prompt.resolve(null) };
}

test('while the keychain hangs the vault answers at once that it is closed', async () => {
  const { vault, answer } = await prompted();
  const opening = vault.openWithKeychain();
  expect(vault.state()).toEqual({ kind: 'keychain-locked' });
  expect(await vault.read('org:1')).toMatchObject({ error: { code: 'VAULT_CLOSED', remedy: 'unlock' } });
  expect(await vault.write('org:1', 'x')).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  answer();
  expect(await opening).toEqual({ kind: 'open', keptBy: 'keychain' });
});

test('asking again while a prompt is open does not open another', async () => {
  const { vault, keychain, answer } = await prompted();
  const asked = [vault.openWithKeychain(), vault.openWithKeychain(), vault.openWithKeychain()];
  answer();
  await Promise.all(asked);
  expect(keychain.calls.filter((call) => call === 'probe')).toHaveLength(1);
  expect(keychain.entries.size).toBe(1);
});

test('a keychain that answers late does not undo the way the person chose meanwhile', async () => {
  const { path, vault, keychain, answer } = await prompted();
  const opening = vault.openWithKeychain();
  await vault.openInMemory();
  await vault.write('org:1', 'in memory');
  answer();
  expect(await opening).toEqual({ kind: 'open', keptBy: 'memory' });
  expect(await vault.read('org:1')).toEqual({ ok: true, value: 'in memory' });
  expect(await readdir(path)).toEqual([]);
  expect(keychain.entries.size).toBe(0);
});

test('two programs of one person do not share a key: each profile has an entry of its own', async () => {
  const keychain = new FakeKeychain();
  for (let i = 0; i < 2; i += 1) {
    const folder = await openDurableFolder(await temporaryFolder());
    await (await loadSealedVault({ folder, keychain })).openWithKeychain();
  }
  expect(keychain.entries.size).toBe(2);
});
