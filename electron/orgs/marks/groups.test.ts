import { describe, expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { Result } from '../../../shared/result.ts';
import type { Marked } from '../../../shared/marked.ts';
import { changeGroup } from './change-group.ts';
import { createGroup } from './create-group.ts';
import { deleteGroup } from './delete-group.ts';
import { groupOrgs } from './group-orgs.ts';
import { setGroupPlaces } from './set-group-places.ts';
import { createUndos } from './undos.ts';

const A = makeOrg();
const B = makeOrg({ userId: '005000000000002AAA', alias: 'b' });

function setUp() {
  const store = createMemoryStore([A, B]);
  let last = 0;
  const newId = () => `id-${(last += 1)}`;
  const undos = createUndos(newId);
  const parts = { store, undos, newId };
  const make = (name: string, part: { filter?: string; orgKeys?: (typeof A.key)[] } = {}) =>
    createGroup(parts, { name, colour: null, filter: part.filter ?? null, orgKeys: part.orgKeys ?? [] });
  const undo = async (marked: Result<Marked>) => {
    if (!marked.ok) throw new Error(marked.error.message);
    return undos.undo(marked.value.undoId ?? 'none');
  };
  const names = () => store.read().groups.map(({ name }) => name);
  const org = () => store.read().orgs[0];
  return { parts, store, make, undo, names, org };
}

describe('making a group', () => {
  it('puts it last and these orgs in it; taken back, no org keeps it', async () => {
    const { make, undo, names, org, store } = setUp();
    await make('Globex');
    const made = await make(' Acme\u202e ', { orgKeys: [A.key] });
    expect(names()).toEqual(['Globex', 'Acme']);
    expect(org()?.groupIds).toEqual([store.read().groups[1]?.id]);
    await undo(made);
    expect(names()).toEqual(['Globex']);
    expect(org()).toEqual(A);
  });

  it('taken back takes out also orgs that were put in later', async () => {
    const { parts, make, undo, org, store } = setUp();
    const made = await make('Acme');
    const id = store.read().groups[0]?.id ?? '';
    await groupOrgs(parts, { orgKeys: [A.key], into: [id], outOf: [] });
    expect(org()?.groupIds).toEqual([id]);
    await undo(made);
    expect(org()).toEqual(A);
  });

  it.each(['', ' \u202e', 'ACME'])('refuses the name %j: it is none, or is taken', async (name) => {
    const { make, names } = setUp();
    await make('Acme');
    expect(await make(name)).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
    expect(names()).toEqual(['Acme']);
  });

  it('with a filter makes a smart group, which has no members', async () => {
    const { make, store, org } = setUp();
    await make('Expired', { filter: 'state:expired', orgKeys: [A.key] });
    expect(store.read().groups).toMatchObject([{ name: 'Expired', filter: 'state:expired' }]);
    expect(org()).toEqual(A);
  });
});

describe('changing a group', () => {
  it('renames and colours it, and leaves it what it is', async () => {
    const { parts, make, store, undo } = setUp();
    await make('Acme');
    const before = store.read().groups;
    const id = before[0]?.id ?? '';
    const changed = await changeGroup(parts, { id, name: 'acme', colour: 'blue', filter: 'x' });
    expect(store.read().groups).toEqual([{ id, name: 'acme', colour: 'blue' }]);
    await undo(changed);
    expect(store.read().groups).toEqual(before);
  });

  it('gives a smart group another filter, never none', async () => {
    const { parts, make, store } = setUp();
    await make('Old', { filter: 'a' });
    const id = store.read().groups[0]?.id ?? '';
    await changeGroup(parts, { id, name: 'Old', colour: null, filter: null });
    expect(store.read().groups[0]?.filter).toBe('a');
    await changeGroup(parts, { id, name: 'Old', colour: null, filter: 'b' });
    expect(store.read().groups[0]?.filter).toBe('b');
  });

  it('keeps a landing page that is a path on the org’s own host, and no other', async () => {
    const { parts, make, store } = setUp();
    await make('Acme');
    const id = store.read().groups[0]?.id ?? '';
    const opensIn = { kind: 'default-browser' } as const;
    await setGroupPlaces(parts, { id, landingPage: '/lightning/setup/Flows/home', opensIn });
    expect(store.read().groups[0]).toMatchObject({ landingPage: '/lightning/setup/Flows/home', opensIn });
    expect(await setGroupPlaces(parts, { id, landingPage: '//evil.example', opensIn: null })).toMatchObject({
      ok: false,
      error: { code: 'PAGE_INVALID' },
    });
    await setGroupPlaces(parts, { id, landingPage: null, opensIn: null });
    expect(store.read().groups).toEqual([{ id, name: 'Acme' }]);
  });
});

describe('deleting a group', () => {
  it('keeps its orgs; taken back, it stands where it was with the orgs that were in it', async () => {
    const { parts, make, store, undo, names, org } = setUp();
    await make('Acme', { orgKeys: [A.key] });
    await make('Globex');
    const before = org();
    const deleted = await deleteGroup(parts, store.read().groups[0]?.id ?? '');
    expect(names()).toEqual(['Globex']);
    expect(org()).toEqual(A);
    await store.update((state) => ({
      ...state,
      orgs: state.orgs.map((one) => (one.key === A.key ? { ...one, alias: 'renamed' } : one)),
    }));
    await undo(deleted);
    expect(names()).toEqual(['Acme', 'Globex']);
    expect(org()).toEqual({ ...before, alias: 'renamed' });
  });

  it('that is gone is said', async () => {
    const { parts } = setUp();
    expect(await deleteGroup(parts, 'none')).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  });
});
