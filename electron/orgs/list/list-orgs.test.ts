import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createListOrgs } from './list-orgs.ts';
import { createOrgStates } from '../records/org-states.ts';

const DAY = 86_400_000;

function listAfter(idleMs: number, part: Partial<OrgRecord> = {}) {
  const org = makeOrg({ addedAt: 1_700_000_000_000, ...part });
  const clock = createFakeClock(org.addedAt + idleMs);
  const list = createListOrgs(
    createMemoryStore([org]),
    createOrgStates(clock),
    createFakeOrgWindows(),
    clock,
  );
  return { org, shown: list.all()[0] };
}

it('warns with the date from the 25th idle day on, and not before (bar 18)', () => {
  expect(listAfter(25 * DAY - 1).shown).not.toHaveProperty('goesIdleAt');
  const { org, shown } = listAfter(25 * DAY);
  expect(shown?.goesIdleAt).toBe(org.addedAt + 30 * DAY);
});

it.each([
  ['is kept alive', { keepAlive: true }],
  ['has no refresh token', { scopes: ['api', 'web'] }],
] as const)('does not warn of an org that %s', (_what, part) => {
  expect(listAfter(29 * DAY, part).shown).not.toHaveProperty('goesIdleAt');
});

it('says what the grant cannot do', () => {
  expect(listAfter(0).shown?.gaps).toEqual([]);
  expect(listAfter(0, { scopes: ['api'] }).shown?.gaps).toEqual(['cannot-open', 'cannot-renew']);
});

it('shows the marks a person put on it, and none where there are none', () => {
  expect(listAfter(0).shown).toMatchObject({ groupIds: [], tags: [] });
  for (const mark of ['colour', 'icon', 'pinnedAt', 'note', 'hasSecretNote', 'archivedAt']) {
    expect(listAfter(0, { hasSecretNote: false }).shown).not.toHaveProperty(mark);
  }
  const marks = {
    groupIds: ['g1'],
    tags: ['acme'],
    colour: 'blue',
    icon: 'star',
    pinnedAt: 2,
    note: 'ask Bob first',
    hasSecretNote: true,
    archivedAt: 3,
  } as const;
  expect(listAfter(0, marks).shown).toMatchObject(marks);
});

it('an org of which nothing has changed is the same object; whatever changes makes another', async () => {
  const org = makeOrg({ addedAt: 1_700_000_000_000, groupIds: ['g1'] });
  const clock = createFakeClock(org.addedAt);
  const store = createMemoryStore([org, makeOrg({ userId: '005000000000002AAA' })]);
  const states = createOrgStates(clock);
  let isOpen = false;
  const ends = new Map<string, number>();
  const list = createListOrgs(store, states, { isOpen: (key) => isOpen && key === org.key }, clock, {
    of: (record) => ends.get(record.key),
  });
  let before = list.all();
  const expectNews = (what: Partial<OrgSummary>) => {
    const now = list.all();
    expect(now[0]).not.toBe(before[0]);
    expect(now[0]).toMatchObject(what);
    expect(now[1]).toBe(before[1]);
    expect(list.all()).toEqual(now);
    expect(list.all()[0]).toBe(now[0]);
    before = now;
  };
  expect(list.all()[0]).toBe(before[0]);

  isOpen = true;
  expectNews({ windowOpen: true });
  ends.set(org.key, 5);
  expectNews({ sessionEndsAt: 5 });
  states.set(org.key, 'unreachable');
  expectNews({ state: 'unreachable' });
  await store.update((state) => ({
    ...state,
    groups: [{ id: 'g1', name: 'G', opensIn: { kind: 'private' } }],
  }));
  expectNews({ opensIn: { kind: 'private' } });
});
