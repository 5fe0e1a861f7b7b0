import { expect, test } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';

const entry = { id: 'prod', alias: 'acme-prod', loginHost: 'https://acme.my.salesforce.com' };
const file = (part: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ latchkey: 'catalogue', version: 1, name: 'Acme', entries: [entry], ...part });

function read(text: string) {
  const result = readCatalogue(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refusal = (text: string) => {
  const result = readCatalogue(text);
  if (result.ok) throw new Error('was read');
  expect(result.error.code).toBe('FILE_UNREADABLE');
  return result.error.message;
};

test('an entry that is not in the right form costs only itself, and is told with its place', () => {
  const bad = [
    { ...entry, id: 'evil', loginHost: 'https://acme.my.salesforce.com.evil.example' },
    { ...entry, id: 'page', landingPage: 'https://evil.example/' },
    { ...entry, id: 'no alias', alias: '\u202e' },
    null,
  ];
  const { content, unreadable } = read(file({ entries: [...bad, entry] }));
  expect(content.entries).toEqual([{ ...entry, username: '', groups: [], tags: [] }]);
  expect(unreadable.map(({ where }) => where)).toEqual(['Entry 1', 'Entry 2', 'Entry 3', 'Entry 4']);
  expect(unreadable[0]?.why).toContain('no Salesforce address');
});

test('control and bidirectional characters do not come in, and names are cut to what fits a row', () => {
  const { content, name } = read(
    file({
      name: 'Ac\u0000me\u202e',
      entries: [
        { ...entry, alias: `a\n\u2066b${'x'.repeat(500)}`, groups: ['A\u0007', 'a'], tags: ['\u200b'] },
      ],
    }),
  );
  expect(name).toBe('Ac me');
  const [only] = content.entries;
  expect(only?.alias).toMatch(/^a bx+…$/u);
  expect(only?.alias.length).toBe(60);
  expect(only).toMatchObject({ groups: ['A'], tags: [] });
});

test.each([
  ['clientApps', [{ name: 'a', clientId: 'c', clientSecret: 'x' }]],
  ['clientApps', [{ name: 'a', clientId: 'c', 'Client_Secret ': 'x' }]],
  ['entries', [{ ...entry, password: 'x' }]],
  ['entries', [{ ...entry, refresh_token: 'x' }]],
  ['entries', [{ ...entry, unknown: { deep: [{ sfdxAuthUrl: 'x' }] } }]],
  ['entries', [{ ...entry, tags: ['00D000000000001AAA!AQEAQ0123456789.abcdef'] }]],
  ['comment', '-----BEGIN PRIVATE KEY-----'],
  ['comment', 'force://PlatformCLI::5Aep861canary@acme.my.salesforce.com'],
])('a catalogue with a secret in its %s is refused whole, with a word (%#)', (member, value) => {
  const said = refusal(file({ [member]: value }));
  expect(said).toContain('looks like a secret');
  expect(said).not.toContain('canary');
});

test('what only names a secret gives nothing away: a scope, a flag, an empty text', () => {
  const app = { name: 'a', clientId: 'c', hasSecret: false, clientSecret: '', scopes: ['refresh_token'] };
  expect(read(file({ clientApps: [app] })).content.clientApps).toEqual([
    { name: 'a', clientId: 'c', callbackUrls: [], scopes: ['refresh_token'], flows: ['web-server'] },
  ]);
});

test('a text that is no catalogue is refused with what it is', () => {
  expect(refusal('<!doctype html><h1>Log in</h1>')).toContain('web page');
  expect(refusal('{')).toContain('not in JSON');
  expect(refusal('{"latchkey":"orgs","version":1}')).toContain('no team catalogue');
  expect(refusal(file({ version: 2 }))).toContain('newer Latchkey');
  expect(refusal(file({ name: ' ' }))).toContain('“name”');
  expect(refusal(file({ entries: 'x' }))).toContain('“entries”');
});

test('100,000 entries, deep nesting and members of the prototype harm nothing', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({ ...entry, id: `e${at}` }));
  expect(refusal(file({ entries: many }))).toContain('at most 2000 entries');
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(read(file({}).replace('"entries"', `"x":${deep},"entries"`)).content.entries).toHaveLength(1);
  const polluted = file({}).replace(
    '"entries":[{',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"entries":[{"__proto__":{"alias":"evil"},',
  );
  expect(read(polluted).content.entries[0]?.alias).toBe('acme-prod');
  expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
});

test('of two entries of one id the first counts, and that is told', () => {
  const { content, unreadable } = read(file({ entries: [entry, { ...entry, alias: 'other' }] }));
  expect(content.entries.map(({ alias }) => alias)).toEqual(['acme-prod']);
  expect(unreadable).toEqual([{ where: 'Entries', why: '“prod” is in it twice. The first one counts.' }]);
});

test.each([
  ['2026-05-01', Date.UTC(2026, 4, 1)],
  ['2026-05-01T08:30:00Z', Date.UTC(2026, 4, 1, 8, 30)],
  ['2026-05-01T08:30:00+02:00', Date.UTC(2026, 4, 1, 6, 30)],
])('the date of issue %s is read', (issuedAt, at) => {
  expect(readCatalogue(file({ issuedAt }))).toMatchObject({ value: { issuedAt: at } });
});

test.each(['soon', '2026-13-01', '05/01/2026', 20_260_501])('%j is no date of issue', (issuedAt) => {
  expect(refusal(file({ issuedAt }))).toContain('“issuedAt”');
});
