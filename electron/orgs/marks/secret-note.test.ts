import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createCopiedSecret } from '../copy/copied-secret.ts';
import { createGrants } from '../grants/grants.ts';
import { copySecretNote } from './copy-secret-note.ts';
import { createSecretNotes } from './secret-notes.ts';
import { createUndos } from './undos.ts';
import { writeSecretNote } from './write-secret-note.ts';

const ORG = makeOrg();
const NOTE = 'the door code is 4711';

function setUp() {
  const store = createMemoryStore([ORG]);
  const vault = createMemoryVault();
  const undos = createUndos(() => crypto.randomUUID());
  const held = { text: '' };
  const write = (text: string) => {
    held.text = text;
    return Promise.resolve();
  };
  const clipboard = {
    writeSecret: write,
    writeText: write,
    readText: () => Promise.resolve(held.text),
    clear: () => write(''),
  };
  const clock = createFakeClock();
  const copied = createCopiedSecret(clipboard, clock);
  const parts = { store, undos, secretNotes: createSecretNotes(vault), copied };
  const put = (note: string | null) => writeSecretNote(parts, { orgKey: ORG.key, note });
  return { parts, store, vault, undos, held, clock, put };
}

it('is in the vault alone; the list knows only that there is one', async () => {
  const { store, vault, put } = setUp();
  const marked = await put(NOTE);
  expect([...vault.records.values()]).toEqual([NOTE]);
  expect(store.read().orgs).toEqual([{ ...ORG, hasSecretNote: true }]);
  expect(JSON.stringify([store.read(), marked])).not.toContain(NOTE);
});

it('stands beside the tokens, which a note saved while they rotate must not put back', async () => {
  const { vault, put } = setUp();
  const grants = createGrants(vault);
  const grant = { accessToken: 'access', instanceUrl: ORG.instanceUrl };
  await grants.write(ORG.key, grant);
  await put(NOTE);
  expect(await grants.read(ORG.key)).toMatchObject({ value: grant });
  await grants.remove(ORG.key);
  expect([...vault.records.values()]).toEqual([NOTE]);
});

it('comes out on the clipboard only, and is cleared from there', async () => {
  const { parts, held, clock, put } = setUp();
  expect(await copySecretNote(parts, ORG.key)).toMatchObject({ ok: false });
  await put(NOTE);
  const copied = await copySecretNote(parts, ORG.key);
  expect(held.text).toBe(NOTE);
  expect(copied).toEqual({
    ok: true,
    value: { orgKey: ORG.key, clearsAt: clock.now() + 60_000, format: 'secret-note' },
  });
  clock.advance(60_000);
  await expect.poll(() => held.text).toBe('');
});

it('is replaced and taken away, and each can be taken back', async () => {
  const { store, vault, undos, put } = setUp();
  await put(NOTE);
  const replaced = await put('another');
  const removed = await put(null);
  expect([...vault.records.keys()]).toEqual([]);
  expect(store.read().orgs).toEqual([ORG]);
  await undos.undo(removed.ok ? (removed.value.undoId ?? '') : '');
  expect([...vault.records.values()]).toEqual(['another']);
  expect(store.read().orgs[0]?.hasSecretNote).toBe(true);
  await undos.undo(replaced.ok ? (replaced.value.undoId ?? '') : '');
  expect([...vault.records.values()]).toEqual([NOTE]);
});

it('is not said to be there when the vault did not take it', async () => {
  const { store, vault, put } = setUp();
  vault.failWrites('STORE_WRITE_FAILED');
  expect(await put(NOTE)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
  expect(store.read().orgs).toEqual([ORG]);
});

it('that no key opens any more can be replaced', async () => {
  const { vault, put } = setUp();
  await put(NOTE);
  vault.failReads('SECRET_UNREADABLE');
  expect(await put('anew')).toEqual({ ok: true, value: { undoId: null } });
  vault.failReads('VAULT_CLOSED');
  expect(await put('never')).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
  expect([...vault.records.values()]).toEqual(['anew']);
});
