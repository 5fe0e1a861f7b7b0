import { expect, test } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { StoredState } from '../../ports/org-store.ts';
import type { ReadImport } from './moved-org.ts';
import { formatOrgsCsv } from './orgs-csv.ts';
import { readImport, readSealedImport } from './read-import.ts';
import { formatMovingFile } from './write-moving-file.ts';

const state: StoredState = {
  ...createMemoryStore([
    makeOrg({
      alias: '=cmd',
      groupIds: ['g1'],
      tags: ['acme'],
      note: 'ask\nAnn',
      colour: 'blue',
      pinnedAt: 5,
    }),
  ]).read(),
  groups: [{ id: 'g1', name: 'Customers', colour: 'green' }],
};

function read(text: string): ReadImport {
  const result = readImport(text, null);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('what is exported as JSON is read as it was, without browser data and without a place to open', () => {
  const text = formatMovingFile(state, 'all', 0);
  const { orgs, groups, clientApps, unreadable } = read(text);
  expect(orgs).toMatchObject([
    {
      facts: { key: makeOrg().key, username: 'ann@acme.example', scopes: ['api', 'web', 'refresh_token'] },
      marks: {
        alias: '=cmd',
        groups: ['Customers'],
        tags: ['acme'],
        note: 'ask\nAnn',
        colour: 'blue',
        pinned: true,
      },
      clientApp: state.clientApps[0]?.id,
    },
  ]);
  expect(groups).toEqual([{ name: 'Customers', colour: 'green' }]);
  expect(clientApps).toEqual(state.clientApps);
  expect(unreadable).toEqual([]);
  expect(text).not.toContain('persist:');
});

test('a table is read by its titles, and its rows wait for their sign-in', () => {
  const { source, orgs, names } = read(formatOrgsCsv(state, 'all'));
  expect([source, orgs]).toEqual(['csv', []]);
  expect(names).toMatchObject([
    { username: 'ann@acme.example', marks: { alias: '=cmd', groups: ['Customers'], tags: ['acme'] } },
  ]);
});

test('an ORGanizer export gives names and groups, counts its passwords, and takes none of them', () => {
  const text = JSON.stringify({
    accounts: [
      {
        g: 'Acme',
        n: 'UAT',
        p: 'hunter2',
        t: 'TOKEN',
        u: 'ada@acme.uat',
        r: 'https://test.salesforce.com',
        lp: '/apex/x',
      },
      { n: 'no username', r: 'https://login.salesforce.com' },
      { u: 'eve@evil.example', r: 'https://login.salesforce.com.evil.example' },
    ],
    orgs: [{ c: 'FF0000', oid: '00D000000000001' }],
  });
  const result = read(text);
  expect(result).toMatchObject({
    source: 'organizer',
    ignoredSecrets: 2,
    names: [
      {
        username: 'ada@acme.uat',
        loginHost: 'https://test.salesforce.com',
        marks: { alias: 'UAT', groups: ['Acme'], landingPage: '/apex/x' },
      },
    ],
  });
  expect(result.unreadable.map(({ where }) => where)).toEqual(['Account 2', 'Account 3']);
  expect(JSON.stringify(result)).not.toContain('hunter2');
});

test('sf org list auth and sf org list give names and aliases; their tokens are left', () => {
  const one = {
    username: 'ada@acme.com',
    alias: 'acme',
    orgId: '00D000000000001',
    instanceUrl: 'https://acme.my.salesforce.com',
  };
  const auth = read(JSON.stringify({ status: 0, result: [{ ...one, accessToken: '00D0!canary' }] }));
  expect(auth).toMatchObject({
    source: 'sf-cli',
    ignoredSecrets: 1,
    names: [
      {
        organizationId: '00D000000000001EAA',
        loginHost: 'https://acme.my.salesforce.com',
        marks: { alias: 'acme' },
      },
    ],
  });
  expect(JSON.stringify(auth)).not.toContain('canary');
  const redacted = { ...one, accessToken: '[REDACTED] Use sf org auth show-access-token to view' };
  const list = read(
    JSON.stringify({ result: { nonScratchOrgs: [redacted], devHubs: [redacted], scratchOrgs: [] } }),
  );
  expect([list.names.length, list.ignoredSecrets]).toEqual([1, 0]);
});

test('a file of hostile names shows them plainly, and hosts that are not Salesforce’s are refused with their place', () => {
  const org = {
    ...(JSON.parse(formatMovingFile(state, 'all', 0)) as { orgs: object[] }).orgs[0],
    alias: `a\u0000b\u202Ec\n${'x'.repeat(500)}`,
    landingPage: '//evil.example',
  };
  const text = JSON.stringify({
    latchkey: 'orgs',
    version: 1,
    orgs: [
      org,
      { ...org, loginHost: 'https://login.salesforce.com.evil.example' },
      { ...org, organizationId: '../x' },
      7,
    ],
  });
  const { orgs, unreadable } = read(text);
  expect(orgs).toHaveLength(1);
  expect(orgs[0]?.marks.alias).toMatch(/^a b c x+…$/u);
  expect(orgs[0]?.marks.landingPage).toBeUndefined();
  expect(unreadable).toEqual([
    { where: 'Org 2', why: 'Its “loginHost” is no Salesforce address, so no sign-in may be sent there.' },
    { where: 'Org 3', why: 'Its “organizationId” is missing or not in the right form.' },
    { where: 'Org 4', why: 'It is no entry of an org.' },
  ]);
});

test('__proto__ in a file changes nothing but itself', () => {
  const text =
    '{"latchkey":"orgs","version":1,"__proto__":{"polluted":1},"orgs":[{"__proto__":{"polluted":1}}]}';
  expect(read(text).orgs).toEqual([]);
  const sealed =
    '{"latchkey":"orgs","version":1,"secrets":{"grants":{"__proto__":{"accessToken":"a","instanceUrl":"b"}},"clientSecrets":{"__proto__":"x"}}}';
  expect(readSealedImport(sealed)).toMatchObject({ ok: true });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('what is no list, deeply nested, huge or of a newer version is refused with words, never thrown', () => {
  const texts = [
    '',
    'null',
    '[]',
    '{}',
    '"orgs"',
    '['.repeat(100_000) + ']'.repeat(100_000),
    `{"result":${'['.repeat(50_000)}`,
    'x'.repeat(1_000_000),
    JSON.stringify({ latchkey: 'orgs', version: 2 }),
  ];
  for (const text of texts)
    expect(readImport(text, null)).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
});

test('a list of more entries than anybody has is cut, and says so', () => {
  const result = Array.from({ length: 20_001 }, (_, at) => ({
    username: `u${at}@acme.com`,
    instanceUrl: 'https://acme.my.salesforce.com',
  }));
  const { names, unreadable } = read(JSON.stringify({ result }));
  expect(names).toHaveLength(20_000);
  expect(unreadable).toEqual([{ where: 'Org 20001', why: 'Only the first 20000 are read.' }]);
});
