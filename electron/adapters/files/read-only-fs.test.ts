import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDurableFolder } from './durable-write.ts';
import { loadOrgStore } from '../org-store/electron-store-orgs.ts';
import { readOnlyFs } from './read-only-fs.ts';
import { loadSealedVault } from '../vault/sealed-vault.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

it('damaged files of a profile that is only looked at are read, told, and left byte for byte', async () => {
  const path = await temporaryFolder();
  // What another Latchkey is writing at this moment.
  const underWay = 'orgs.json.tmp-latchkey-0123456789abcdef';
  const files: Readonly<Record<string, string>> = {
    'orgs.json': '{"version":2,"orgs":[',
    vault: 'damaged',
    [underWay]: '{',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);

  const folder = await openDurableFolder(path, readOnlyFs);
  const store = await loadOrgStore({ folder });
  const keychain = {
    probe: () => Promise.resolve({ kind: 'ready' } as const),
    read: () => Promise.resolve(null),
    write: () => Promise.reject(new Error('must not be written')),
    remove: () => Promise.reject(new Error('must not be removed')),
  };
  const vault = await loadSealedVault({ folder, keychain });
  expect(store.notices()).toHaveLength(1);
  expect(vault.notices()).toHaveLength(1);
  expect(await store.update((state) => ({ ...state, clientApps: [] }))).toMatchObject({
    ok: false,
    error: { code: 'STORE_WRITE_FAILED' },
  });

  const left = await readdir(path);
  expect(left.sort()).toEqual(Object.keys(files).sort());
  for (const [name, content] of Object.entries(files)) {
    expect(await readFile(join(path, name), 'utf8')).toBe(content);
  }
});
