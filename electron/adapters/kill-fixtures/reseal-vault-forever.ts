import { writeSync } from 'node:fs';
import { openDurableFolder } from '../files/durable-write.ts';
import { loadSealedVault } from '../vault/sealed-vault.ts';
import { FileKeychain } from '../tests/file-keychain.ts';

/**
 * Seals the vault under one new key after another until it is killed. Says `seal <number>` on standard output once done.
 * Arguments: vault folder, keychain file.
 */
const [folder = '', keychainFile = ''] = process.argv.slice(2);
const vault = await loadSealedVault({
  folder: await openDurableFolder(folder),
  keychain: new FileKeychain(keychainFile),
});
const state = await vault.openWithKeychain();
if (state.kind !== 'open') throw new Error(state.kind);
for (let number = 1; ; number += 1) {
  const sealed = await vault.reseal({ kind: 'keychain' });
  if (!sealed.ok) throw new Error(sealed.error.message);
  writeSync(1, `seal ${number}\n`);
}
