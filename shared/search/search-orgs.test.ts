import { describe, expect, test } from 'vitest';
import type { OrgKey } from '../org.ts';
import { orgFilter } from './filter-orgs.ts';
import type { SearchableOrg } from './org-entry.ts';
import { createOrgIndexer } from './org-index.ts';
import { searchOrgs } from './search-orgs.ts';

const ORGANIZATION = '00D5g000008abcdEAA';
const key = (number: number, organization = ORGANIZATION): OrgKey =>
  `${organization}:005${String(number).padStart(12, '0')}AAA`;

let made = 0;
const org = (alias: string, part: Partial<SearchableOrg> = {}): SearchableOrg => ({
  key: key((made += 1), `00D${String(made).padStart(12, '0')}EAA`),
  alias,
  organizationName: 'Example',
  username: 'someone@example.test',
  kind: 'sandbox',
  state: 'ready',
  instanceUrl: 'https://example.my.salesforce.com',
  loginHost: 'https://login.salesforce.com',
  practice: false,
  windowOpen: false,
  ...part,
});

const groups = [{ id: 'g1', name: 'Big Customers' }];
const find = (orgs: readonly SearchableOrg[], text: string) =>
  searchOrgs(createOrgIndexer()(orgs, groups), text);
const aliases = (orgs: readonly SearchableOrg[], text: string) =>
  find(orgs, text).orgs.map(({ alias }) => alias);

const acme = org('acme-prod', {
  key: key(1),
  kind: 'production',
  organizationName: 'Ácme Corporation',
  username: 'ada.lovelace@acme.test',
  instanceUrl: 'https://acme.my.salesforce.com',
  tags: ['billing', 'Q3 Launch'],
  groupIds: ['g1', 'gone'],
  note: 'Ask Grace before deploying',
  pinnedAt: 1,
  instanceName: 'EU47',
});
const uat = org('acme-uat', {
  instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com',
  state: 'needs-sign-in',
});
const globex = org('globex', { username: 'bob@globex.test', windowOpen: true, archivedAt: 2 });
const some = [acme, uat, globex];

describe('searching the orgs', () => {
  test.each([
    ['alias', 'acme-pr'],
    ['organization, accents or not', 'acme corp'],
    ['username', 'lovelace@'],
    ['organization id of 15', '00D5g000008abcd'],
    ['organization id of 18', ORGANIZATION],
    ['a part of the id', '5g000008AB'],
    ['My Domain', 'acme.my.salesforce'],
    ['instance', 'eu47'],
    ['tag', 'q3 launch'],
    ['group', 'customers'],
    ['note', 'grace deploy'],
    ['kind', 'production'],
  ])('finds by %s', (_what, text) => {
    expect(aliases(some, text)).toEqual(['acme-prod']);
  });

  test.each([
    ['kind:sandbox', ['acme-uat', 'globex']],
    ['state:expired', ['acme-uat']],
    ['kind:sandbox state:ready', ['globex']],
    ['tag:bill', ['acme-prod']],
    ['tag:ill', []],
    ['tag:"bill"', []],
    ['tag:"q3 launch"', ['acme-prod']],
    ['group:big', ['acme-prod']],
    ['is:pinned', ['acme-prod']],
    ['is:open', ['globex']],
    ['is:archived', ['globex']],
    ['note:grace acme', ['acme-prod']],
    ['user:bob', ['globex']],
    ['host:acme--uat', ['acme-uat']],
    ['kind:zebra', []],
  ])('%s', (text, wanted) => {
    expect(aliases(some, text)).toEqual(wanted);
  });

  test('the alias goes before all else, and beginnings before middles', () => {
    const orgs = [
      org('x', { organizationName: 'vacation' }),
      org('y', { organizationName: 'Acorn' }),
      org('vacation'),
      org('the-acorn'),
      org('acorn-1'),
      org('ac'),
    ];
    expect(aliases(orgs, 'ac')).toEqual(['ac', 'acorn-1', 'the-acorn', 'y', 'vacation', 'x']);
  });

  test('what fits as well is ordered by use, and without use as in the list', () => {
    const orgs = [
      org('acme-1'),
      org('acme-2', { frecency: 3 }),
      org('acme-3', { frecency: 9 }),
      org('acme-4'),
    ];
    expect(aliases(orgs, 'acme')).toEqual(['acme-3', 'acme-2', 'acme-1', 'acme-4']);
    expect(aliases(orgs, '')).toEqual(['acme-3', 'acme-2', 'acme-1', 'acme-4']);
  });

  test('what is in the archive is found after all that is not, however well it fits', () => {
    const orgs = [org('acme', { frecency: 9, archivedAt: 1 }), org('the-acme'), org('acme-2')];
    expect(aliases(orgs, 'acme')).toEqual(['acme-2', 'the-acme', 'acme']);
    expect(aliases(orgs, 'is:archived acme')).toEqual(['acme']);
  });

  test('a typo is forgiven where nothing is spelled so, whatever the order of the words', () => {
    expect(find(some, 'golbex')).toMatchObject({ orgs: [globex], guessed: true });
    expect(aliases(some, 'acme lovelase')).toEqual(['acme-prod']);
    expect(aliases(some, 'lovelase acme')).toEqual(['acme-prod']);
    expect(aliases([...some, org('golbex')], 'golbex')).toEqual(['golbex']);
    expect(find(some, 'globex').guessed).toBe(false);
  });

  test('what is nowhere finds nothing', () => {
    for (const text of ['zebra', 'acme zebra', '***', '\u0000', '👾', 'a'.repeat(5000)]) {
      expect(find(some, text), text).toMatchObject({ orgs: [], path: null });
    }
    expect(find([], 'acme').orgs).toEqual([]);
  });

  test('hostile and foreign names are found as they are', () => {
    const orgs = [
      org('a'.repeat(60)),
      org('rtl\u202egpj.exe'),
      org('日本語の組織'),
      org('Ünïcødé'),
      org('(.*)+$[\\', { organizationName: '<b>&amp;</b>' }),
      org('__proto__'),
      org('line\nbreak'),
    ];
    for (const [index, text] of [
      'a'.repeat(60),
      'gpj',
      '語の',
      'uni',
      '(.*)+$[\\',
      '__proto__',
      'break',
    ].entries()) {
      expect(aliases(orgs, text)[0], text).toBe(orgs[index]?.alias);
    }
    expect(aliases(orgs, '"line break"')).toEqual(['line\nbreak']);
    expect(aliases(orgs, '&amp;')).toEqual(['(.*)+$[\\']);
  });

  test('a condition finds what was put on an org since', () => {
    const index = createOrgIndexer();
    expect(searchOrgs(index([uat], groups), 'tag:new').orgs).toEqual([]);
    const tagged = { ...uat, tags: ['new'] };
    expect(searchOrgs(index([tagged], groups), 'tag:new').orgs).toEqual([tagged]);
    const renamed = [{ id: 'g1', name: 'Others' }];
    expect(searchOrgs(index([acme], renamed), 'group:others').orgs).toEqual([acme]);
  });
});

