import { describe, expect, it } from 'vitest';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from '../oauth/fake-http.ts';
import { readApiVersion } from './api-version.ts';
import { readIdentity } from './identity.ts';
import { callOrg, orgCallError } from './org-call.ts';
import { readOrganization } from './organization.ts';
import { probeToken } from './probe-token.ts';

const organizationId = '00D0K0000024SpmUAE';
const userId = '0055g00000DaNaRAAV';
const TEXT = { 'content-type': 'text/plain' };
const BAD_TOKEN: FakeAnswer = { status: 403, headers: TEXT, body: 'Bad_OAuth_Token' };
const restError = (status: number, errorCode: string, message: string): FakeAnswer =>
  jsonAnswer([{ errorCode, message }], status);
const EXPIRED = restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

function sessionOf(...answers: FakeAnswer[]) {
  const http = createFakeHttp(answers);
  return { http, session: { http, instanceUrl: 'https://acme.my.salesforce.com', accessToken: '00D!t' } };
}

describe('a call to the org', () => {
  it('carries the token in the header, to the instance it is for', async () => {
    const { http, session } = sessionOf(jsonAnswer({}));
    await callOrg(session, '/services/data');
    expect(http.requests).toEqual([
      {
        method: 'GET',
        url: 'https://acme.my.salesforce.com/services/data',
        headers: { accept: 'application/json', authorization: 'Bearer 00D!t' },
      },
    ]);
  });

  it('is never made to a host that is not trusted', async () => {
    const { http, session } = sessionOf(jsonAnswer({}));
    await expect(callOrg({ ...session, instanceUrl: 'https://evil.com' }, '/x')).rejects.toThrow(/untrusted/);
    expect(http.requests).toHaveLength(0);
  });

  it.each<[string, FakeAnswer, string]>([
    ['401 INVALID_SESSION_ID', EXPIRED, 'dead-token'],
    ['403 Bad_OAuth_Token', BAD_TOKEN, 'dead-token'],
    [
      '401 without the api scope',
      restError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
      'refused',
    ],
    ['401 of an agent policy', restError(401, 'X', 'Connected app is not attached to Agent'), 'refused'],
    ['403 API limit', restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'), 'refused'],
    ['403 API disabled', restError(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled'), 'refused'],
    ['404', restError(404, 'NOT_FOUND', 'The requested resource does not exist'), 'refused'],
    ['403 page of a proxy', htmlAnswer(403), 'unavailable'],
    ['401 page of a proxy', htmlAnswer(401), 'unavailable'],
    ['503', htmlAnswer(503), 'unavailable'],
    ['429', jsonAnswer('[]', 429), 'unavailable'],
    ['a redirect', { status: 302, headers: { location: 'https://evil.com' }, body: '' }, 'bad-response'],
    ['no answer', { failure: { kind: 'timeout', detail: 'x', mayHaveArrived: true } }, 'unavailable'],
    ['too much', { failure: { kind: 'too-large', detail: 'x', mayHaveArrived: true } }, 'bad-response'],
  ])('answered by %s', async (_what, answer, kind) => {
    const { session } = sessionOf(answer);
    expect(await callOrg(session, '/x')).toMatchObject({ ok: false, error: { kind } });
  });

  it("keeps Salesforce's own words, as plain text, for the screen", async () => {
    const { session } = sessionOf(restError(403, 'API_DISABLED', '<b>no</b>\u0000\nway'));
    const result = await callOrg(session, '/x');
    expect(result.ok ? null : orgCallError(result.error)).toMatchObject({
      code: 'ACCESS_REFUSED',
      salesforce: { error: 'API_DISABLED', description: '<b>no</b> way', status: 403 },
    });
  });
});

describe('the API version', () => {
  it('is the highest by number', async () => {
    const { session } = sessionOf(
      jsonAnswer([{ version: '68.0' }, { version: '100.0' }, { version: '9.0' }, { version: '../x' }]),
    );
    expect(await readApiVersion(session)).toEqual({ ok: true, value: '100.0' });
  });

  it('is not made up when the org names none', async () => {
    expect(await readApiVersion(sessionOf(jsonAnswer([])).session)).toMatchObject({
      error: { kind: 'bad-response' },
    });
    expect(await readApiVersion(sessionOf(htmlAnswer()).session)).toMatchObject({
      error: { kind: 'unavailable' },
    });
  });
});

describe('who the token belongs to', () => {
  const userinfo = jsonAnswer({
    organization_id: '00D0K0000024Spm',
    user_id: userId,
    preferred_username: 'shown@acme.example',
  });

  it('has the username of the User record, which may differ from preferred_username', async () => {
    const { session, http } = sessionOf(userinfo, jsonAnswer({ Username: 'dana@acme.example' }));
    expect(await readIdentity(session, '68.0', { organizationId, userId })).toEqual({
      ok: true,
      value: { organizationId, userId, username: 'dana@acme.example' },
    });
    expect(http.requests[1]?.url).toBe(
      `https://acme.my.salesforce.com/services/data/v68.0/sobjects/User/${userId}?fields=Username`,
    );
  });

  it('is told by a server that has userinfo only', async () => {
    const shown = { ok: true, value: { username: 'shown@acme.example' } };
    const notFound = restError(404, 'NOT_FOUND', '');
    expect(await readIdentity(sessionOf(userinfo, notFound).session, '68.0', null)).toMatchObject(shown);
    expect(await readIdentity(sessionOf(userinfo).session, null, null)).toMatchObject(shown);
  });

  it('must be who the token answer named', async () => {
    const other = { organizationId, userId: '0055g00000SaMoKAAV' };
    expect(await readIdentity(sessionOf(userinfo).session, null, other)).toMatchObject({
      error: { kind: 'bad-response' },
    });
  });

  it('falls back on the identity URL where userinfo names nobody, and on nothing after that', async () => {
    const ids = jsonAnswer({ organization_id: organizationId, user_id: userId });
    const named = sessionOf(ids, jsonAnswer({ username: 'dana@acme.example' })).session;
    expect(await readIdentity(named, null, null)).toMatchObject({ value: { username: 'dana@acme.example' } });
    const nameless = sessionOf(ids, jsonAnswer({})).session;
    expect(await readIdentity(nameless, null, null)).toMatchObject({ error: { kind: 'bad-response' } });
  });

  it('needs no userinfo when the token answer named the owner and the identity URL the username', async () => {
    const refused = restError(404, 'NOT_FOUND', '');
    const { session } = sessionOf(refused, jsonAnswer({ username: 'dana@acme.example' }));
    expect(await readIdentity(session, null, { organizationId, userId })).toMatchObject({
      value: { organizationId, userId, username: 'dana@acme.example' },
    });
  });

  it.each<[string, FakeAnswer, string]>([
    ['a dead token', BAD_TOKEN, 'dead-token'],
    ['ids that are none', jsonAnswer({ organization_id: '../x', user_id: userId }), 'bad-response'],
    ['no ids', jsonAnswer({ sub: 'x' }), 'bad-response'],
  ])('stays unknown with %s', async (_what, answer, kind) => {
    expect(await readIdentity(sessionOf(answer).session, null, null)).toMatchObject({ error: { kind } });
  });
});

const END = Date.UTC(2026, 11, 1);

describe('the kind of an org comes from its own record', () => {
  const record = (fields: object) =>
    jsonAnswer({ records: [{ Name: 'Acme', IsSandbox: false, TrialExpirationDate: null, ...fields }] });

  it.each([
    [{ OrganizationType: 'Enterprise Edition' }, 'production', { organizationType: 'Enterprise Edition' }],
    [{ IsSandbox: true }, 'sandbox', {}],
    [{ IsSandbox: true, TrialExpirationDate: '2026-12-01T00:00:00.000+0000' }, 'scratch', { expiresAt: END }],
    [{ OrganizationType: 'Developer Edition' }, 'developer', { organizationType: 'Developer Edition' }],
    [{ TrialExpirationDate: '2026-12-01T00:00:00.000+0000' }, 'trial', { expiresAt: END }],
    [
      { InstanceName: 'USA702', NamespacePrefix: 'acme', TrialExpirationDate: 'soon' },
      'trial',
      { instanceName: 'USA702', namespacePrefix: 'acme' },
    ],
  ])('%j is %s', async (fields, kind, facts) => {
    const { session, http } = sessionOf(record(fields), htmlAnswer(503));
    const value = { name: 'Acme', kind, facts };
    expect(await readOrganization(session, '68.0')).toEqual({ ok: true, value });
    expect(new URL(http.requests[0]?.url ?? '').searchParams.get('q')).toMatch(
      /IsSandbox.* FROM Organization$/,
    );
  });

  it.each([
    [jsonAnswer({ records: [] }), { isDevHub: true }],
    [restError(400, 'INVALID_TYPE', 'sObject type is not supported'), { isDevHub: false }],
    [restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests'), {}],
    [htmlAnswer(503), {}],
  ])('is told to be a Dev Hub or none by a clear answer alone', async (answer, facts) => {
    const { session, http } = sessionOf(record({}), answer);
    expect(await readOrganization(session, '68.0')).toMatchObject({ ok: true, value: { facts } });
    expect(new URL(http.requests[1]?.url ?? '').searchParams.get('q')).toContain('FROM ScratchOrgInfo');
  });

  it('does not ask a sandbox whether it is a Dev Hub: no sandbox is one', async () => {
    const { session, http } = sessionOf(record({ IsSandbox: true }));
    await readOrganization(session, '68.0');
    expect(http.requests).toHaveLength(1);
  });

  it('is unknown when the org will not tell, and a failure when it could not be asked', async () => {
    const unknown = { ok: true, value: { name: null, kind: 'unknown', facts: null } };
    const refused = restError(400, 'INVALID_TYPE', 'sObject type is not supported');
    expect(await readOrganization(sessionOf(refused).session, '68.0')).toEqual(unknown);
    expect(await readOrganization(sessionOf(htmlAnswer(404)).session, '68.0')).toEqual(unknown);
    expect(await readOrganization(sessionOf(htmlAnswer(503)).session, '68.0')).toMatchObject({ ok: false });
    expect(await readOrganization(sessionOf(EXPIRED).session, '68.0')).toMatchObject({ ok: false });
  });

  it('shows a hostile name as one line of text', async () => {
    const { session } = sessionOf(
      record({ IsSandbox: true, Name: 'A\n[ERROR] \u001b[31m<img src=x onerror=y>\u202e' }),
    );
    expect(await readOrganization(session, '68.0')).toMatchObject({
      value: { name: 'A [ERROR] [31m<img src=x onerror=y>' },
    });
  });
});

describe('probing a token', () => {
  it.each<[string, readonly FakeAnswer[], string]>([
    ['alive', [jsonAnswer({ identity: 'x' })], 'alive'],
    ['expired', [EXPIRED], 'dead'],
    [
      'alive without the api scope',
      [restError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API')],
      'refused',
    ],
    ['alive over the limit', [restError(403, 'REQUEST_LIMIT_EXCEEDED', '')], 'refused'],
    ['alive at a server with userinfo only', [restError(404, 'NOT_FOUND', ''), jsonAnswer({})], 'alive'],
    ['dead at a server with userinfo only', [htmlAnswer(404), BAD_TOKEN], 'dead'],
    ['unknown behind a proxy page', [htmlAnswer(403)], 'unavailable'],
    [
      'unknown without a network',
      [{ failure: { kind: 'dns', detail: 'x', mayHaveArrived: false } }],
      'unavailable',
    ],
  ])('%s', async (_what, answers, kind) => {
    const { session, http } = sessionOf(...answers);
    expect(await probeToken(session, '68.0')).toMatchObject({ kind });
    expect(http.requests).toHaveLength(answers.length);
  });
});
