import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp } from '../../oauth/fake-http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { createGrants } from '../grants/grants.ts';
import { createSecretNotes } from '../marks/secret-notes.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createRevocations } from './revoke-grant.ts';

/** For unit tests: an org with a grant, and all that ending it needs. With `network.up` false nothing reaches Salesforce. */
export async function grantToEnd(org: OrgRecord) {
  const vault = createMemoryVault();
  const store = createMemoryStore([org]);
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
  await grants.write(org.key, {
    accessToken: 'access',
    refreshToken: 'refresh',
    instanceUrl: org.instanceUrl,
  });
  const clientApps = createClientApps(store, vault, () => 'id');
  const secretNotes = createSecretNotes(vault);
  const parts = {
    store,
    grants,
    secretNotes,
    clientApps,
    revocations,
    states: createOrgStates(clock),
    windows,
    clock,
  };
  return { parts, store, vault, windows, http, network, revocations, clock };
}
