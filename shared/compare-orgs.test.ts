import { describe, expect, it } from 'vitest';
import type { OrgSummary } from './org.ts';
import { LIST_ORDERS, type ListOrder } from './list-columns.ts';
import { compareOrgs } from './compare-orgs.ts';
import { makeOrgSummary } from './fakes/make-org-summary.ts';

const org = makeOrgSummary;

const groups = [
  { id: 'g1', name: 'Zebra' },
  { id: 'g2', name: 'Apple' },
];

function sorted(orgs: readonly OrgSummary[], by: ListOrder, reversed = false): string {
  const compare = compareOrgs({ sort: { by, reversed }, groups, language: 'en' });
  return [...orgs]
    .sort(compare)
    .map(({ alias }) => alias)
    .join(' ');
}

describe('compareOrgs', () => {
  it('sorts by alias, with numbers by their value, case aside', () => {
    const orgs = [org('uat10'), org('UAT2'), org('acme')];
    expect(sorted(orgs, 'alias')).toBe('acme UAT2 uat10');
    expect(sorted(orgs, 'alias', true)).toBe('uat10 UAT2 acme');
  });

  it('sorts by kind with production first, and by state with what wants something first', () => {
    const orgs = [
      org('a', { kind: 'trial', state: 'refreshing' }),
      org('b', { kind: 'production', state: 'ready' }),
      org('c', { state: 'needs-sign-in' }),
    ];
    expect(sorted(orgs, 'kind')).toBe('b c a');
    expect(sorted(orgs, 'state')).toBe('c a b');
  });

  it('sorts by time with the latest first; what was never used is last either way', () => {
    const orgs = [org('never'), org('old', { lastUsedAt: 1 }), org('new', { lastUsedAt: 2 })];
    expect(sorted(orgs, 'lastUsed')).toBe('new old never');
    expect(sorted(orgs, 'lastUsed', true)).toBe('old new never');
  });

  it('sorts by session with the one that ends first on top, and the unknown last', () => {
    const orgs = [org('unknown'), org('late', { sessionEndsAt: 9 }), org('soon', { sessionEndsAt: 5 })];
    expect(sorted(orgs, 'session')).toBe('soon late unknown');
  });

  it('sorts by the first of an org’s groups, by tags where it is in none', () => {
    const orgs = [
      org('none'),
      org('both', { groupIds: ['g1', 'g2'] }),
      org('tagged', { tags: ['m'] }),
      org('zebra', { groupIds: ['g1'] }),
    ];
    expect(sorted(orgs, 'groups')).toBe('both tagged zebra none');
  });

  it.each(LIST_ORDERS)('orgs that are the same by %s stand by alias, either way', (by) => {
    if (by === 'alias') return;
    const orgs = [org('c'), org('a'), org('b')];
    expect(sorted(orgs, by)).toBe('a b c');
    expect(sorted(orgs, by, true)).toBe('a b c');
  });
});
