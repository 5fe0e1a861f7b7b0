import { describe, expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { ok } from '../../../shared/result.ts';
import { endGrant } from '../remove/end-grant.ts';
import { grantToEnd } from '../remove/fake-grant-to-end.ts';
import { adoptRefreshedSandbox, isRefreshedSandbox } from './adopt-refreshed-sandbox.ts';
import type { SignedIn } from './signed-in.ts';

const DOMAIN = 'https://acme--uat.sandbox.my.salesforce.com';
const MARKS = {
  alias: 'acme uat',
  groupIds: ['g1'],
  tags: ['t1'],
  colour: 'blue',
  note: 'ask Sam',
  pinnedAt: 7,
  zoomPercent: 110,
} as const;
const UAT = makeOrg({
  ...MARKS,
  organizationId: '00D000000000002AAA',
  kind: 'sandbox',
  username: 'ann@acme.example.uat',
  instanceUrl: DOMAIN,
  partition: 'persist:org-before',
  hasSecretNote: true,
});
const NEW_KEY: OrgKey = '00D000000000009AAA:005000000000001AAA';

function signedIn(given: Partial<SignedIn> = {}, instanceUrl = DOMAIN): SignedIn {
  const [organizationId = '', userId = ''] = (given.key ?? NEW_KEY).split(':');
  return {
    key: NEW_KEY,
    organizationId,
    userId,
    username: 'ann@acme.example.uat',
    organizationName: 'Acme Corp',
    kind: 'sandbox',
    facts: null,
    apiVersion: '68.0',
    scopes: ['api', 'web', 'refresh_token'],
    grant: { accessToken: 'access-2', refreshToken: 'refresh-2', instanceUrl },
    borrowed: false,
    ...given,
  };
}

describe('a refreshed sandbox', () => {
  it('is another organization behind the same My Domain, for the same user', () => {
    expect(isRefreshedSandbox(UAT, signedIn(), [UAT])).toBe(true);
    expect(isRefreshedSandbox(UAT, signedIn({ username: 'Ann@Acme.example.UAT' }), [UAT])).toBe(true);
  });

  it('may name its user with the sandbox’s name behind again, after a person had taken that off', () => {
    expect(isRefreshedSandbox({ ...UAT, username: 'ann@acme.example' }, signedIn(), [UAT])).toBe(true);
  });

  it.each<[string, Parameters<typeof isRefreshedSandbox>[0], SignedIn]>([
    ['production', { ...UAT, kind: 'production' }, signedIn({ kind: 'production' })],
    ['a row that was known as production', { ...UAT, kind: 'production' }, signedIn()],
    ['what comes back as production', UAT, signedIn({ kind: 'production' })],
    ['an org that would not tell its kind', UAT, signedIn({ kind: 'unknown' })],
    ['a scratch org', { ...UAT, kind: 'scratch' }, signedIn({ kind: 'scratch' })],
    ['another user', UAT, signedIn({ username: 'bob@acme.example.uat' })],
    ['a user of another sandbox', UAT, signedIn({ username: 'ann@acme.example.qa' })],
    ['another sandbox', UAT, signedIn({}, 'https://acme--qa.sandbox.my.salesforce.com')],
    ['another customer’s', UAT, signedIn({}, 'https://other--uat.sandbox.my.salesforce.com')],
    [
      'an instance host that orgs share',
      { ...UAT, instanceUrl: 'https://cs42.salesforce.com' },
      signedIn({}, 'https://cs42.salesforce.com'),
    ],
    [
      'the same organization with another user id',
      UAT,
      signedIn({ key: `${UAT.organizationId}:005000000000009AAA` }),
    ],
  ])('is not %s', (_what, record, got) => {
    expect(isRefreshedSandbox(record, got, [record])).toBe(false);
  });

  it('is not one that has a row of its own', () => {
    expect(isRefreshedSandbox(UAT, signedIn(), [UAT, { key: NEW_KEY }])).toBe(false);
  });
});

describe('putting it in the place of the one before', () => {
  async function setUp() {
    const stage = await grantToEnd(UAT);
    await stage.parts.secretNotes.write(UAT.key, 'the code is 4711');
    const parts = {
      ...stage.parts,
      newPartition: () => 'persist:org-after',
      endGrant: (orgKey: OrgKey) => endGrant(stage.parts, orgKey),
    };
    const adopt = () =>
      adoptRefreshedSandbox(parts, UAT, signedIn(), (current) => ({
        ...current,
        organizationId: signedIn().organizationId,
      }));
    return { ...stage, parts, adopt };
  }

  it('keeps the row and all that the person put on it, under the new organization’s key', async () => {
    const { adopt, store } = await setUp();
    expect((await adopt()).ok).toBe(true);
    expect(store.read().orgs).toHaveLength(1);
    expect(store.read().orgs[0]).toMatchObject({ ...MARKS, key: NEW_KEY, hasSecretNote: true });
  });

  it('clears the browser data and goes on with a partition that was never used', async () => {
    const { adopt, store, windows } = await setUp();
    await adopt();
    expect(windows.calls).toEqual([`close ${UAT.key}`, 'clear persist:org-before']);
    expect(store.read().orgs[0]?.partition).toBe('persist:org-after');
  });

  it('ends the old grant and forgets it; the new one is under the new key', async () => {
    const { adopt, parts, http } = await setUp();
    await adopt();
    expect(http.requests.map(({ form }) => form?.['token'])).toEqual(['refresh']);
    expect(await parts.grants.read(UAT.key)).toEqual(ok(null));
    expect(await parts.grants.read(NEW_KEY)).toMatchObject({ value: { refreshToken: 'refresh-2' } });
  });

  it('takes the secret note along', async () => {
    const { adopt, parts } = await setUp();
    await adopt();
    expect(await parts.secretNotes.read(NEW_KEY)).toEqual(ok('the code is 4711'));
    expect(await parts.secretNotes.read(UAT.key)).toEqual(ok(null));
  });

  it('keeps whom the organization’s pages are opened as', async () => {
    const { adopt, store } = await setUp();
    const others = { '00D00000000000XAAA': '00D00000000000XAAA:1' } as const;
    await store.update((state) => ({
      ...state,
      settings: { ...state.settings, userOfOrganization: { ...others, [UAT.organizationId]: UAT.key } },
    }));
    await adopt();
    expect(store.read().settings.userOfOrganization).toEqual({ ...others, '00D000000000009AAA': NEW_KEY });
  });

  it('leaves the row as it is when the vault takes no writing', async () => {
    const { adopt, store, vault, windows } = await setUp();
    vault.failWrites('VAULT_CLOSED');
    expect(await adopt()).toMatchObject({ ok: false, error: { code: 'VAULT_CLOSED' } });
    expect([store.read().orgs, windows.calls]).toEqual([[UAT], []]);
  });
});
