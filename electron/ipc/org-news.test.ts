import { expect, it } from 'vitest';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import { createListOrgs } from '../orgs/list/list-orgs.ts';
import { createOrgStates } from '../orgs/records/org-states.ts';
import { createOrgNews } from './org-news.ts';

const clock = createFakeClock();
const list = createListOrgs(createMemoryStore(), createOrgStates(clock), createFakeOrgWindows(), clock);
const summary = (number: number, alias = `acme ${number}`) =>
  list.one(makeOrg({ userId: `00500000000000${number}AAA`, alias }));

it('tells the whole list first, and then only the orgs that are not as they were', () => {
  const news = createOrgNews();
  expect(news.next([summary(1), summary(2)])).toEqual({
    kind: 'all',
    number: 1,
    orgs: [summary(1), summary(2)],
  });
  expect(news.next([summary(1), summary(2, 'renamed'), summary(3)])).toEqual({
    kind: 'some',
    number: 2,
    changed: [summary(2, 'renamed'), summary(3)],
    gone: [],
  });
});

it('names those that are gone', () => {
  const news = createOrgNews();
  news.next([summary(1), summary(2)]);
  expect(news.next([summary(2)])).toEqual({
    kind: 'some',
    number: 2,
    changed: [],
    gone: [summary(1).key],
  });
});

it('tells nothing when nothing is new, and counts it not', () => {
  const news = createOrgNews();
  news.next([summary(1)]);
  expect(news.next([summary(1)])).toBeNull();
  expect(news.next([summary(1, 'renamed')])).toMatchObject({ number: 2 });
});

it('tells the whole list to a page that asked for it anew', () => {
  const news = createOrgNews();
  news.next([summary(1)]);
  news.forget();
  expect(news.next([summary(1)])).toMatchObject({ kind: 'all', number: 2, orgs: [summary(1)] });
});
