import { expect, test, vi } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { exported, look, profileToMove } from './fake-profile-to-move.ts';

const ann = { ...makeOrg(), hasSecretNote: true };
const bob = {
  ...makeOrg({ userId: '005000000000002AAA', username: 'bob@acme.example', alias: 'bob' }),
  hasSecretNote: true,
};
const without = ({ hasSecretNote: _none, ...org }: OrgRecord): OrgRecord => org;

/** A profile whose two orgs have a secret note each. */
async function withNotes() {
  const from = profileToMove([ann, bob]);
  await from.secretNotes.write(ann.key, 'canary note of ann');
  await from.secretNotes.write(bob.key, 'canary note of bob');
  return from;
}

type Stage = ReturnType<typeof profileToMove>;
const noteOf = async ({ secretNotes }: Stage, { key }: OrgRecord) => {
  const read = await secretNotes.read(key);
  return read.ok ? read.value : read.error.code;
};

/** Looks into the file and takes all of it; `meanwhile` happens before it is taken. */
async function importAll(to: Stage, meanwhile: () => unknown = () => undefined) {
  const { importId, entries } = await look(to);
  await meanwhile();
  return to.imports.apply(
    importId,
    entries.map(({ id }) => id),
  );
}

test('only the sealed file holds secret notes, and of the orgs that were chosen only', async () => {
  const from = await withNotes();
  for (const format of ['json', 'csv'] as const) expect(await exported(from, format)).not.toContain('canary');
  expect(await exported(from, 'sealed')).toContain('canary note of bob');
  const one = await exported(from, 'sealed', [ann.key]);
  expect(one).toContain('canary note of ann');
  expect(one).not.toContain('canary note of bob');
});

test('a note that cannot be read stays behind, and holds nothing up', async () => {
  const from = await withNotes();
  from.vault.failReads('SECRET_UNREADABLE');
  const file = await exported(from, 'sealed');
  expect(file).toContain('bob@acme.example');
  expect(file).not.toContain('canary');
});

test('the preview tells that a note comes, and not what it says; one that is here stays', async () => {
  const to = profileToMove([without(ann), bob], await exported(await withNotes(), 'sealed'));
  await to.secretNotes.write(bob.key, 'mine');
  const { entries } = await look(to);
  expect(JSON.stringify(entries)).not.toContain('canary');
  expect(entries).toMatchObject([
    { verdict: 'changed', changes: [{ mark: 'secretNote' }] },
    { verdict: 'same', changes: [] },
  ]);
  await importAll(to);
  expect(await noteOf(to, ann)).toBe('canary note of ann');
  expect(await noteOf(to, bob)).toBe('mine');
  expect(to.store.read().orgs.map(({ hasSecretNote }) => hasSecretNote)).toEqual([true, true]);
});

test('an org that was not here comes with its note, and one that is not ticked without', async () => {
  const to = profileToMove([], await exported(await withNotes(), 'sealed'));
  const { importId, entries } = await look(to);
  const ticked = entries.filter(({ username }) => username === ann.username);
  expect(ticked).toMatchObject([{ verdict: 'new', changes: [{ mark: 'secretNote' }] }]);
  await to.imports.apply(
    importId,
    ticked.map(({ id }) => id),
  );
  expect(to.store.read().orgs).toMatchObject([{ key: ann.key, hasSecretNote: true }]);
  expect(await noteOf(to, ann)).toBe('canary note of ann');
  expect(await noteOf(to, bob)).toBeNull();
});

test('a note that was written while the preview was open stays', async () => {
  const to = profileToMove([without(ann)], await exported(await withNotes(), 'sealed', [ann.key]));
  await importAll(to, async () => {
    await to.secretNotes.write(ann.key, 'mine');
    await to.store.update((state) => ({ ...state, orgs: [ann] }));
  });
  expect(await noteOf(to, ann)).toBe('mine');
});

test('so does one that is written while sign-ins are taken in', async () => {
  const ended = { since: 1, code: 'NEEDS_SIGN_IN', error: 'invalid_grant', description: '' } as const;
  const to = profileToMove(
    [{ ...without(ann), needsSignIn: ended }],
    await exported(await withNotes(), 'sealed', [ann.key]),
  );
  await importAll(to, () =>
    vi.spyOn(to.vault, 'read').mockImplementationOnce(async () => {
      await to.secretNotes.write(ann.key, 'mine');
      await to.store.update((state) => ({ ...state, orgs: [ann] }));
      return ok(null);
    }),
  );
  expect(await noteOf(to, ann)).toBe('mine');
});

test('where the vault takes no note the import says so, and no org claims to have one', async () => {
  const to = profileToMove([without(ann)], await exported(await withNotes(), 'sealed', [ann.key]));
  const applied = await importAll(to, () => {
    to.vault.failWrites('STORE_WRITE_FAILED');
  });
  expect(applied).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
  expect(to.store.read().orgs).toEqual([without(ann)]);
});

test.each([
  ['longer than a person may type', 'x'.repeat(8001)],
  ['empty', ''],
  ['no text', 1],
])('a note of a forged file that is %s is left out, and the org comes', async (_what, note) => {
  const file = await exported(await withNotes(), 'sealed', [ann.key]);
  const to = profileToMove([], file.replace('"canary note of ann"', JSON.stringify(note)));
  await importAll(to);
  expect(to.store.read().orgs.map(({ hasSecretNote }) => hasSecretNote)).toEqual([undefined]);
  expect(await noteOf(to, ann)).toBeNull();
});
