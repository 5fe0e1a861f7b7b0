import { expect, test } from 'vitest';
import { OrgCollection } from './org-collection.ts';
import { makeOrgSummary } from '../../../shared/fakes/make-org-summary.ts';

const org = (number: number) => makeOrgSummary(`acme ${number}`);

const three = [org(7), org(3), org(5)];
const [first, second, third] = three.map(({ key }) => key);

test('the orgs stand in the order of the list', () => {
  const list = new OrgCollection(three);
  expect([...list].map(({ value }) => value)).toEqual(three);
  expect([...list.getKeys()]).toEqual([first, second, third]);
  expect([list.getFirstKey(), list.getLastKey(), list.size]).toEqual([first, third, 3]);
});

test('each org knows its neighbours, and there is nothing beyond the ends', () => {
  const list = new OrgCollection(three);
  const key = second ?? '';
  expect([list.getKeyBefore(key), list.getKeyAfter(key), list.placeOf(key)]).toEqual([first, third, 1]);
  expect(list.getKeyBefore(first ?? '')).toBeNull();
  expect(list.getKeyAfter(third ?? '')).toBeNull();
});

test('an org that is not in the list is nowhere', () => {
  const list = new OrgCollection(three);
  expect(list.getItem('someone')).toBeNull();
  expect(list.placeOf('someone')).toBe(-1);
  expect(list.getKeyBefore('someone')).toBeNull();
  expect(list.getKeyAfter('someone')).toBeNull();
  expect(new OrgCollection([]).getFirstKey()).toBeNull();
});

test('a row is told of once, so that it is not drawn anew for nothing', () => {
  const list = new OrgCollection(three);
  expect(list.getItem(second ?? '')).toBe(list.at(1));
});
