import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { SIGN_IN_METHODS } from '../../../shared/sign-in-method.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import type { Grant } from '../grants/grants.ts';
import { createRenewGrant } from './renew-grant.ts';

const SPENT: Grant = { accessToken: 'spent', instanceUrl: 'https://acme.my.salesforce.com' };
const granted = jsonAnswer({ access_token: '00D!new', instance_url: 'https://acme.my.salesforce.com' });
const refusal = jsonAnswer({ error: 'invalid_grant', error_description: 'authentication failure' }, 400);

function setUp(answers: Parameters<typeof createFakeHttp>[0]) {
  const http = createFakeHttp(answers);
  const clock = createFakeClock();
  const clientApps = createClientApps(createMemoryStore(), createMemoryVault(), () => 'new');
  return { http, clock, renew: createRenewGrant({ http, clock, clientApps }) };
}

describe('a kept password', () => {
  const org = makeOrg({ method: 'password' });
  const withPassword = (password: string): Grant => ({ ...SPENT, renewWith: { kind: 'password', password } });

  it('that was refused is not sent again, even where the disk could not note it; another one is', async () => {
    const { http, renew } = setUp([refusal, granted]);
    expect(await renew.repeat(org, withPassword('old'))).toMatchObject({ kind: 'dead' });
    expect(await renew.repeat(org, withPassword('old'))).toMatchObject({
      kind: 'dead',
      error: { code: 'NEEDS_SIGN_IN', remedy: 'sign-in-again' },
    });
    expect(http.requests).toHaveLength(1);
    expect((await renew.repeat(org, withPassword('new'))).kind).toBe('renewed');
  });

  it('that met a passing fault, or a policy, is not taken for a wrong one', async () => {
    const blocked = jsonAnswer({ error: 'invalid_grant', error_description: 'ip restricted' }, 400);
    const failure = { kind: 'reset', detail: 'x', mayHaveArrived: true } as const;
    const { renew } = setUp([htmlAnswer(503), { failure }, blocked, granted]);
    const kinds: string[] = [];
    for (let time = 0; time < 4; time += 1) kinds.push((await renew.repeat(org, withPassword('p'))).kind);
    expect(kinds).toEqual(['unchanged', 'lost', 'blocked', 'renewed']);
  });
});

describe('a kept private key', () => {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const org = makeOrg({ method: 'jwt', audience: 'https://login.salesforce.com' });
  const grant: Grant = { ...SPENT, renewWith: { kind: 'private-key', pem: pem.toString() } };

  it('signs by Salesforce’s clock, however far ours is off: nobody is here to set it', async () => {
    const date = 'Mon, 23 Nov 2026 12:00:00 GMT';
    const { http, renew } = setUp((request): FakeAnswer =>
      request.method === 'GET' ? jsonAnswer([], 200, { date }) : granted,
    );
    expect((await renew.repeat(org, grant)).kind).toBe('renewed');
    expect(decodeJwt(http.requests[1]?.form?.['assertion'] ?? '')).toEqual({
      iss: 'client-1',
      sub: org.username,
      aud: 'https://login.salesforce.com',
      exp: Date.parse(date) / 1000 + 150,
    });
  });

  it('signs by our clock where Salesforce tells no time', async () => {
    const { http, clock, renew } = setUp((request) => (request.method === 'GET' ? htmlAnswer(503) : granted));
    await renew.repeat(org, grant);
    const { exp } = decodeJwt(http.requests[1]?.form?.['assertion'] ?? '');
    expect(exp).toBe(Math.floor(clock.now() / 1000) + 150);
  });
});

it.each(SIGN_IN_METHODS.filter((method) => method !== 'client-credentials'))(
  'says of %s in its own words that nothing kept can renew it, and sends nothing',
  async (method) => {
    const { http, renew } = setUp([]);
    expect(await renew.repeat(makeOrg({ method }), SPENT)).toMatchObject({
      kind: 'dead',
      error: { code: 'NEEDS_SIGN_IN', remedy: 'sign-in-again' },
    });
    expect(http.requests).toEqual([]);
  },
);

it('changes nothing where the client app cannot be had: its secret may be behind a locked keychain', async () => {
  const { http, renew } = setUp([]);
  const org = makeOrg({ method: 'client-credentials', clientAppId: '22222222-2222-4222-8222-222222222222' });
  expect(await renew.repeat(org, SPENT)).toMatchObject({ kind: 'unchanged' });
  expect(await renew.refresh(org, 'refresh-1')).toMatchObject({ kind: 'unchanged' });
  expect(http.requests).toEqual([]);
});
