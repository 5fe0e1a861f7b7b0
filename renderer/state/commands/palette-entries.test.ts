import { describe, expect, test } from 'vitest';
import { LANDING_PAGES } from '../../../shared/landing-pages.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { createOrgIndexer } from '../../../shared/search/org-index.ts';
import { APP_COMMANDS, type AppCommand } from './app-commands.ts';
import { ORG_COMMANDS } from './org-commands.ts';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';
import { makeOrgSummary } from '../../../shared/fakes/make-org-summary.ts';

const org = (number: number, alias: string, part: Partial<OrgSummary> = {}) =>
  makeOrgSummary(alias, {
    key: `00D${String(number).padStart(15, '0')}:005${String(number).padStart(15, '0')}`,
    organizationName: 'Example',
    username: `user@${alias}.test`,
    instanceUrl: `https://${alias}.my.salesforce.com`,
    ...part,
  });

const acme = org(1, 'acme-prod', { kind: 'production' });
const uat = org(2, 'acme-uat', { frecency: 5 });
const globex = org(3, 'globex', { frecency: 9 });

const SETTINGS: readonly AppCommand[] = [
  {
    id: 'setting x Theme',
    name: 'Setting: Theme',
    words: ['Appearance', 'dark light'],
    icon: 'setup',
    run: () => undefined,
  },
];

const offer = (typed: string, recent: readonly string[] = [], orgs = [acme, uat, globex]) =>
  paletteEntries(typed, {
    index: createOrgIndexer<OrgSummary>()(orgs, []),
    pages: LANDING_PAGES,
    appCommands: APP_COMMANDS,
    orgCommands: ORG_COMMANDS,
    settingCommands: SETTINGS,
    recent,
  });
const say = (entry: PaletteEntry | undefined): string => {
  if (entry === undefined) return 'nothing';
  if (entry.kind === 'app') return entry.command.name;
  return `${entry.kind === 'page' ? entry.path : entry.command.name} ${entry.org.alias}`;
};
const first = (typed: string, recent?: readonly string[]) => say(offer(typed, recent)[0]);

describe('the palette', () => {
  test.each([
    ['acme-prod tok', 'Copy token acme-prod'],
    ['acme tok', 'Copy token acme-uat'],
    ['tok acme-prod', 'Copy token acme-prod'],
    ['acme-prod users', '/lightning/setup/ManageUsers/home acme-prod'],
    ['users acme-prod', '/lightning/setup/ManageUsers/home acme-prod'],
    ['acme-prod debug', '/lightning/setup/ApexDebugLogs/home acme-prod'],
    ['open acme-prod', 'Open acme-prod'],
    ['acme-p', 'Open acme-prod'],
    ['globex rename', 'Rename globex'],
    ['globex delete', 'Remove globex'],
    ['globex tag', 'Tags… globex'],
    ['pin globex', 'Pin globex'],
    ['globex arch', 'Archive globex'],
    ['tok', 'Copy token globex'],
    ['add', 'Add org'],
    ['client', 'Client apps'],
    ['keys', 'Keyboard shortcuts'],
    ['proxy', 'Doctor'],
    ['theme', 'Setting: Theme'],
    ['dark', 'Setting: Theme'],
  ])('%s: %s', (typed, wanted) => {
    expect(first(typed)).toBe(wanted);
  });

  test('a slip in the org is forgiven where nothing is called so', () => {
    expect(first('golbex tok')).toBe('Copy token globex');
    expect(first('zebra')).toBe('nothing');
  });

  test('with an org typed, all that can be done with it is offered, and nothing else', () => {
    const names = offer('globex').map(say);
    for (const { name, isOffered } of ORG_COMMANDS) {
      expect(names.includes(`${name} globex`)).toBe(isOffered?.(globex) !== false);
    }
  });

  test('a pasted address is opened in its org', () => {
    expect(first('https://acme-uat.my.salesforce.com/lightning/o/Account/list')).toBe(
      '/lightning/o/Account/list acme-uat',
    );
  });

  test('what was used last comes first, as long as it is there', () => {
    const recent = [
      `org details ${uat.key}`,
      `page /gone ${globex.key}`,
      'org open 00Dgone:005gone',
      'app gone',
    ];
    expect(offer('', recent).slice(0, 3).map(say)).toEqual([
      'Details acme-uat',
      '/gone globex',
      'Search orgs',
    ]);
    expect(first('acme tok', [`org copy-token ${acme.key}`])).toBe('Copy token acme-prod');
  });

  test('each is offered once, and never more than a person reads', () => {
    for (const typed of ['', 'acme', 'a', 'open acme', 'o']) {
      const ids = offer(typed).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(40);
    }
  });

  test('hostile text offers nothing and breaks nothing', () => {
    for (const typed of ['(.*)+', '\u0000', '__proto__ tok', '" " "', 'x '.repeat(500)]) {
      expect(() => offer(typed), typed).not.toThrow();
    }
  });
});
