import { expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import { grantToEnd } from './fake-grant-to-end.ts';
import { revokeOrg } from './revoke-org.ts';

const ORG = makeOrg({ keepAlive: true, lastUsedAt: 7 });

it('ends the grant there and here, and keeps the row with all that is the person’s', async () => {
  const { parts, store, vault, windows, http, clock } = await grantToEnd(ORG);
  expect(await revokeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: true } });
  expect(http.requests.map(({ form }) => form?.['token'])).toEqual(['refresh']);
  expect(windows.calls).toEqual([`close ${ORG.key}`, 'clear persist:org-1']);
  expect([...vault.records.keys()]).toEqual([]);
  const needsSignIn = { since: clock.now(), code: 'NEEDS_SIGN_IN', error: '', description: '' };
  expect(store.read().orgs).toEqual([{ ...ORG, needsSignIn }]);
});

it('says that a server which cannot be reached has not confirmed, and asks it again at the next start', async () => {
  const { parts, store, vault, network, revocations } = await grantToEnd(ORG);
  network.up = false;
  expect(await revokeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: false } });
  expect(store.read().pendingRevocations).toMatchObject([{ id: 'debt-1' }]);
  expect(store.read().orgs[0]?.needsSignIn).toBeDefined();
  network.up = true;
  await revocations.payAll();
  expect(store.read().pendingRevocations).toEqual([]);
  expect([...vault.records.keys()]).toEqual([]);
});

it('changes nothing while the vault is closed: the grant could not be revoked', async () => {
  const { parts, store, vault, windows } = await grantToEnd(ORG);
  vault.failReads('VAULT_CLOSED');
  expect(await revokeOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
  expect(store.read().orgs).toEqual([ORG]);
  expect(windows.calls).toEqual([]);
});
