import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
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
