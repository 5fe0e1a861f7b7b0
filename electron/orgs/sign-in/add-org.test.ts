import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { ok } from '../../../shared/result.ts';
import { addOrg } from './add-org.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { createGrants } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createPickedFiles } from './picked-files.ts';
import type { SignedIn } from './signed-in.ts';

const ORG = makeOrg();

function setUp(borrowed = false, takenFrom?: string) {
  const { key, organizationId, userId, username, organizationName, kind, apiVersion, scopes, instanceUrl } =
    ORG;
  const facts = { key, organizationId, userId, username, organizationName, kind, apiVersion, scopes };
  const signedIn: SignedIn = {
    ...facts,
    facts: null,
    borrowed,
    grant: { accessToken: 'access-1', instanceUrl, takenFrom },
  };
  const store = createMemoryStore();
  const vault = createMemoryVault();
  const clock = createFakeClock();
  const revoked: string[] = [];
  const ended: string[] = [];
  let signIns = 0;
  const end = (takenFrom: string) => {
    ended.push(takenFrom);
    return Promise.resolve();
  };
  const parts = {
    takeovers: { end },
    store,
    clock,
    grants: createGrants(vault),
    clientApps: createClientApps(store, vault, () => 'new-app'),
    states: createOrgStates(clock),
    pickedFiles: createPickedFiles(clock, () => 'file-1'),
    newPartition: () => 'persist:org-new',
    isPractice: () => false,
    signIn: () => {
      signIns += 1;
      return Promise.resolve(ok(signedIn));
    },
    revoke: (_loginHost: string, _app: unknown, { accessToken }: SignedIn['grant']) => {
      revoked.push(accessToken);
      return Promise.resolve();
    },
  };
  const add = () => {
    const at = { loginHost: ORG.loginHost, clientApp: { kind: 'new', clientId: 'app' } } as const;
    const request = { signInId: 'sign-in-1', method: 'device', ...at } as const;
    return addOrg(parts, request, new AbortController().signal);
  };
  return { add, store, vault, revoked, ended, signIns: () => signIns };
}

it('makes the secrets durable before the row appears', async () => {
  const { add, store, vault } = setUp();
  const rowsAtWrite: number[] = [];
  const write = vault.write.bind(vault);
  vault.write = (id, secret) => {
    rowsAtWrite.push(store.read().orgs.length);
    return write(id, secret);
  };
  expect(await add()).toMatchObject({ ok: true, value: { method: 'device', partition: 'persist:org-new' } });
  expect(rowsAtWrite).toEqual([0]);
});

it.each([
  ['keychain-missing', false],
  ['keychain-gone', false],
  ['passphrase-needed', false],
  ['key-mismatch', false],
  // Its prompt may be answered while the person signs in.
  ['keychain-locked', true],
] as const)('with a vault that is closed by %s the sign-in begins: %s', async (kind, begins) => {
  const { add, vault, signIns } = setUp();
  vault.close(kind === 'keychain-missing' || kind === 'keychain-gone' ? { kind, reason: 'none' } : { kind });
  vault.failReads('VAULT_CLOSED');
  vault.failWrites('VAULT_CLOSED');
  expect(await add()).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
  expect(signIns()).toBe(begins ? 1 : 0);
});

it('gives back what cannot be kept: it would hold one of the user’s five approvals', async () => {
  const { add, store, vault, revoked } = setUp();
  vault.failWrites('STORE_WRITE_FAILED');
  expect(await add()).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
  expect([revoked, store.read().orgs]).toEqual([['access-1'], []]);
});

it('leaves a borrowed grant alone when it cannot be kept: another program goes on using it', async () => {
  const { add, vault, revoked } = setUp(true);
  vault.failWrites('STORE_WRITE_FAILED');
  await add();
  expect(revoked).toEqual([]);
});

it('keeps a grant taken over until its row is stored, and gives none back that the disk refused', async () => {
  const { add, vault, revoked, ended } = setUp(false, 'digest-1');
  vault.failWrites('STORE_WRITE_FAILED');
  await add();
  expect([revoked, ended]).toEqual([[], []]);
  vault.failWrites(undefined);
  expect((await add()).ok).toBe(true);
  expect(ended).toEqual(['digest-1']);
});

it('leaves what the person put on an org that is added again, and takes it out of the archive', async () => {
  const { add, store } = setUp();
  const kept = {
    alias: 'mine',
    groupIds: ['g1'],
    tags: ['acme'],
    note: 'ask Bob',
    pinnedAt: 5,
    hasSecretNote: true,
    zoomPercent: 125,
    opensIn: { kind: 'private' },
    keepAlive: true,
  } as const;
  const since = { since: 1, code: 'NEEDS_SIGN_IN', error: '', description: '' } as const;
  await store.update((state) => ({
    ...state,
    orgs: [{ ...ORG, ...kept, passwordKept: true, needsSignIn: since, archivedAt: 7 }],
  }));
  await add();
  const [org] = store.read().orgs;
  expect(org).toMatchObject({ ...kept, method: 'device', partition: ORG.partition });
  for (const ended of ['passwordKept', 'needsSignIn', 'archivedAt']) expect(org).not.toHaveProperty(ended);
});
