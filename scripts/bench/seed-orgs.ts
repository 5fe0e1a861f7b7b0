import { randomUUID } from 'node:crypto';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { createKeytarKeychain } from '../../electron/adapters/keychain/keytar-keychain.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { createGrants } from '../../electron/orgs/grants/grants.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import type { OrgKey } from '../../shared/org.ts';

/** The only org of a profile, whose app does not run. */
export async function readOnlyOrg(profile: string): Promise<OrgRecord> {
  const store = await loadOrgStore({ folder: await openDurableFolder(profile) });
  const [org] = store.read().orgs;
  if (org === undefined) throw new Error('there is no org in the profile');
  return org;
}

/**
 * Fills a profile, whose app does not run, up to `count` orgs by Latchkey's own store and vault: copies of the first,
 * each with a key, an alias, a partition and a sealed record of its own.
 */
export async function seedOrgs(profile: string, count: number): Promise<void> {
  const folder = await openDurableFolder(profile);
  const store = await loadOrgStore({ folder });
  const vault = await loadSealedVault({ folder, keychain: createKeytarKeychain({ clock: systemClock }) });
  const state = await vault.openWithKeychain();
  if (state.kind !== 'open') throw new Error(`the vault is ${state.kind}`);

  const [first] = store.read().orgs;
  if (first === undefined) throw new Error('there is no org to copy');
  const copies = Array.from({ length: count - 1 }, (_, index) => copyOf(first, index + 1));
  const grants = createGrants(vault);
  const grant = await grants.read(first.key);
  if (!grant.ok || grant.value === null) throw new Error('the org has no tokens');
  for (const copy of copies) {
    const written = await grants.write(copy.key, grant.value);
    if (!written.ok) throw new Error(written.error.code);
  }
  const updated = await store.update((before) => ({ ...before, orgs: [...before.orgs, ...copies] }));
  if (!updated.ok) throw new Error(updated.error.code);
}

function copyOf(org: OrgRecord, number: number): OrgRecord {
  const suffix = String(number).padStart(6, '0');
  const userId = `${org.userId.slice(0, 12)}${suffix}`;
  return {
    ...org,
    userId,
    key: `${org.organizationId}:${userId}` satisfies OrgKey,
    alias: `Customer ${number}`,
    username: `person${number}@customer.example`,
    partition: `persist:org-${randomUUID()}`,
  };
}
