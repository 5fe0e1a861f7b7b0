import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp } from '../../oauth/fake-http.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { createGrants } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createRevocations } from './revoke-grant.ts';
import { revokeOrg } from './revoke-org.ts';

const ORG = makeOrg({ keepAlive: true, lastUsedAt: 7 });

async function setUp() {
  const vault = createMemoryVault();
  const store = createMemoryStore([ORG]);
  const clock = createFakeClock();
  const grants = createGrants(vault);
  const windows = createFakeOrgWindows();
  const network = { up: true };
  const http = createFakeHttp(() =>
    network.up
      ? { status: 200, headers: {}, body: '' }
      : { failure: { kind: 'refused', detail: 'refused', mayHaveArrived: false } },
  );
  const revocations = createRevocations({
    http,
    clock,
    store,
    vault,
    log: createFakeLog(),
    newId: () => 'debt-1',
  });
  await grants.write(ORG.key, {
    accessToken: 'access',
    refreshToken: 'refresh',
    instanceUrl: ORG.instanceUrl,
  });
  const clientApps = createClientApps(store, vault, () => 'id');
  const parts = { store, grants, clientApps, revocations, states: createOrgStates(clock), windows, clock };
  return { parts, store, vault, windows, http, network, revocations, clock };
}

it('ends the grant there and here, and keeps the row with all that is the person’s', async () => {
  const { parts, store, vault, windows, http, clock } = await setUp();
  expect(await revokeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: true } });
  expect(http.requests.map(({ form }) => form?.['token'])).toEqual(['refresh']);
  expect(windows.calls).toEqual([`close ${ORG.key}`, 'clear persist:org-1']);
  expect([...vault.records.keys()]).toEqual([]);
  const needsSignIn = { since: clock.now(), code: 'NEEDS_SIGN_IN', error: '', description: '' };
  expect(store.read().orgs).toEqual([{ ...ORG, needsSignIn }]);
});

it('says that a server which cannot be reached has not confirmed, and asks it again at the next start', async () => {
  const { parts, store, vault, network, revocations } = await setUp();
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
  const { parts, store, vault, windows } = await setUp();
  vault.failReads('VAULT_CLOSED');
  expect(await revokeOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
  expect(store.read().orgs).toEqual([ORG]);
  expect(windows.calls).toEqual([]);
});
