import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Http, HttpRequest } from '../../ports/http.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { createGrants } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import { removeOrg } from './remove-org.ts';
import { createRevocations } from './revoke-grant.ts';

const ORG = makeOrg();

async function setUp() {
  const vault = createMemoryVault();
  const store = createMemoryStore([ORG]);
  const grants = createGrants(vault);
  const windows = createFakeOrgWindows();
  const requests: HttpRequest[] = [];
  const network = { up: true };
  const http: Http = {
    send: (request) => {
      requests.push(request);
      return Promise.resolve(
        network.up
          ? ok({ status: 200, headers: {}, body: '' })
          : fail({ kind: 'refused', detail: 'refused', mayHaveArrived: false } as const),
      );
    },
  };
  const revocations = createRevocations({
    http,
    clock: createFakeClock(),
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
  const parts = {
    store,
    grants,
    clientApps,
    revocations,
    states: createOrgStates(createFakeClock()),
    windows,
  };
  return { parts, store, vault, windows, requests, network, revocations };
}

describe('removing an org', () => {
  it('closes its window, clears its partition, deletes everything and revokes the grant', async () => {
    const { parts, store, vault, windows, requests } = await setUp();
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: true } });
    expect(windows.calls).toEqual([`close ${ORG.key}`, 'clear persist:org-1']);
    expect(store.read().orgs).toEqual([]);
    expect(store.read().pendingRevocations).toEqual([]);
    expect([...vault.records.keys()]).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.form).toMatchObject({ token: 'refresh' });
  });

  it('removes an org that cannot be reached, says that the revocation is pending, and pays it later', async () => {
    const { parts, store, vault, network, revocations } = await setUp();
    network.up = false;
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: false } });
    expect(store.read().orgs).toEqual([]);
    expect(store.read().pendingRevocations).toMatchObject([{ id: 'debt-1', host: 'login.salesforce.com' }]);
    network.up = true;
    await revocations.payAll();
    expect(store.read().pendingRevocations).toEqual([]);
    expect([...vault.records.keys()]).toEqual([]);
  });

  it('removes an org whose secrets no key opens any more', async () => {
    const { parts, store, vault, requests } = await setUp();
    vault.failReads('SECRET_UNREADABLE');
    expect(await removeOrg(parts, ORG.key)).toEqual({ ok: true, value: { revoked: false } });
    expect(store.read().orgs).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('keeps the org while the keychain is locked: its grant could not be revoked', async () => {
    const { parts, store, vault } = await setUp();
    vault.failReads('VAULT_CLOSED');
    expect(await removeOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
    expect(store.read().orgs).toEqual([ORG]);
  });

  it('keeps the org when the disk refuses', async () => {
    const { parts, store, windows } = await setUp();
    store.failWrites('STORE_WRITE_FAILED');
    expect(await removeOrg(parts, ORG.key)).toMatchObject({
      ok: false,
      error: { code: 'STORE_WRITE_FAILED' },
    });
    expect(windows.calls).toEqual([]);
  });
});
