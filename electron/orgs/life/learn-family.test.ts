import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { learnFamily } from './learn-family.ts';

const HOUR = 3_600_000;
const PROD = makeOrg();
const records = (...rows: object[]) => jsonAnswer({ records: rows });
const LISTS: Readonly<Record<string, FakeAnswer>> = {
  SandboxInfo: records({ SandboxName: 'uat' }),
  SandboxProcess: records({ SandboxName: 'uat', Status: 'Processing', CopyProgress: 40 }),
  ScratchOrgInfo: records({ ScratchOrg: '00DO400000ScRaT', SignupUsername: 'test@acme.example' }),
};

function setUp(
  org: OrgRecord = PROD,
  answer: (object: string) => FakeAnswer | undefined = (object) => LISTS[object],
) {
  const clock = createFakeClock();
  const store = createMemoryStore([org]);
  const http = createFakeHttp(({ url }) => {
    const object = / FROM (\w+)/.exec(new URL(url).searchParams.get('q') ?? '')?.[1] ?? '';
    return answer(object) ?? jsonAnswer([{ errorCode: 'INVALID_TYPE', message: 'not supported' }], 400);
  });
  const token = ok({ accessToken: 'a', instanceUrl: org.instanceUrl });
  const broker = {
    fresh: () => Promise.reject(new Error('the check has done that')),
    cached: () => Promise.resolve(token),
    renew: () => Promise.reject(new Error('nobody asked for it')),
  };
  const parts = { clock, store, http, broker };
  return { parts, store, http, clock, learn: () => learnFamily(parts, org.key) };
}

it('what production and its Dev Hub list is kept, with when they said so', async () => {
  const { learn, store, clock } = setUp();
  await learn();
  expect(store.read().orgs[0]).toMatchObject({
    sandboxes: [{ name: 'uat', copying: { status: 'Processing', percent: 40 } }],
    sandboxesAskedAt: clock.now(),
    scratchOrgs: [{ organizationId: '00DO400000ScRaTMAV', username: 'test@acme.example' }],
  });
});

it('the same answer within the hour is no news, and later renews when it was given', async () => {
  const { learn, store, clock } = setUp();
  await learn();
  const first = store.read();
  clock.advance(HOUR / 2);
  await learn();
  expect(store.read()).toBe(first);
  clock.advance(HOUR);
  await learn();
  expect(store.read().orgs[0]?.sandboxesAskedAt).toBe(clock.now());
});

describe('silence', () => {
  it.each(['sandbox', 'scratch', 'unknown'] as const)('a %s org is not asked', async (kind) => {
    const { learn, http } = setUp(makeOrg({ kind }));
    await learn();
    expect(http.requests).toEqual([]);
  });

  it.each<[string, FakeAnswer]>([
    ['has no such list', jsonAnswer([{ errorCode: 'INVALID_TYPE', message: 'no' }], 400)],
    [
      'keeps its lists from this user',
      jsonAnswer([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403),
    ],
    ['cannot answer now', jsonAnswer('down', 503)],
    [
      'does not know the token any more',
      jsonAnswer([{ errorCode: 'INVALID_SESSION_ID', message: 'x' }], 401),
    ],
    ['answers with something else', jsonAnswer({ records: 'none' })],
  ])('of an org that %s nothing is kept and nothing is said', async (_what, answer) => {
    const { learn, store } = setUp(PROD, () => answer);
    const before = store.read();
    await learn();
    expect(store.read()).toBe(before);
  });

  it('where the vault is closed, or the org was removed', async () => {
    const { parts, store, http } = setUp();
    const closed = { code: 'VAULT_CLOSED', message: 'closed', remedy: 'unlock' } as const;
    await learnFamily(
      { ...parts, broker: { ...parts.broker, cached: () => Promise.resolve(fail(closed)) } },
      PROD.key,
    );
    await learnFamily(parts, makeOrg({ userId: '005000000000009AAA' }).key);
    expect(http.requests).toEqual([]);
    expect(store.read().orgs).toEqual([PROD]);
  });

  it('of a copy that production will not tell about any more: where its orgs belong stays', async () => {
    const known = { name: 'uat', organizationId: '00D7z00000AcMuTEAV' };
    const copying = { status: 'Processing', percent: 40 };
    const { learn, store } = setUp({ ...PROD, sandboxes: [{ ...known, copying }], sandboxesAskedAt: 5 }, () =>
      jsonAnswer([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403),
    );
    await learn();
    expect(store.read().orgs[0]).toMatchObject({ sandboxes: [known], sandboxesAskedAt: 5 });
    expect(store.read().orgs[0]?.sandboxes?.[0]).not.toHaveProperty('copying');
  });
});
