import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { ok } from '../../../shared/result.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { createSecretNotes } from '../marks/secret-notes.ts';
import { createGrants } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createPickedFiles } from './picked-files.ts';
import type { SignInAttempt } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import { signInAgain } from './sign-in-again.ts';

const DEAD = { since: 5, code: 'NEEDS_SIGN_IN', error: 'invalid_grant', description: 'expired' } as const;
const ORG = makeOrg({ alias: 'my alias', partition: 'persist:org-9', needsSignIn: DEAD });
const AGAIN = { signInId: 'sign-in-1', orgKey: ORG.key, again: { method: 'browser' } } as const;
const never = new AbortController().signal;

function signedInAs(key: OrgKey, username = 'ann@acme.example'): SignedIn {
  const [organizationId = '', userId = ''] = key.split(':');
  return {
    key,
    organizationId,
    userId,
    username,
    organizationName: 'Acme Corp',
    kind: 'production',
    facts: { instanceName: 'USA702' },
    apiVersion: '68.0',
    scopes: ['api', 'web', 'refresh_token'],
    grant: { accessToken: 'access-2', refreshToken: 'refresh-2', instanceUrl: ORG.instanceUrl },
    borrowed: false,
  };
}

async function setUp(result: SignedIn, row = ORG, agrees = false) {
  const vault = createMemoryVault();
  const grants = createGrants(vault);
  const store = createMemoryStore([row]);
  const clock = createFakeClock();
  const asked: SignInAttempt[] = [];
  const revoked: string[] = [];
  const questions: string[] = [];
  await grants.write(ORG.key, {
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    instanceUrl: ORG.instanceUrl,
  });
  const parts = {
    store,
    grants,
    clientApps: createClientApps(store, vault, () => 'new-id'),
    states: createOrgStates(clock),
    clock,
    pickedFiles: createPickedFiles(clock, () => 'file-1'),
    takeovers: { end: () => Promise.resolve() },
    isPractice: () => false,
    signIn: (attempt: SignInAttempt) => {
      asked.push(attempt);
      return Promise.resolve(ok(result));
    },
    secretNotes: createSecretNotes(vault),
    newPartition: () => 'persist:org-new',
    endGrant: () => Promise.resolve(ok(null)),
    confirm: (question: { username: string }) => {
      questions.push(question.username);
      return Promise.resolve(agrees);
    },
    revoke: (_loginHost: string, _app: unknown, grant: { refreshToken?: string | undefined }) => {
      revoked.push(grant.refreshToken ?? '');
      return Promise.resolve();
    },
  };
  return { parts, grants, vault, store, asked, revoked, questions };
}

it('mends the same row: alias, partition and place stay, the dead mark goes', async () => {
  const { parts, grants, store } = await setUp(signedInAs(ORG.key));
  expect((await signInAgain(parts, AGAIN, never)).ok).toBe(true);
  expect(store.read().orgs).toHaveLength(1);
  expect(store.read().orgs[0]).toMatchObject({ alias: 'my alias', partition: 'persist:org-9' });
  expect(store.read().orgs[0]).not.toHaveProperty('needsSignIn');
  expect(await grants.read(ORG.key)).toMatchObject({ value: { refreshToken: 'refresh-2' } });
});

it('does not let anybody sign in for nothing: a vault that could not keep it is said before', async () => {
  const { parts, vault, asked } = await setUp(signedInAs(ORG.key));
  vault.close({ kind: 'passphrase-needed' });
  vault.failReads('VAULT_CLOSED');
  expect(await signInAgain(parts, AGAIN, never)).toMatchObject({ error: { code: 'VAULT_CLOSED' } });
  expect(asked).toEqual([]);
});

it('keeps what the org says of itself now, and nothing that it says no more', async () => {
  const { parts, store } = await setUp(signedInAs(ORG.key));
  await parts.store.update((state) => ({
    ...state,
    orgs: [{ ...ORG, expiresAt: 5, instanceName: 'NA3', isDevHub: true }],
  }));
  await signInAgain(parts, AGAIN, never);
  expect(store.read().orgs[0]).toMatchObject({ instanceName: 'USA702', isDevHub: true });
  expect(store.read().orgs[0]).not.toHaveProperty('expiresAt');
});

it('fills in the username, host and way of the org’s own sign-in', async () => {
  const { parts, asked } = await setUp(signedInAs(ORG.key));
  await signInAgain(parts, AGAIN, never);
  expect(asked[0]).toMatchObject({ loginHint: ORG.username, loginHost: ORG.loginHost, via: 'embedded' });
});

it('overwrites nothing when somebody else comes back, and revokes what was issued', async () => {
  const other = signedInAs('00D000000000001AAA:005000000000002AAA', 'bob@acme.example');
  const { parts, grants, store, revoked } = await setUp(other);
  expect(await signInAgain(parts, AGAIN, never)).toMatchObject({
    ok: false,
    error: { code: 'DIFFERENT_IDENTITY' },
  });
  expect(store.read().orgs).toEqual([ORG]);
  expect(await grants.read(ORG.key)).toMatchObject({ value: { refreshToken: 'refresh-1' } });
  expect(revoked).toEqual(['refresh-2']);
});

const UAT_DOMAIN = 'https://acme--uat.sandbox.my.salesforce.com';
const UAT = makeOrg({ alias: 'uat', kind: 'sandbox', instanceUrl: UAT_DOMAIN, partition: 'persist:org-8' });
const refreshedUat: SignedIn = {
  ...signedInAs('00D000000000009AAA:005000000000001AAA'),
  kind: 'sandbox',
  grant: { accessToken: 'access-2', refreshToken: 'refresh-2', instanceUrl: UAT_DOMAIN },
};

it('asks about a refreshed sandbox, and goes on with it in the same row once the person agrees', async () => {
  const { parts, store, questions, revoked } = await setUp(refreshedUat, UAT, true);
  const answer = await signInAgain(parts, AGAIN, never);
  expect(answer).toMatchObject({ ok: true, value: { key: refreshedUat.key } });
  expect(questions).toEqual(['ann@acme.example']);
  expect(store.read().orgs).toMatchObject([
    {
      key: refreshedUat.key,
      organizationId: '00D000000000009AAA',
      alias: 'uat',
      partition: 'persist:org-new',
    },
  ]);
  expect(revoked).toEqual([]);
});

it('changes nothing about a refreshed sandbox when the person does not agree, and gives the grant back', async () => {
  const { parts, store, revoked } = await setUp(refreshedUat, UAT, false);
  expect((await signInAgain(parts, AGAIN, never)).ok).toBe(false);
  expect([store.read().orgs, revoked]).toEqual([[UAT], ['refresh-2']]);
});

it('asks nothing when somebody else comes back', async () => {
  const { parts, questions } = await setUp({ ...refreshedUat, username: 'bob@acme.example' }, UAT, true);
  expect(await signInAgain(parts, AGAIN, never)).toMatchObject({ error: { code: 'DIFFERENT_IDENTITY' } });
  expect(questions).toEqual([]);
});
