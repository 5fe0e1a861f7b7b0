import { expect, it } from 'vitest';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { makeOrg } from '../../fakes/memory-store.ts';
import { grantToEnd } from './fake-grant-to-end.ts';
import { removeSeveral } from './remove-several.ts';

const ORG = makeOrg();
const OTHER = makeOrg({ userId: '005000000000002AAA', alias: 'other' });

async function setUp() {
  const made = await grantToEnd(ORG);
  await made.store.update((state) => ({ ...state, orgs: [...state.orgs, OTHER] }));
  const parts = { ...made.parts, log: createFakeLog(), prepare: () => Promise.resolve() };
  return { ...made, parts };
}

it('removes each with its grant and its secrets, and says whose revocation is not confirmed', async () => {
  const { parts, store, vault, http } = await setUp();
  // The other has no grant, so there is nothing that the server could confirm.
  expect(await removeSeveral(parts, [ORG.key, OTHER.key, ORG.key])).toEqual({
    notRevoked: [OTHER.key],
    failures: [],
  });
  expect(store.read().orgs).toEqual([]);
  expect([...vault.records.keys()]).toEqual([]);
  expect(http.requests).toHaveLength(1);
});

it('keeps those that fail, and says why', async () => {
  const { parts, store, vault } = await setUp();
  vault.failReads('VAULT_CLOSED');
  const { failures } = await removeSeveral(parts, [ORG.key, OTHER.key]);
  expect(failures).toMatchObject([
    { orgKey: ORG.key, error: { code: 'VAULT_CLOSED' } },
    { orgKey: OTHER.key, error: { code: 'VAULT_CLOSED' } },
  ]);
  expect(store.read().orgs).toEqual([ORG, OTHER]);
});
