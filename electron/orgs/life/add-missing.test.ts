import { describe, expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { addMissing } from './add-missing.ts';

const PROD = makeOrg({
  clientAppId: 'app-1',
  sandboxes: [{ name: 'uat', organizationId: '00D7z00000AcMuTEAV' }, { name: 'new' }],
  scratchOrgs: [
    { organizationId: '00DO400000ScRaTMA4', username: 'test@acme.example', name: 'x'.repeat(80) },
  ],
});

function setUp(orgs = [PROD]) {
  const store = createMemoryStore(orgs);
  let number = 0;
  return { store, parts: { store, newId: () => `id-${(number += 1)}` } };
}

describe('an org that another one lists', () => {
  it('becomes a row that waits at its own host, with the client app of the one that lists it', async () => {
    const { store, parts } = setUp();
    expect(await addMissing(parts, PROD.key, ['sandbox uat'])).toMatchObject({ ok: true });
    expect(store.read().waiting).toEqual([
      {
        id: 'id-1',
        alias: 'acme--uat',
        username: '',
        loginHost: 'https://acme--uat.sandbox.my.salesforce.com',
        organizationId: '00D7z00000AcMuTEAV',
        clientAppId: 'app-1',
      },
    ]);
  });

  it('waits at the common host of sandboxes where its own is not told, under an alias that fits', async () => {
    const { store, parts } = setUp();
    await addMissing(parts, PROD.key, ['scratch 00DO400000ScRaTMA4']);
    expect(store.read().waiting).toMatchObject([
      { alias: 'x'.repeat(60), username: 'test@acme.example', loginHost: 'https://test.salesforce.com' },
    ]);
  });

  it('waits once, however often it is added', async () => {
    const { store, parts } = setUp();
    await addMissing(parts, PROD.key, ['sandbox uat', 'sandbox new']);
    const before = store.read();
    await addMissing(parts, PROD.key, ['sandbox uat', 'sandbox new']);
    expect(before.waiting).toHaveLength(2);
    expect(store.read()).toBe(before);
  });

  it('is left alone where it is in the list by now, or was never listed', async () => {
    const uat = makeOrg({ organizationId: '00D7z00000AcMuTEAV', kind: 'sandbox' });
    const { store, parts } = setUp([PROD, uat]);
    await addMissing(parts, PROD.key, ['sandbox uat', 'sandbox elsewhere']);
    expect(store.read().waiting).toBeUndefined();
  });
});

it('a disk that refuses is told', async () => {
  const { store, parts } = setUp();
  store.failWrites('STORE_WRITE_FAILED');
  expect(await addMissing(parts, PROD.key, ['sandbox uat'])).toMatchObject({
    ok: false,
    error: { code: 'STORE_WRITE_FAILED' },
  });
});
