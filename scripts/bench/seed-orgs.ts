import { randomUUID } from 'node:crypto';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { createKeytarKeychain } from '../../electron/adapters/keychain/keytar-keychain.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { createGrants } from '../../electron/orgs/grants/grants.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import type { OrgKey } from '../../shared/org.ts';

/** The orgs of a profile, whose app does not run. */
export async function readOrgs(profile: string): Promise<readonly OrgRecord[]> {
  const store = await loadOrgStore({ folder: await openDurableFolder(profile) });
  return store.read().orgs;
}

/** Where all orgs of a profile open from now on; null: at their own start page. Its app does not run. */
export async function setLandingPages(profile: string, landingPage: string | null): Promise<void> {
  const store = await loadOrgStore({ folder: await openDurableFolder(profile) });
  const land = ({ landingPage: _before, ...org }: OrgRecord): OrgRecord =>
    landingPage === null ? org : { ...org, landingPage };
  const updated = await store.update((before) => ({ ...before, orgs: before.orgs.map(land) }));
  if (!updated.ok) throw new Error(updated.error.code);
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

  const { orgs } = store.read();
  const [first] = orgs;
  if (first === undefined) throw new Error('there is no org to copy');
  const copies = Array.from({ length: Math.max(0, count - orgs.length) }, (_, index) =>
    copyOf(first, orgs.length + index),
  );
  const grants = createGrants(vault);
  const grant = await grants.read(first.key);
  if (!grant.ok || grant.value === null) throw new Error('the org has no tokens');
  const { value } = grant;
  // Together: the vault writes them with one flush, where one after the other would write it ten thousand times.
  const written = await Promise.all(copies.map(({ key }) => grants.write(key, value)));
  const failed = written.find((each) => !each.ok);
  if (failed?.ok === false) throw new Error(failed.error.code);
  const updated = await store.update((before) => ({
    ...before,
    orgs: [...before.orgs, ...copies],
    // The copies are of a production org; how long a person takes to answer a question is not measured.
    settings: { ...before.settings, guard: { ...before.settings.guard, 'open-several': 'off' } },
  }));
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
