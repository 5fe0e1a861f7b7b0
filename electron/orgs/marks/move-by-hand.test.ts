import { describe, expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { moveGroup } from './move-group.ts';
import { movePin } from './move-pin.ts';
import { createUndos } from './undos.ts';

const org = (number: number, pinnedAt?: number) =>
  makeOrg({ userId: `00500000000000${number}AAA`, ...(pinnedAt === undefined ? {} : { pinnedAt }) });
const [A, B, C, LOOSE] = [org(1, 10), org(2, 20), org(3, 20), org(4)];

async function setUp() {
  const store = createMemoryStore([C, LOOSE, A, B]);
  await store.update((state) => ({
    ...state,
    groups: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() })),
  }));
  let number = 0;
  const undos = createUndos(() => `undo-${(number += 1)}`);
  const parts = { store, undos };
  const groups = () =>
    store
      .read()
      .groups.map(({ id }) => id)
      .join('');
  const pins = () =>
    store
      .read()
      .orgs.filter(({ pinnedAt }) => pinnedAt !== undefined)
      .toSorted((x, y) => (x.pinnedAt ?? 0) - (y.pinnedAt ?? 0))
      .map(({ key }) => key);
  return { store, undos, parts, groups, pins };
}

describe('a group', () => {
  it('is put before another, or last, and back where it was', async () => {
    const { parts, groups, undos, store } = await setUp();
    const moved = await moveGroup(parts, { id: 'c', before: 'a' });
    expect(groups()).toBe('cab');
    await store.update((state) => ({ ...state, groups: [...state.groups, { id: 'd', name: 'D' }] }));
    await undos.undo(moved.ok ? (moved.value.undoId ?? '') : '');
    expect(groups()).toBe('abcd');
    await moveGroup(parts, { id: 'a', before: null });
    expect(groups()).toBe('bcda');
  });

  it('that stays where it is, is gone, or is put before one that is gone', async () => {
    const { parts, groups, store } = await setUp();
    const before = store.read();
    expect(await moveGroup(parts, { id: 'a', before: 'b' })).toEqual({ ok: true, value: { undoId: null } });
    expect(store.read()).toBe(before);
    expect(await moveGroup(parts, { id: 'x', before: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST' },
    });
    await moveGroup(parts, { id: 'a', before: 'x' });
    expect(groups()).toBe('bca');
  });
});

describe('a pin', () => {
  it('is put before another, or last, and back where it was', async () => {
    const { parts, pins, undos } = await setUp();
    const first = pins();
    const [one, two, three] = first;
    if (one === undefined || two === undefined || three === undefined) throw new Error('three pins');
    const moved = await movePin(parts, { orgKey: three, before: one });
    expect(pins()).toEqual([three, one, two]);
    await undos.undo(moved.ok ? (moved.value.undoId ?? '') : '');
    expect(pins()).toEqual(first);
    await movePin(parts, { orgKey: one, before: null });
    expect(pins()).toEqual([two, three, one]);
  });

  it('leaves an org without a pin as it is', async () => {
    const { parts, pins, store } = await setUp();
    const before = pins();
    await movePin(parts, { orgKey: LOOSE.key, before: A.key });
    expect(pins()).toEqual(before);
    expect(store.read().orgs.find(({ key }) => key === LOOSE.key)).toEqual(LOOSE);
  });
});
