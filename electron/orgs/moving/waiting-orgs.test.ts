import { expect, test } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { WaitingOrg } from '../../ports/org-store.ts';
import { listWaiting, removeWaiting, settleWaiting } from './waiting-orgs.ts';

const ann = makeOrg();
const waiting: WaitingOrg = {
  id: 'w1',
  alias: 'acme',
  username: 'Ann@acme.example',
  loginHost: 'https://acme.my.salesforce.com',
  groupIds: ['g1'],
  tags: ['acme'],
  note: 'ask Ann',
};
const other: WaitingOrg = {
  id: 'w2',
  alias: 'team',
  username: '',
  loginHost: 'https://login.salesforce.com',
};

async function filled() {
  const store = createMemoryStore([ann]);
  await store.update((state) => ({
    ...state,
    groups: [{ id: 'g1', name: 'Customers' }],
    waiting: [waiting, other],
  }));
  return store;
}

test('the user who waited gives the org its groups, tags and note, and waits no more', async () => {
  const store = await filled();
  const settled = settleWaiting(store.read(), ann, undefined);
  expect(settled.orgs).toEqual([{ ...ann, groupIds: ['g1'], tags: ['acme'], note: 'ask Ann' }]);
  expect(settled.waiting).toEqual([other]);
});

test('a row without a username is settled by its id alone, and the last one leaves no list', async () => {
  const store = await filled();
  const bob = makeOrg({ username: 'bob@acme.example' });
  expect(settleWaiting(store.read(), bob, undefined)).toBe(store.read());
  expect(settleWaiting(store.read(), bob, 'w2').waiting).toEqual([waiting]);
  expect('waiting' in settleWaiting({ ...store.read(), waiting: [other] }, bob, 'w2')).toBe(false);
});

test('a sandbox that its production listed waits for its organization, whoever signs in', async () => {
  const store = await filled();
  const listed: WaitingOrg = { ...other, organizationId: ann.organizationId };
  const state = { ...store.read(), waiting: [listed] };
  expect('waiting' in settleWaiting(state, ann, undefined)).toBe(false);
  const elsewhere = makeOrg({ organizationId: '00D000000000009AAA' });
  expect(settleWaiting(state, elsewhere, undefined)).toBe(state);
  // The team's catalogue means a user of its own, though it does not name them.
  const ofTeam = { ...state, waiting: [{ ...listed, catalogueId: 'c1' }] };
  expect(settleWaiting(ofTeam, ann, undefined)).toBe(ofTeam);
});

test('the same username in another organization is somebody else', async () => {
  const store = await filled();
  const state = { ...store.read(), waiting: [{ ...waiting, organizationId: '00D000000000009AAA' }] };
  expect(settleWaiting(state, ann, undefined)).toBe(state);
});

test('a row is listed with the names of its groups, and can be forgotten', async () => {
  const store = await filled();
  expect(listWaiting(store)).toMatchObject([
    { id: 'w1', groups: ['Customers'] },
    { id: 'w2', groups: [] },
  ]);
  await removeWaiting(store, 'w1');
  expect(listWaiting(store).map(({ id }) => id)).toEqual(['w2']);
});
