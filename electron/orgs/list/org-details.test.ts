import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createGrants, type Grant } from '../grants/grants.ts';
import { getOrgDetails } from './org-details.ts';
import { createOrgStates } from '../records/org-states.ts';

const DAY = 86_400_000;
const TOKEN = `00D5g00000AcMeP!${'x'.repeat(96)}`;
const PASSING: AppError = { code: 'NETWORK_UNAVAILABLE', message: 'gone', remedy: 'retry' };

async function setUp(part: Partial<OrgRecord> = {}, grant: Partial<Grant> = {}) {
  const org = makeOrg(part);
  const clock = createFakeClock();
  const vault = createMemoryVault();
  const grants = createGrants(vault);
  const states = createOrgStates(clock);
  await grants.write(org.key, {
    accessToken: TOKEN,
    refreshToken: 'refresh',
    instanceUrl: org.instanceUrl,
    issuedAt: 5,
    ...grant,
  });
  const read = async () => {
    const details = await getOrgDetails({ store: createMemoryStore([org]), grants, states, clock }, org.key);
    if (!details.ok) throw new Error(details.error.code);
    return details.value;
  };
  return { org, clock, vault, states, read };
}

describe('the details of an org', () => {
  it('say what is known of the grant, and nothing of the token itself', async () => {
    const { org, read } = await setUp({ lastRefreshedAt: 1000, rotates: true, keepAlive: true });
    const details = await read();
    expect(details).toEqual({
      orgKey: org.key,
      clientApp: { id: org.clientAppId, name: 'Latchkey', clientId: 'client-1', hasSecret: false },
      scopes: { granted: ['api', 'web', 'refresh_token'], wanted: ['api', 'web', 'refresh_token'] },
      gaps: [],
      token: { kind: 'opaque', length: 112, issuedAt: 5, renewedBy: 'refresh-token' },
      lastRefreshedAt: 1000,
      rotates: true,
      idleLimitAt: 1000 + 30 * DAY,
      keepAlive: true,
    });
    expect(JSON.stringify(details)).not.toMatch(/AcMeP|"refresh"/);
  });

  it('have no idle limit where there is no refresh token', async () => {
    const { read } = await setUp({ scopes: [] }, { refreshToken: undefined });
    const details = await read();
    expect(details.token?.renewedBy).toBe('nothing');
    expect(details.gaps).toEqual(['cannot-renew']);
    expect(details.idleLimitAt).toBeUndefined();
  });

  it('tell a sign-in that is made anew with a kept key from one whose password was not kept', async () => {
    const renewWith = { kind: 'private-key', pem: 'pem' } as const;
    const kept = await setUp({ method: 'jwt' }, { refreshToken: undefined, renewWith });
    expect(await kept.read()).toMatchObject({ gaps: [], token: { renewedBy: 'signing-in-anew' } });
    const notKept = await setUp({ method: 'password' }, { refreshToken: undefined });
    expect(await notKept.read()).toMatchObject({ gaps: ['cannot-renew'], token: { renewedBy: 'nothing' } });
  });

  it('are there while the vault is closed, without the token and with the reason', async () => {
    const { vault, read } = await setUp();
    vault.failReads('VAULT_CLOSED');
    const details = await read();
    expect(details).toMatchObject({ token: null, tokenProblem: { code: 'VAULT_CLOSED' } });
    expect(details.idleLimitAt).toBe(1 + 30 * DAY);
  });

  it('remember the last problem after it was mended', async () => {
    const { org, clock, states, read } = await setUp();
    states.set(org.key, 'unreachable', PASSING);
    const at = clock.now();
    clock.advance(1000);
    states.set(org.key, undefined);
    expect((await read()).lastProblem).toEqual({ at, error: PASSING });
  });

  it('say since when the sign-in has ended', async () => {
    const needsSignIn = {
      since: 9,
      code: 'NEEDS_SIGN_IN',
      error: 'invalid_grant',
      description: 'gone',
    } as const;
    const { read } = await setUp({ needsSignIn });
    expect((await read()).lastProblem).toMatchObject({
      at: 9,
      error: { code: 'NEEDS_SIGN_IN', salesforce: { error: 'invalid_grant' } },
    });
  });

  it.each([
    ['jwt', ['api', 'web']],
    ['access-token', []],
    ['browser', ['api', 'web', 'refresh_token']],
  ] as const)('want of a sign-in by %s the scopes %j', async (method, wanted) => {
    const { read } = await setUp({ method });
    expect((await read()).scopes.wanted).toEqual(wanted);
  });
});
