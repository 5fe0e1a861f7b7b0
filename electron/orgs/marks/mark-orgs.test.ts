import { describe, expect, it } from 'vitest';
import type { OrgKey } from '../../../shared/org.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { GroupRecord } from '../../ports/org-store.ts';
import { archiveOrgs } from './archive-orgs.ts';
import { colourOrgs } from './colour-orgs.ts';
import { groupOrgs } from './group-orgs.ts';
import { pinOrgs } from './pin-orgs.ts';
import { tagOrgs } from './tag-orgs.ts';
import { createUndos } from './undos.ts';
import { writeNote } from './write-note.ts';

const A = makeOrg();
const B = makeOrg({ userId: '005000000000002AAA', alias: 'b' });
const C = makeOrg({ userId: '005000000000003AAA', alias: 'c' });
const GONE: OrgKey = '00D000000000009AAA:005000000000009AAA';
const GROUPS: readonly GroupRecord[] = [
  { id: 'g1', name: 'Acme' },
  { id: 'g2', name: 'Globex' },
  { id: 'smart', name: 'Expired', filter: 'state:expired' },
];

async function setUp() {
  const store = createMemoryStore([A, B, C]);
  await store.update((state) => ({ ...state, groups: GROUPS }));
  const clock = createFakeClock(1000);
  let last = 0;
  const undos = createUndos(() => `undo-${(last += 1)}`);
  const org = (key: OrgKey) => store.read().orgs.find((one) => one.key === key);
  const writes: number[] = [];
  const parts = {
    store: {
      ...store,
      update: (change: Parameters<typeof store.update>[0]) => {
        writes.push(1);
        return store.update(change);
      },
    },
    undos,
    clock,
  };
  return { parts, store, undos, clock, org, writes };
}

const both = [A.key, B.key];

describe('groups of an org', () => {
  it('can be several, are in the order of the groups, and only those that it can be put in', async () => {
    const { parts, org, writes } = await setUp();
    await groupOrgs(parts, { orgKeys: both, into: ['g2', 'smart', 'nowhere'], outOf: [] });
    await groupOrgs(parts, { orgKeys: [A.key], into: ['g1'], outOf: [] });
    expect(org(A.key)?.groupIds).toEqual(['g1', 'g2']);
    expect(org(B.key)?.groupIds).toEqual(['g2']);
    expect(org(C.key)).toEqual(C);
    expect(writes).toHaveLength(2);
    await groupOrgs(parts, { orgKeys: both, into: [], outOf: ['g2'] });
    expect(org(B.key)).toEqual(B);
  });
});

describe('tags', () => {
  it('are one whatever their case, in the spelling that was there first', async () => {
    const { parts, org } = await setUp();
    await tagOrgs(parts, { orgKeys: [A.key], add: ['Acme', ' eu '], remove: [] });
    await tagOrgs(parts, { orgKeys: both, add: ['ACME', 'Acme', 'x,y\u202e'], remove: ['EU'] });
    expect(org(A.key)?.tags).toEqual(['Acme', 'x y']);
    expect(org(B.key)?.tags).toEqual(['Acme', 'x y']);
    await tagOrgs(parts, { orgKeys: both, add: ['  '], remove: ['acme', 'X Y'] });
    expect(org(A.key)).toEqual(A);
  });
});

describe('colour and icon', () => {
  it('are set and taken off each by itself', async () => {
    const { parts, org } = await setUp();
    await colourOrgs(parts, { orgKeys: both, colour: 'blue', icon: 'star' });
    await colourOrgs(parts, { orgKeys: [A.key], colour: null });
    expect(org(A.key)).toEqual({ ...A, icon: 'star' });
    expect(org(B.key)).toMatchObject({ colour: 'blue', icon: 'star' });
  });
});

