import { expect, it } from 'vitest';
import { compareOrgs } from '../../shared/compare-orgs.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import type { OrgRecord } from '../ports/org-store.ts';
import { createListOrgs } from '../orgs/list/list-orgs.ts';
import { createOrgStates } from '../orgs/records/org-states.ts';
import { createOrgNews } from './org-news.ts';

const clock = createFakeClock();
const list = createListOrgs(createMemoryStore(), createOrgStates(clock), createFakeOrgWindows(), clock);
const summary = (number: number, alias = `acme ${number}`, part: Partial<OrgRecord> = {}) =>
  list.one(makeOrg({ userId: `005${String(number).padStart(12, '0')}AAA`, alias, ...part }));
const many = (count: number) => Array.from({ length: count }, (_, index) => summary(index));
const byAlias = compareOrgs({ sort: { by: 'alias', reversed: false }, groups: [], language: 'en' });

it('begins with the whole list where it is short, and then tells only the orgs that are not as they were', () => {
  const news = createOrgNews();
  expect(news.begin([summary(1), summary(2)], byAlias)).toEqual({
    number: 1,
    orgs: [summary(1), summary(2)],
    following: 0,
  });
  expect(news.next([summary(1), summary(2, 'renamed'), summary(3)])).toEqual({
    number: 2,
    changed: [summary(2, 'renamed'), summary(3)],
    gone: [],
    following: 0,
  });
});

it('names those that are gone', () => {
  const news = createOrgNews();
  news.begin([summary(1), summary(2)], byAlias);
  expect(news.next([summary(2)])).toEqual({ number: 2, changed: [], gone: [summary(1).key], following: 0 });
  expect(news.next([summary(2)])).toBeNull();
});

it('tells nothing when nothing is new, and counts it not', () => {
  const news = createOrgNews();
  news.begin([summary(1)], byAlias);
  expect(news.next([summary(1)])).toBeNull();
  expect(news.next([summary(1, 'renamed')])).toMatchObject({ number: 2 });
});

it('tells nothing to a page that never asked', () => {
  expect(createOrgNews().next([summary(1)])).toBeNull();
});

it('begins anew for a page that asks anew', () => {
  const news = createOrgNews();
  news.begin([summary(1)], byAlias);
  expect(news.begin([summary(1)], byAlias)).toEqual({ number: 2, orgs: [summary(1)], following: 0 });
});

it('of many it begins with the first of the list, in its order; the others follow in pieces, each org once', () => {
  const all = many(3200).reverse();
  const news = createOrgNews();
  const beginning = news.begin(all, byAlias);
  expect(beginning.orgs.map(({ alias }) => alias)).toEqual(
    Array.from({ length: 500 }, (_, index) => `acme ${index}`),
  );
  expect(beginning.following).toBe(2700);
  const pieces = [news.next(all), news.next(all), news.next(all), news.next(all)];
  expect(pieces.map((piece) => piece && [piece.number, piece.changed.length, piece.following])).toEqual([
    [2, 1000, 1700],
    [3, 1000, 700],
    [4, 700, 0],
    null,
  ]);
  const keys = [...beginning.orgs, ...pieces.flatMap((piece) => piece?.changed ?? [])].map(({ key }) => key);
  expect(new Set(keys).size).toBe(3200);
  expect(keys).toHaveLength(3200);
});

it('what is pinned is there from the beginning, what is in the archive comes last', () => {
  const pinned = summary(9000, 'zzz', { pinnedAt: 1 });
  const archived = summary(9001, 'aaa', { archivedAt: 1 });
  const { orgs } = createOrgNews().begin([...many(600), pinned, archived], byAlias);
  expect(orgs).toContainEqual(pinned);
  expect(orgs).not.toContainEqual(archived);
});

it('begins with all where no order says which come first', () => {
  expect(createOrgNews().begin(many(600), null)).toMatchObject({ following: 0 });
});

it('begins with the whole of a short list, also where all of it is in the archive', () => {
  const archived = many(500).map((org) => ({ ...org, archivedAt: 1 }));
  expect(createOrgNews().begin(archived, byAlias)).toMatchObject({ orgs: archived, following: 0 });
});
