import { expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import { landingPageOf, opensInOf } from './chosen-places.ts';

const groups = [
  { id: 'g1', name: 'Says nothing' },
  { id: 'g2', name: 'First', landingPage: '/first', opensIn: { kind: 'private' } },
  { id: 'g3', name: 'Second', landingPage: '/second', opensIn: { kind: 'default-browser' } },
] as const;
const ORG = makeOrg({ groupIds: ['g3', 'g1', 'g2'] });

it('is the first group’s that says one, in the order of the groups', () => {
  expect(landingPageOf(ORG, { groups })).toBe('/first');
  expect(opensInOf(ORG, { groups })).toEqual({ kind: 'private' });
  expect(landingPageOf({ ...ORG, groupIds: ['g1', 'g3'] }, { groups })).toBe('/second');
});

it('is the org’s own before any group’s, also where that is its start page or its own window', () => {
  const own = { ...ORG, landingPage: '/own', opensIn: { kind: 'window' } } as const;
  expect(landingPageOf(own, { groups })).toBe('/own');
  expect(opensInOf(own, { groups })).toEqual({ kind: 'window' });
  expect(landingPageOf({ ...own, landingPage: '/' }, { groups })).toBeUndefined();
});

it('is none where neither says one', () => {
  expect(landingPageOf(makeOrg(), { groups })).toBeUndefined();
  expect(opensInOf(makeOrg({ groupIds: ['g1', 'gone'] }), { groups })).toBeUndefined();
});