describe('pins', () => {
  it('keep the order in which they were put, also after the clock was put back', async () => {
    const { parts, store, clock, org } = await setUp();
    await pinOrgs(parts, { orgKeys: [C.key], pinned: true });
    clock.set(5);
    await pinOrgs(parts, { orgKeys: [B.key, A.key], pinned: true });
    const order = store.read().orgs.toSorted((a, b) => (a.pinnedAt ?? 0) - (b.pinnedAt ?? 0));
    expect(order.map(({ key }) => key)).toEqual([C.key, B.key, A.key]);
    const pinnedAt = org(B.key)?.pinnedAt;
    await pinOrgs(parts, { orgKeys: [B.key], pinned: true });
    expect(org(B.key)?.pinnedAt).toBe(pinnedAt);
    await pinOrgs(parts, { orgKeys: [B.key], pinned: false });
    expect(org(B.key)).toEqual(B);
  });
});

describe('notes', () => {
  it('are replaced, added to and taken off; what would show text backwards is taken out', async () => {
    const { parts, org } = await setUp();
    await writeNote(parts, { orgKeys: [A.key], note: ' Ask Bob\n\tfirst\u202e\u0007 ', how: 'replace' });
    expect(org(A.key)?.note).toBe('Ask Bob\n\tfirst');
    await writeNote(parts, { orgKeys: both, note: 'Refresh in May', how: 'add' });
    expect(org(A.key)?.note).toBe('Ask Bob\n\tfirst\nRefresh in May');
    expect(org(B.key)?.note).toBe('Refresh in May');
    await writeNote(parts, { orgKeys: both, note: ' ', how: 'replace' });
    expect(org(A.key)).toEqual(A);
  });
});

describe('the archive', () => {
  it('takes orgs in and gives them back as they were', async () => {
    const { parts, org } = await setUp();
    await archiveOrgs(parts, { orgKeys: both, archived: true });
    expect(org(A.key)?.archivedAt).toBe(1000);
    await archiveOrgs(parts, { orgKeys: both, archived: false });
    expect(org(A.key)).toEqual(A);
  });
});

describe('a change of marks', () => {
  it('is taken back for all its orgs at once, and only once', async () => {
    const { parts, undos, org } = await setUp();
    await colourOrgs(parts, { orgKeys: [A.key], colour: 'green' });
    const marked = await colourOrgs(parts, { orgKeys: both, colour: 'blue' });
    const undoId = marked.ok ? (marked.value.undoId ?? '') : '';
    expect(await undos.undo(undoId)).toEqual({ ok: true, value: null });
    expect(org(A.key)?.colour).toBe('green');
    expect(org(B.key)).toEqual(B);
    expect(await undos.undo(undoId)).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  });

  it('that changes nothing has nothing to take back', async () => {
    const { parts } = await setUp();
    const marked = await groupOrgs(parts, { orgKeys: both, into: [], outOf: ['g1'] });
    expect(marked).toEqual({ ok: true, value: { undoId: null } });
  });

  it('passes over an org that is gone meanwhile, and fails when none is left', async () => {
    const { parts, org } = await setUp();
    expect((await pinOrgs(parts, { orgKeys: [GONE, A.key], pinned: true })).ok).toBe(true);
    expect(org(A.key)).toHaveProperty('pinnedAt');
    expect(await pinOrgs(parts, { orgKeys: [GONE], pinned: true })).toMatchObject({
      ok: false,
      error: { code: 'ORG_NOT_FOUND' },
    });
  });

  it('that the disk refuses changes nothing, and a refused undo can be tried again', async () => {
    const { parts, store, undos, org } = await setUp();
    const marked = await archiveOrgs(parts, { orgKeys: both, archived: true });
    const undoId = marked.ok ? (marked.value.undoId ?? '') : '';
    store.failWrites('STORE_WRITE_FAILED');
    expect(await tagOrgs(parts, { orgKeys: both, add: ['x'], remove: [] })).toMatchObject({ ok: false });
    expect(await undos.undo(undoId)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
    store.failWrites(undefined);
    expect(await undos.undo(undoId)).toMatchObject({ ok: true });
    expect(org(A.key)).toEqual(A);
  });
});