describe('searching by what was pasted', () => {
  test('the address of a page finds its org and keeps the page', () => {
    expect(
      find(some, 'https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/001/view'),
    ).toMatchObject({ orgs: [uat], path: '/lightning/r/Account/001/view' });
  });

  test('an organization id, a user id and their short forms find their org', () => {
    expect(find(some, ORGANIZATION)).toMatchObject({ orgs: [acme], path: '/' });
    expect(find(some, ORGANIZATION.slice(0, 15)).orgs).toEqual([acme]);
    expect(find(some, '005000000000001')).toMatchObject({ orgs: [acme], path: '/' });
  });

  test('of a record id the orgs that were made in the same place come first', () => {
    const found = find([uat, globex, acme], '0015g00000abcde');
    expect(found.orgs[0]).toBe(acme);
    expect(found.orgs).toHaveLength(3);
    expect(found.path).toMatch(/^\/0015g00000abcde/u);
  });

  test('an address of no listed org is searched as text, and finds nothing', () => {
    expect(find(some, 'https://other.my.salesforce.com/001')).toMatchObject({ orgs: [], path: null });
  });
});

describe('the filter of a smart group', () => {
  test('holds what the search finds, but forgives no typo', () => {
    const holds = (text: string) => some.filter(orgFilter(text, groups)).map(({ alias }) => alias);
    expect(holds('kind:sandbox')).toEqual(['acme-uat', 'globex']);
    expect(holds('group:"big customers"')).toEqual(['acme-prod']);
    expect(holds('golbex')).toEqual([]);
    expect(holds('')).toEqual(['acme-prod', 'acme-uat', 'globex']);
  });
});

test('group: finds what a smart group holds, without asking smart groups in turn', () => {
  const orgs = [acme, org('globex-uat'), org('initech', { kind: 'production' })];
  const smart = [
    ...groups,
    { id: 's1', name: 'All sandboxes', filter: 'kind:sandbox' },
    { id: 's2', name: 'Of the others', filter: 'group:"All sandboxes"' },
    { id: 's3', name: 'Customers too', filter: 'group:big' },
  ];
  const found = (text: string) =>
    searchOrgs(createOrgIndexer()(orgs, smart), text).orgs.map(({ alias }) => alias);
  expect(found('group:"all sandboxes"')).toEqual(['globex-uat']);
  expect(found('group:customers')).toEqual(['acme-prod']);
  expect(found('group:of')).toEqual([]);
});

test('a later place counts where it is a better one: the beginning of a word in the alias, of any other text', () => {
  const within = org('vacuum', { username: 'someone@vacuum.test' });
  const wordToo = org('vacuum ac');
  const lineToo = org('vacuum', { username: 'ac@example.test' });
  expect(find([within, lineToo, wordToo], 'ac').orgs).toEqual([wordToo, lineToo, within]);
});
