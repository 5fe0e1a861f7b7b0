import type * as Crypto from 'node:crypto';
import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { NewSeal, Vault } from '../../ports/vault.ts';
import { openDurableFolder } from '../files/durable-write.ts';
import type { DurableFs } from '../files/durable-fs.ts';
import { loadSealedVault } from './sealed-vault.ts';
import { FakeKeychain } from '../tests/fake-keychain.ts';
import { dieAtEachStep } from '../tests/stopping-fs.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

// Half a second of scrypt at each of a hundred deaths would tell nothing more: at any cost it is a key of this
// passphrase and this salt alone. The real cost is sealed-vault.test.ts's business.
vi.mock('node:crypto', async (importOriginal) => {
  const crypto = await importOriginal<typeof Crypto>();
  const scrypt = (
    typed: string,
    salt: Buffer,
    bytes: number,
    _cost: unknown,
    done: (error: Error | null, key: Buffer) => void,
  ) => crypto.scrypt(typed, salt, bytes, { N: 2 }, done);
  return { ...crypto, scrypt };
});

const MINUTES = 60_000;
const load = async (path: string, keychain: FakeKeychain, fs?: DurableFs): Promise<Vault> =>
  await loadSealedVault({ folder: await openDurableFolder(path, fs), keychain });

type Seal = NewSeal;
const KEYCHAIN: Seal = { kind: 'keychain' };
const passphrase = (words: string): Seal => ({ kind: 'passphrase', passphrase: words });

/** Opens as the file itself says; with a passphrase, tries each. */
async function openAnyhow(vault: Vault, seals: readonly Seal[]): Promise<Seal['kind'] | null> {
  if ((await vault.openWithKeychain()).kind === 'open') return 'keychain';
  for (const seal of seals) {
    if (seal.kind === 'passphrase' && (await vault.openWithPassphrase(seal.passphrase)).ok)
      return 'passphrase';
  }
  return null;
}

async function sealedWith(seal: Seal) {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const vault = await load(path, keychain);
  await openOrFound(vault, seal);
  for (const i of [0, 1, 2]) await vault.write(`org:${i}`, `secret ${i}`);
  return { path, keychain, vault };
}

const openOrFound = (vault: Vault, seal: Seal): Promise<unknown> =>
  seal.kind === 'keychain' ? vault.openWithKeychain() : vault.openWithPassphrase(seal.passphrase);

test.each<readonly [string, Seal, Seal]>([
  ['one key in the keychain to another', KEYCHAIN, KEYCHAIN],
  ['the keychain to a passphrase', KEYCHAIN, passphrase('new words')],
  ['a passphrase to the keychain', passphrase('old words'), KEYCHAIN],
  ['one passphrase to another', passphrase('old words'), passphrase('new words')],
])(
  'a process that dies anywhere on the way from %s loses nothing',
  { timeout: 5 * MINUTES },
  async (_, from, to) => {
    const origin = await sealedWith(from);
    let path = '';
    let keychain = new FakeKeychain();
    const deaths = await dieAtEachStep(
      async (fs) => {
        path = join(await temporaryFolder(), 'copy');
        await cp(origin.path, path, { recursive: true });
        keychain = new FakeKeychain();
        for (const [account, secret] of origin.keychain.entries) keychain.entries.set(account, secret);
        const vault = await load(path, keychain, fs);
        await openOrFound(vault, from);
        return () => vault.reseal(to);
      },
      async (died) => {
        const vault = await load(path, keychain);
        const openedBy = await openAnyhow(vault, [to, from]);
        expect(died ? [from.kind, to.kind] : [to.kind]).toContain(openedBy);
        for (const i of [0, 1, 2])
          expect(await vault.read(`org:${i}`)).toEqual({ ok: true, value: `secret ${i}` });
        expect(vault.notices()).toEqual([]);
      },
    );
    expect(deaths).toBeGreaterThanOrEqual(6);
  },
);

test(
  'after a change of passphrase the old one opens neither the vault nor its backup',
  { timeout: 2 * MINUTES },
  async () => {
    const { path, keychain, vault } = await sealedWith(passphrase('old words'));
    await vault.reseal(passphrase('new words'));
    expect(await readFile(join(path, 'vault.backup'))).toEqual(await readFile(join(path, 'vault')));
    const again = await load(path, keychain);
    expect(await again.openWithPassphrase('old words')).toMatchObject({
      error: { code: 'PASSPHRASE_WRONG' },
    });
    expect(await again.openWithPassphrase('new words')).toMatchObject({ ok: true });
  },
);

test('the old key leaves the keychain only after the new one has taken over', async () => {
  const { keychain, vault } = await sealedWith(KEYCHAIN);
  const [old = ''] = keychain.entries.keys();
  await vault.reseal(KEYCHAIN);
  expect(keychain.entries.size).toBe(1);
  expect([...keychain.entries.keys()]).not.toContain(old);
  expect(await vault.read('org:1')).toEqual({ ok: true, value: 'secret 1' });
});

test('a disk or a keychain that refuses the new seal leaves the old one working', async () => {
  const { path, keychain } = await sealedWith(KEYCHAIN);
  const { fs, refuse } = faultyFs();
  const vault = await load(path, keychain, fs);
  await vault.openWithKeychain();
  refuse.set('write', 'ENOSPC');
  expect(await vault.reseal(KEYCHAIN)).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  refuse.clear();
  keychain.condition = { kind: 'locked' };
  expect(await vault.reseal(KEYCHAIN)).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  keychain.condition = { kind: 'ready' };
  expect(keychain.entries.size).toBe(1);
  const again = await load(path, keychain);
  await again.openWithKeychain();
  expect(await again.read('org:2')).toEqual({ ok: true, value: 'secret 2' });
});

test('what was held in memory can be made lasting', async () => {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const vault = await load(path, keychain);
  await vault.openInMemory();
  await vault.write('org:1', 'secret 1');
  expect(await vault.reseal(KEYCHAIN)).toEqual({ ok: true, value: { kind: 'open', keptBy: 'keychain' } });
  const again = await load(path, keychain);
  await again.openWithKeychain();
  expect(await again.read('org:1')).toEqual({ ok: true, value: 'secret 1' });
});

test('memory beside a vault that is there never replaces it', async () => {
  const { path, keychain } = await sealedWith(KEYCHAIN);
  const before = await readFile(join(path, 'vault'));
  const vault = await load(path, keychain);
  await vault.openInMemory();
  await vault.write('org:1', 'other');
  expect(await vault.reseal(KEYCHAIN)).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
  expect(await vault.openWithPassphrase('words')).toMatchObject({ ok: false });
  expect(await readFile(join(path, 'vault'))).toEqual(before);
  expect(await readdir(path)).toEqual(['vault', 'vault.backup']);
});
