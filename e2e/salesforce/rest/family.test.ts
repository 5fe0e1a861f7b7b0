import { describe, expect, it } from 'vitest';
import { defaultOrganizations, scratchOrganization } from '../organizations.ts';
import { startFixture, type Fixture } from '../practice-fixture.ts';

const SANDBOXES = 'SELECT SandboxName FROM SandboxInfo';
const COPIES = 'SELECT SandboxName, SandboxOrganization, Status, CopyProgress, EndDate FROM SandboxProcess';
const SCRATCH = 'SELECT ScratchOrg, SignupUsername, LoginUrl, ExpirationDate FROM ScratchOrgInfo';

function asker({ get }: Fixture, instanceUrl: string, token: string) {
  return async (soql: string, api: 'query' | 'tooling/query') => {
    const { status, body } = await get(
      `${instanceUrl}/services/data/v68.0/${api}?q=${encodeURIComponent(soql)}`,
      token,
    );
    return { status, body };
  };
}

const invalidType = { status: 400, body: [{ errorCode: 'INVALID_TYPE' }] };

describe('production', () => {
  it('lists its sandboxes, with the organization each is now', async () => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    const ask = asker(fixture, fixture.production.instanceUrl, token);
    expect((await ask(SANDBOXES, 'tooling/query')).body).toMatchObject({ records: [{ SandboxName: 'uat' }] });
    expect((await ask(COPIES, 'tooling/query')).body).toMatchObject({
      records: [{ Status: 'Completed', SandboxOrganization: fixture.sandbox.organizationId.slice(0, 15) }],
    });
    fixture.practice.policies.setOrganization(fixture.sandbox.organizationId, { copyProgress: 40 });
    expect((await ask(COPIES, 'tooling/query')).body).toMatchObject({
      records: [
        { Status: 'Processing', CopyProgress: 40, SandboxOrganization: null },
        { Status: 'Completed' },
      ],
    });
  });

  it('has them in the Tooling API alone, and no other kind of org has them', async () => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    expect(await asker(fixture, fixture.production.instanceUrl, token)(SANDBOXES, 'query')).toMatchObject(
      invalidType,
    );
    const { access_token: other } = await fixture.signIn(fixture.developer);
    const ask = asker(fixture, fixture.developer.instanceUrl, other);
    expect(await ask(SANDBOXES, 'tooling/query')).toMatchObject(invalidType);
    expect(await ask(SCRATCH, 'query')).toMatchObject(invalidType);
  });
});

it('a Dev Hub lists its scratch orgs with where they are signed in to', async () => {
  const scratch = scratchOrganization();
  const fixture = await startFixture({ organizations: [...defaultOrganizations(), scratch] });
  const { access_token: token } = await fixture.signIn();
  const ask = asker(fixture, fixture.production.instanceUrl, token);
  expect((await ask(SCRATCH, 'query')).body).toMatchObject({
    records: [
      {
        ScratchOrg: scratch.id.slice(0, 15),
        SignupUsername: scratch.users[0]?.username,
        LoginUrl: fixture.practice.orgs.find(({ kind }) => kind === 'scratch')?.instanceUrl,
        ExpirationDate: '2099-12-31',
      },
    ],
  });
  const active = await ask('SELECT ScratchOrg, ScratchOrgInfoId FROM ActiveScratchOrg', 'query');
  expect(active.body).toMatchObject({ records: [{ ScratchOrg: scratch.id.slice(0, 15) }] });
});

describe('refreshing a sandbox', () => {
  it('makes it another organization at the same My Domain, and its tokens are dead', async () => {
    const fixture = await startFixture();
    const { practice, sandbox, signIn, get } = fixture;
    const before = await signIn(sandbox);
    practice.refreshSandbox(sandbox.organizationId);
    const now = practice.orgs.find(({ kind }) => kind === 'sandbox');
    expect(now?.instanceUrl).toBe(sandbox.instanceUrl);
    expect(now?.organizationId).not.toBe(sandbox.organizationId);
    const limits = `${sandbox.instanceUrl}/services/data/v68.0/limits`;
    expect((await get(limits, before.access_token)).status).toBe(401);
    expect((await fixture.refresh(sandbox, before.refresh_token)).body).toMatchObject({
      error: 'invalid_grant',
    });
    const after = await signIn(now ?? sandbox);
    expect((await get(limits, after.access_token)).status).toBe(200);
    expect(after.id).toContain(now?.organizationId);
  });

  it('is told by production as a copy that was done', async () => {
    const fixture = await startFixture();
    const { practice, sandbox, production } = fixture;
    const { access_token: token } = await fixture.signIn();
    practice.refreshSandbox(sandbox.organizationId);
    const now = practice.orgs.find(({ kind }) => kind === 'sandbox');
    expect((await asker(fixture, production.instanceUrl, token)(COPIES, 'tooling/query')).body).toMatchObject(
      {
        records: [{ Status: 'Completed', SandboxOrganization: now?.organizationId.slice(0, 15) }],
      },
    );
  });

  it('can be done on the page of switches', async () => {
    const { practice, sandbox, production } = await startFixture();
    const press = (host: string) =>
      fetch(`${host}/practice`, {
        method: 'POST',
        body: new URLSearchParams({ action: 'refresh-sandbox', id: sandbox.organizationId }),
        headers: { origin: host },
        redirect: 'manual',
      });
    const idNow = () => practice.orgs.find(({ kind }) => kind === 'sandbox')?.organizationId;
    await press(production.instanceUrl);
    expect(idNow()).not.toBe(sandbox.organizationId);
  });
});
