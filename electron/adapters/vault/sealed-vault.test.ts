import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Vault } from '../../ports/vault.ts';
import { openDurableFolder } from '../files/durable-write.ts';
import type { DurableFs } from '../files/durable-fs.ts';
import { loadSealedVault } from './sealed-vault.ts';
import { FakeKeychain } from '../tests/fake-keychain.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const load = async (path: string, keychain: FakeKeychain, fs?: DurableFs): Promise<Vault> =>
  await loadSealedVault({ folder: await openDurableFolder(path, fs), keychain });

async function founded(orgs = 3) {
  const path = await temporaryFolder();
  const keychain = new FakeKeychain();
  const vault = await load(path, keychain);
  await vault.openWithKeychain();
  for (let i = 0; i < orgs; i += 1) await vault.write(`org:${i}`, `secret-of-${i}`);
  return { path, keychain, vault };
}

const value = (secret: string | null) => ({ ok: true, value: secret });
const failed = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

test('what is written is there after a restart', async () => {
  const { path, keychain } = await founded();
  const again = await load(path, keychain);
  expect(await again.openWithKeychain()).toEqual({ kind: 'open', keptBy: 'keychain' });
  expect(await again.read('org:1')).toEqual(value('secret-of-1'));
  expect(await again.read('nobody')).toEqual(value(null));
  expect(again.ids()).toEqual(['org:0', 'org:1', 'org:2']);
  expect(again.notices()).toEqual([]);
});

test('a vault of many records lets others have their turn while it opens', async () => {
  const { path, keychain, vault } = await founded();
  await Promise.all(Array.from({ length: 2000 }, (_, i) => vault.write(`many:${i}`, 'secret')));
  const again = await load(path, keychain);
  const opening = again.openWithKeychain();
  let turns = 0;
  const count = () => {
    turns += 1;
    if (again.state().kind !== 'open') setImmediate(count);
  };
  // Whatever takes one turn only has been done by then.
  setImmediate(() => setImmediate(count));
  await opening;
  expect(turns).toBeGreaterThan(5);
  expect(await again.read('many:1999')).toEqual(value('secret'));
});

test('the vault key is made once, kept under the vault id, and never over an existing vault', async () => {
  const { path, keychain } = await founded();
  expect([...keychain.entries.keys()]).toEqual([expect.stringMatching(/^vault-key:[0-9a-f]{32}$/)]);
  keychain.entries.clear();
  const before = await readFile(join(path, 'vault'));

  const again = await load(path, keychain);
  expect(await again.openWithKeychain()).toEqual({ kind: 'key-mismatch' });
  expect(keychain.entries.size).toBe(0);
  expect(again.ids()).toHaveLength(3);
  expect(await again.read('org:0')).toEqual(failed('VAULT_CLOSED'));
  expect(await again.write('org:9', 'x')).toEqual(failed('VAULT_CLOSED'));
  expect(await readFile(join(path, 'vault'))).toEqual(before);
});

test('a locked keychain is told from a lost key, deletes nothing, and opens without a restart once unlocked', async () => {
  const { path, keychain } = await founded();
  const before = await readFile(join(path, 'vault'));
  keychain.condition = { kind: 'locked' };
  const again = await load(path, keychain);
  expect(await again.openWithKeychain()).toEqual({ kind: 'keychain-locked' });
  expect(again.ids()).toHaveLength(3);
  expect(await readFile(join(path, 'vault'))).toEqual(before);
  keychain.condition = { kind: 'ready' };
  expect(await again.openWithKeychain()).toEqual({ kind: 'open', keptBy: 'keychain' });
  expect(await again.read('org:2')).toEqual(value('secret-of-2'));
});

test('files are for the owner only', async () => {
  const { path } = await founded();
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect(await readdir(path)).toEqual(['vault', 'vault.backup']);
  for (const name of await readdir(path)) expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
});

test.each(['ENOSPC', 'EACCES', 'EROFS'])(
  'a write that the disk refuses (%s) changes nothing',
  async (code) => {
    const { path, keychain } = await founded();
    const { fs, refuse } = faultyFs();
    const vault = await load(path, keychain, fs);
    await vault.openWithKeychain();
    const before = await readFile(join(path, 'vault'));
    refuse.set('write', code);
    expect(await vault.write('org:0', 'new')).toEqual(failed('STORE_WRITE_FAILED'));
    expect(await vault.remove('org:1')).toEqual(failed('STORE_WRITE_FAILED'));
    expect(await vault.read('org:0')).toEqual(value('secret-of-0'));
    expect(await vault.read('org:1')).toEqual(value('secret-of-1'));
    expect(await readFile(join(path, 'vault'))).toEqual(before);
    expect(await readdir(path)).toEqual(['vault', 'vault.backup']);
    refuse.clear();
    expect(await vault.write('org:0', 'new')).toEqual(value(null));
  },
);

