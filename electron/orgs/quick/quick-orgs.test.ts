import { expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { quickOrgs } from './quick-orgs.ts';

const org = (number: number, part: Partial<OrgRecord> = {}) =>
  makeOrg({ userId: `00500000000${String(number).padStart(4, '0')}AAA`, alias: `org-${number}`, ...part });
const aliases = (orgs: readonly { readonly alias: string }[]) => orgs.map(({ alias }) => alias);

it('offers pinned orgs in their order, then the five used last, each once', () => {
  const { pinned, recent } = quickOrgs([
    org(1, { pinnedAt: 20, lastUsedAt: 900 }),
    org(2, { pinnedAt: 10 }),
    ...[3, 4, 5, 6, 7, 8].map((number) => org(number, { lastUsedAt: 100 * number })),
    org(9),
  ]);
  expect(aliases(pinned)).toEqual(['org-2', 'org-1']);
  expect(aliases(recent)).toEqual(['org-8', 'org-7', 'org-6', 'org-5', 'org-4']);
});

it('leaves out what is archived, pinned or not', () => {
  expect(
    quickOrgs([org(1, { pinnedAt: 1, archivedAt: 5 }), org(2, { lastUsedAt: 3, archivedAt: 5 })]),
  ).toEqual({ pinned: [], recent: [] });
});

it('stays a menu when hundreds are pinned', () => {
  const many = Array.from({ length: 500 }, (_, number) => org(number, { pinnedAt: number }));
  expect(quickOrgs(many).pinned).toHaveLength(20);
});
