import { expect, it } from 'vitest';
import { MOST_RECENT_COMMANDS, withRecentCommand } from './recent-commands.ts';

const key = '00D000000000001AAA:005000000000001AAA';
const orgs = [{ key }] as const;

it('what was chosen last comes first, once', () => {
  const recent = ['app doctor', `org open ${key}`, 'app add-org'];
  expect(withRecentCommand(recent, `org open ${key}`, orgs)).toEqual([
    `org open ${key}`,
    'app doctor',
    'app add-org',
  ]);
});

it('twenty are remembered, and none of an org that is gone', () => {
  const recent = Array.from({ length: MOST_RECENT_COMMANDS }, (_, at) => `app ${at}`);
  expect(withRecentCommand(recent, 'app new', orgs)).toEqual(['app new', ...recent.slice(0, -1)]);
  expect(withRecentCommand([`org open ${key}`, 'app doctor'], 'app new', [])).toEqual([
    'app new',
    'app doctor',
  ]);
});

it('while nobody knows which orgs there are, nothing is forgotten', () => {
  expect(withRecentCommand([`org open ${key}`], 'app new', null)).toEqual(['app new', `org open ${key}`]);
});