test(
  'with no keychain a passphrase seals the vault; a wrong one is refused and leaves it untouched',
  { timeout: 120_000 },
  async () => {
    const path = await temporaryFolder();
    const keychain = new FakeKeychain();
    keychain.condition = { kind: 'missing', reason: 'no bus' };
    const vault = await load(path, keychain);
    expect(await vault.openWithKeychain()).toEqual({ kind: 'keychain-missing', reason: 'no bus' });
    expect(await readdir(path)).toEqual([]);
    expect(await vault.openWithPassphrase('Grüße, Frau Löwe')).toMatchObject({ ok: true });
    await vault.write('org:0', 'secret-of-0');

    const again = await load(path, keychain);
    expect(again.state()).toEqual({ kind: 'passphrase-needed' });
    const before = await readFile(join(path, 'vault'));
    expect(await again.openWithPassphrase('grüße')).toEqual(failed('PASSPHRASE_WRONG'));
    expect(await readFile(join(path, 'vault'))).toEqual(before);
    // The same words, composed differently.
    expect(await again.openWithPassphrase('Grüße, Frau Löwe'.normalize('NFD'))).toMatchObject({ ok: true });
    expect(await again.read('org:0')).toEqual(value('secret-of-0'));
  },
);

test('a passphrase is stretched at OWASP’s floor for scrypt, and the vault says so', async () => {
  const path = await temporaryFolder();
  const vault = await load(path, new FakeKeychain());
  await vault.openWithPassphrase('a passphrase');
  await vault.write('org:0', 'secret-of-0');
  const header = (await readFile(join(path, 'vault'), 'utf8')).split('\n')[0];
  expect(header).toContain('"scrypt":{"N":131072,"r":8,"p":1}');
});

test('memory only means nothing on the disk', async () => {
  const path = await temporaryFolder();
  const vault = await load(path, new FakeKeychain());
  expect(await vault.openInMemory()).toEqual({ ok: true, value: { kind: 'open', keptBy: 'memory' } });
  await vault.write('org:0', 'secret-of-0');
  expect(await vault.read('org:0')).toEqual(value('secret-of-0'));
  expect(await readdir(path)).toEqual([]);
});

test.each(['keychain', 'passphrase'] as const)(
  'no secret, passphrase or key is on the disk in plain, in any spelling (kept by %s)',
  { timeout: 120_000 },
  async (kind) => {
    const { path, keychain, vault } = await founded();
    const words = 'CANARY words that nobody else knows';
    const secret = 'CANARY-refresh-token-5Aep861';
    await vault.write('org:canary', secret);
    const [key = ''] = keychain.entries.values();
    await writeFile(join(path, 'vault.corrupt-example'), await readFile(join(path, 'vault')));
    if (kind === 'passphrase') await vault.reseal({ kind, passphrase: words });
    const texts = [secret, 'secret-of-0', words, key].map((text) => Buffer.from(text));
    for (const name of await readdir(path)) {
      const bytes = await readFile(join(path, name));
      for (const each of [...texts, Buffer.from(key, 'base64')]) {
        const utf16 = Buffer.from(each.toString('latin1'), 'utf16le');
        for (const spelled of [each, utf16, each.toString('base64'), each.toString('hex')]) {
          expect(bytes.includes(spelled)).toBe(false);
        }
      }
    }
  },
);

test('one damaged record costs one record, and that one comes from the last good copy', async () => {
  const { path, keychain } = await founded();
  await (await open(path, keychain)).write('org:1', 'secret-of-1');
  const text = await readFile(join(path, 'vault'), 'utf8');
  const lines = text.split('\n');
  const damaged = lines.map((line) =>
    line.includes('org:1') ? line.replace(/"sealed":"..../, '"sealed":"AAAA') : line,
  );
  await writeFile(join(path, 'vault'), damaged.join('\n'));

  const again = await open(path, keychain);
  for (const i of [0, 1, 2]) expect(await again.read(`org:${i}`)).toEqual(value(`secret-of-${i}`));
  expect(again.notices()).toEqual([expect.objectContaining({ id: 'vault-damaged' })]);
  expect((await readdir(path)).filter((name) => name.startsWith('vault.corrupt-'))).toHaveLength(1);
  expect(await readFile(join(path, 'vault'), 'utf8')).toBe(damaged.join('\n'));
});

const open = async (path: string, keychain: FakeKeychain): Promise<Vault> => {
  const vault = await load(path, keychain);
  await vault.openWithKeychain();
  return vault;
};
