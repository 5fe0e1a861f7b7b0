import { writeSync } from 'node:fs';
import { openDurableFolder } from '../files/durable-write.ts';
import { loadOrgStore } from '../org-store/electron-store-orgs.ts';
import { loadSealedVault } from '../vault/sealed-vault.ts';
import { exampleOrg } from '../tests/example-org.ts';
import { FileKeychain } from '../tests/file-keychain.ts';

/**
 * Until it is killed, does two things at once, each again and again: saves 50 orgs, all with the next number; and writes
 * one of 50 secrets, `secret <number>` into record `number % 50`. Says `orgs <number>` or `vault <number>` on standard
 * output once that is durable.
 * Arguments: folder, keychain file, number of the first secret.
 */
const [path = '', keychainFile = '', firstSecret = '1'] = process.argv.slice(2);
const folder = await openDurableFolder(path);

async function saveOrgs(): Promise<never> {
  const store = await loadOrgStore({ folder });
  for (let number = (store.read().orgs[0]?.lastUsedAt ?? 0) + 1; ; number += 1) {
    const lastUsedAt = number;
    const orgs = Array.from({ length: 50 }, (_, i) => ({ ...exampleOrg(i), lastUsedAt }));
    const saved = await store.update((state) => ({ ...state, orgs }));
    if (!saved.ok) throw new Error(saved.error.message);
    writeSync(1, `orgs ${number}\n`);
  }
}

async function writeSecrets(): Promise<never> {
  const vault = await loadSealedVault({ folder, keychain: new FileKeychain(keychainFile) });
  const state = await vault.openWithKeychain();
  if (state.kind !== 'open') throw new Error(state.kind);
  for (let number = Number(firstSecret); ; number += 1) {
    const written = await vault.write(`org:${number % 50}`, `secret ${number}`);
    if (!written.ok) throw new Error(written.error.message);
    writeSync(1, `vault ${number}\n`);
  }
}

await Promise.all([saveOrgs(), writeSecrets()]);
