import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openDurableFolder } from './durable-write.ts';
import { parseOrgsFile } from '../org-store/electron-store-orgs-file.ts';
import { loadOrgStore } from '../org-store/electron-store-orgs.ts';
import { loadSealedVault } from '../vault/sealed-vault.ts';
import { FileKeychain } from '../tests/file-keychain.ts';
import { killLoop } from '../tests/kill-loop.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const MINUTES = 60_000;
const keysOf = (folder: string): string => `${folder}.keys`;

async function openVault(folder: string) {
  const vault = await loadSealedVault({
    folder: await openDurableFolder(folder),
    keychain: new FileKeychain(keysOf(folder)),
  });
  expect(await vault.openWithKeychain()).toEqual({ kind: 'open', keptBy: 'keychain' });
  return vault;
}

test(
  '200 times killed while 50 orgs and their secrets are saved: each file is the one before or the one after',
  { timeout: 5 * MINUTES },
  async () => {
    const lastSecret = new Map<string, number>();
    const lastSave = new Map<string, number>();
    const { cutInWrite } = await killLoop({
      fixture: 'save-forever',
      scratch: await temporaryFolder(),
      kills: 200,
      prepare: async (folder) => {
        const vault = await openVault(folder);
        for (let i = 1; i <= 50; i += 1) await vault.write(`org:${i % 50}`, `secret ${i}`);
        lastSecret.set(folder, 50);
        lastSave.set(folder, 0);
      },
      args: (folder) => [folder, keysOf(folder), String(1 + (lastSecret.get(folder) ?? 0))],
      check: async (folder, lastSaid) => {
        lastSave.set(folder, await checkOrgs(folder, lastSaid.get('orgs') ?? lastSave.get(folder) ?? 0));
        lastSecret.set(
          folder,
          await checkSecrets(folder, lastSaid.get('vault') ?? lastSecret.get(folder) ?? 0),
        );
        expect((await readdir(folder)).filter((name) => name.includes('tmp'))).toEqual([]);
      },
    });
    expect(cutInWrite).toBeGreaterThan(0);
  },
);

/** Answers the number of the save that is in the file: `last`, or the one that was under way. */
async function checkOrgs(folder: string, last: number): Promise<number> {
  const text = await readFile(join(folder, 'orgs.json'), 'utf8').catch(() => null);
  if (text === null) {
    // Killed before the very first save.
    expect(last).toBe(0);
    return 0;
  }
  const file = parseOrgsFile(text);
  expect(file.kind).toBe('whole');
  expect(file.state.orgs).toHaveLength(50);
  const [number = 0, ...others] = new Set(file.state.orgs.map((org) => org.lastUsedAt ?? 0));
  expect(others).toEqual([]);
  expect([last, last + 1]).toContain(number);

  const store = await loadOrgStore({ folder: await openDurableFolder(folder) });
  expect(store.notices()).toEqual([]);
  expect(store.read()).toEqual(file.state);
  return number;
}

/** Answers the number of the newest secret in the vault: `last`, or the one that was under way. */
async function checkSecrets(folder: string, last: number): Promise<number> {
  const vault = await openVault(folder);
  expect(vault.notices()).toEqual([]);
  for (let number = last - 48; number <= last; number += 1) {
    expect(await vault.read(`org:${number % 50}`)).toEqual({ ok: true, value: `secret ${number}` });
  }
  const before = { ok: true, value: `secret ${last - 49}` };
  const after = { ok: true, value: `secret ${last + 1}` };
  const found = await vault.read(`org:${(last + 1) % 50}`);
  expect([before, after]).toContainEqual(found);
  return found.ok && found.value === after.value ? last + 1 : last;
}

test(
  '40 times killed while the vault is sealed under a new key: every secret can be read, and keys do not pile up',
  { timeout: 5 * MINUTES },
  async () => {
    await killLoop({
      fixture: 'reseal-vault-forever',
      scratch: await temporaryFolder(),
      kills: 40,
      prepare: async (folder) => {
        const vault = await openVault(folder);
        for (let i = 0; i < 50; i += 1) await vault.write(`org:${i}`, `secret ${i}`);
      },
      args: (folder) => [folder, keysOf(folder)],
      check: async (folder) => {
        const vault = await openVault(folder);
        expect(vault.notices()).toEqual([]);
        for (let i = 0; i < 50; i += 1) {
          expect(await vault.read(`org:${i}`)).toEqual({ ok: true, value: `secret ${i}` });
        }
        // At most one key stays behind for each kill.
        expect(new FileKeychain(keysOf(folder)).accounts().size).toBeLessThanOrEqual(1 + 10);
      },
    });
  },
);
