import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createOrgStates } from '../records/org-states.ts';
import { findMissing } from './find-missing.ts';

const PROD = makeOrg();
const UAT = makeOrg({
  organizationId: '00D7z00000AcMuTEAV',
  kind: 'sandbox',
  instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com',
});
const INVALID_TYPE = jsonAnswer([{ errorCode: 'INVALID_TYPE', message: 'not supported' }], 400);
const records = (...rows: object[]) => jsonAnswer({ records: rows });

function setUp(answers: Readonly<Record<string, FakeAnswer>>, others: readonly OrgRecord[] = []) {
  const clock = createFakeClock();
  const store = createMemoryStore([PROD, ...others]);
  const http = createFakeHttp(({ url }) => {
    const soql = new URL(url).searchParams.get('q') ?? '';
    const object = / FROM (\w+)/.exec(soql)?.[1] ?? '';
    return answers[object] ?? INVALID_TYPE;
  });
  const token = ok({ accessToken: 'a', instanceUrl: PROD.instanceUrl });
  const broker = {
    fresh: () => Promise.resolve(token),
    cached: () => Promise.resolve(token),
    renew: () => Promise.resolve(token),
  };
  const parts = { store, http, clock, broker, states: createOrgStates(clock) };
  return { find: () => findMissing(parts, PROD.key), store, http };
}

const TWO = {
  SandboxInfo: records({ SandboxName: 'uat' }, { SandboxName: 'QA1' }),
  SandboxProcess: records(
    {
      SandboxName: 'QA1',
      Status: 'Processing',
      CopyProgress: 40,
      SandboxOrganization: null,
      StartDate: '2026-01-06T08:00:00.000+0000',
      EndDate: null,
    },
    {
      SandboxName: 'uat',
      Status: 'Completed',
      SandboxOrganization: '00D7z00000AcMuT',
      EndDate: '2026-01-05T12:00:00.000+0000',
    },
  ),
};

describe('production’s sandboxes', () => {
  it('that are not in the list are found, with where they are signed in to and how far their copy is', async () => {
    const { find } = setUp(TWO, [UAT]);
    expect(await find()).toEqual(
      ok({
        missing: [
          {
            id: 'sandbox QA1',
            kind: 'sandbox',
            name: 'QA1',
            alias: 'acme--qa1',
            loginHost: 'https://acme--qa1.sandbox.my.salesforce.com',
            copying: { status: 'Processing', percent: 40, startedAt: Date.UTC(2026, 0, 6, 8) },
            isWaiting: false,
          },
        ],
        sandboxes: { listed: 2 },
        scratchOrgs: { none: 'not-there' },
      }),
    );
  });

  it('are kept on production’s row', async () => {
    const { find, store } = setUp(TWO);
    await find();
    expect(store.read().orgs[0]?.sandboxes).toEqual([
      { name: 'uat', organizationId: '00D7z00000AcMuTEAV', copiedAt: Date.UTC(2026, 0, 5, 12) },
      { name: 'QA1', copying: { status: 'Processing', percent: 40, startedAt: Date.UTC(2026, 0, 6, 8) } },
    ]);
  });

  it('are asked of the Tooling API', async () => {
    const { find, http } = setUp(TWO);
    await find();
    expect(http.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/services/data/v68.0/tooling/query',
      '/services/data/v68.0/tooling/query',
      '/services/data/v68.0/query',
    ]);
  });

  it('that were refreshed are not missing: the row at their My Domain is theirs', async () => {
    const { find } = setUp(TWO, [{ ...UAT, organizationId: '00D000000000008AAA' }]);
    expect(await find()).toMatchObject({ value: { missing: [{ name: 'QA1' }] } });
  });
});

describe('a Dev Hub’s scratch orgs', () => {
  it('that are not in the list are found', async () => {
    const { find, store } = setUp({
      ScratchOrgInfo: records({
        ScratchOrg: '00DO400000ScRaT',
        SignupUsername: 'test@acme.example',
        OrgName: 'feature 42',
        LoginUrl: 'https://x.scratch.my.salesforce.com',
        ExpirationDate: '2026-12-31',
      }),
    });
    expect(await find()).toMatchObject({
      value: {
        missing: [
          {
            kind: 'scratch',
            name: 'feature 42',
            loginHost: 'https://x.scratch.my.salesforce.com',
            username: 'test@acme.example',
          },
        ],
        scratchOrgs: { listed: 1 },
      },
    });
    expect(store.read().orgs[0]?.scratchOrgs).toHaveLength(1);
  });

  it('are never to be signed in to at a host that is not Salesforce’s', async () => {
    const { find } = setUp({
      ScratchOrgInfo: records({ ScratchOrg: '00DO400000ScRaT', LoginUrl: 'https://evil.example' }),
    });
    expect(await find()).toMatchObject({ value: { missing: [{ loginHost: null }] } });
  });
});

describe('a list that cannot be had', () => {
  it('is told apart: not there, or kept from this user', async () => {
    const refused = jsonAnswer([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403);
    const { find, store } = setUp({ SandboxInfo: refused });
    expect(await find()).toMatchObject({
      ok: true,
      value: { missing: [], sandboxes: { none: 'refused' }, scratchOrgs: { none: 'not-there' } },
    });
    expect(store.read().orgs).toEqual([PROD]);
  });

  it('because of a passing fault fails the search, and what was known stays', async () => {
    const { find, store } = setUp({ SandboxInfo: jsonAnswer('down', 503) });
    expect(await find()).toMatchObject({ ok: false, error: { code: 'SALESFORCE_UNAVAILABLE' } });
    expect(store.read().orgs).toEqual([PROD]);
  });
});
