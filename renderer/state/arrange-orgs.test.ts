import { expect, test } from 'vitest';
import { arrangeOrgs, changeOrgs, withOrg } from './arrange-orgs.ts';
import { makeOrgSummary } from '../../shared/fakes/make-org-summary.ts';

const org = (alias: string, id = alias) => makeOrgSummary(alias, { key: `${id}:user`, clientAppId: 'app' });

const byAlias = { sort: { by: 'alias', reversed: false }, groups: [], language: 'en' } as const;

test('aliases are in the order a person expects: case ignored, numbers by value', () => {
  const arranged = arrangeOrgs([], [org('uat 10'), org('Acme'), org('UAT 9')], byAlias);
  expect(arranged.map(({ alias }) => alias)).toEqual(['Acme', 'UAT 9', 'uat 10']);
});

test('two orgs with one alias keep their order whatever order they arrive in', () => {
  const first = arrangeOrgs([], [org('same', 'b'), org('same', 'a')], byAlias);
  const second = arrangeOrgs([], [org('same', 'a'), org('same', 'b')], byAlias);
  expect(first.map(({ key }) => key)).toEqual(second.map(({ key }) => key));
});

test('a row that did not change keeps its identity, a changed one does not', () => {
  const before = arrangeOrgs([], [org('a'), org('b')], byAlias);
  const after = arrangeOrgs(before, [org('a'), { ...org('b'), state: 'blocked' }], byAlias);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a row that was renamed goes where it belongs now, one that changed otherwise stays', () => {
  const before = arrangeOrgs([], [org('a'), org('b'), org('c')], byAlias);
  const renamed = arrangeOrgs(before, [{ ...org('a'), alias: 'd' }, org('b'), org('c')], byAlias);
  expect(renamed.map(({ alias }) => alias)).toEqual(['b', 'c', 'd']);
  const tagged = arrangeOrgs(renamed, [{ ...org('b'), tags: ['x'] }, org('c'), org('a')], byAlias);
  expect(tagged.map(({ alias, tags }) => [alias, ...tags])).toEqual([['a'], ['b', 'x'], ['c']]);
});

test.each([
  ['a tag came', { tags: ['x'] }],
  ['a gap came', { gaps: ['cannot-open'] }],
  ['it was used', { lastUsedAt: 5 }],
  ['its problem changed', { problem: { code: 'NEEDS_SIGN_IN', message: 'gone', remedy: 'sign-in-again' } }],
] as const)('a row is another one when %s, and when that is taken back', (_what, part) => {
  const before = arrangeOrgs([], [org('a'), org('b')], byAlias);
  const after = arrangeOrgs(before, [{ ...org('a'), ...part }, org('b')], byAlias);
  expect(after[0]).toEqual({ ...org('a'), ...part });
  expect(after[1]).toBe(before[1]);
  expect(arrangeOrgs(after, [org('a'), org('b')], byAlias)[0]).toEqual(org('a'));
});

test('a message that changes nothing gives back the very same list', () => {
  const before = arrangeOrgs([], [org('a'), org('b')], byAlias);
  expect(arrangeOrgs(before, [org('b'), org('a')], byAlias)).toBe(before);
});

test('adding the same org again replaces its row', () => {
  const once = withOrg([], org('a'), byAlias);
  expect(withOrg(once, { ...org('renamed', 'a') }, byAlias).map(({ alias }) => alias)).toEqual(['renamed']);
});

test('some orgs changed, new and gone give the list that all of them would give', () => {
  const before = arrangeOrgs(
    [],
    Array.from({ length: 300 }, (_, at) => org(`acme ${at}`)),
    byAlias,
  );
  const changed = [org('acme 7.5', 'acme 7'), org('zulu', 'acme 8'), org('aaa'), org('acme 150', 'acme 150')];
  const gone = [org('acme 9').key, org('acme 299').key];
  const kept = before.filter(({ key }) => !gone.includes(key) && !changed.some((one) => one.key === key));
  const after = changeOrgs(before, { changed, gone }, byAlias);
  expect(after).toEqual(arrangeOrgs([], [...kept, ...changed], byAlias));
  expect(after.filter((one) => before.includes(one))).toHaveLength(296);
  const many = Array.from({ length: 300 }, (_, at) => org(`beta ${at}`, `acme ${at}`));
  expect(changeOrgs(before, { changed: many, gone: [] }, byAlias)).toEqual(arrangeOrgs([], many, byAlias));
});

test('news that say nothing new leave the list the object it was', () => {
  const before = arrangeOrgs([], [org('acme'), org('zulu')], byAlias);
  expect(changeOrgs(before, { changed: [org('acme')], gone: ['nobody:user'] }, byAlias)).toBe(before);
});
