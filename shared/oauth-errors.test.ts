import { describe, expect, it } from 'vitest';
import { writeAdminNote } from './admin-note.ts';
import { CATALOGUE, CATALOGUE_SECTIONS, explain } from './oauth-errors.ts';
import type { CatalogueEntry } from './oauth-errors/catalogue-entry.ts';
import { tellEntry } from './oauth-errors/told-entry.ts';

const said = CATALOGUE.flatMap((entry) => entry.says.map((words) => [entry.id, words] as const));
const shuffles = [[...CATALOGUE].reverse(), [...CATALOGUE].sort((a, b) => a.title.localeCompare(b.title))];

describe('every entry', () => {
  it.each(said)('%s is found by its own words %o and by no other entry', (id, words) => {
    const claimants = CATALOGUE.filter((entry) => explain(words, [entry]) !== null);
    expect(claimants.map((entry) => entry.id)).toEqual([id]);
    expect(explain(words)?.id).toBe(id);
  });

  it.each(said)('%s is found whatever the order of the catalogue', (id, words) => {
    for (const catalogue of shuffles) expect(explain(words, catalogue)?.id).toBe(id);
  });

  it.each(CATALOGUE)('$id says why and what to do, and who', (entry) => {
    expect(entry.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(entry.causes.length).toBeGreaterThan(0);
    expect(entry.fixes.length).toBeGreaterThan(0);
    for (const told of [...entry.causes, ...entry.fixes]) {
      const text = typeof told === 'string' ? told : told.text;
      expect(text).toMatch(/^[A-Z].*[.?]$/su);
    }
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/u);
  });

  it('has an id and a title of its own', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ title }) => title)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE_SECTIONS.map(({ title }) => title)).size).toBe(CATALOGUE_SECTIONS.length);
  });
});

describe('words that nobody knows', () => {
  it.each([
    ['an unknown error', { error: 'some_new_error', description: 'something new' }],
    ['a known error with an unknown description', { error: 'invalid_grant', description: 'something new' }],
    ['invalid_client with an unknown description', { error: 'invalid_client', description: 'something new' }],
    ['invalid_request with an unknown description', { error: 'invalid_request', description: 'oops' }],
    ['a known error with no description', { error: 'invalid_grant', description: '' }],
    ['a session with an unknown reason', { error: 'INVALID_SESSION_ID', description: 'something new' }],
    ['nothing at all', { error: '', description: '' }],
    ['an error whose name begins like a known one', { error: 'server_error_2', description: '' }],
  ])('%s: no explanation is made up', (_name, words) => {
    expect(explain(words)).toBeNull();
  });

  it('are unexplained also where two entries claim them', () => {
    const [first, second] = CATALOGUE;
    if (first === undefined || second === undefined) throw new Error('the catalogue is empty');
    expect(explain(first.says[0], [first, { ...second, match: first.match }])).toBeNull();
  });
});

describe('the same words', () => {
  it('mean another thing to a JWT than to a password', () => {
    const words = { error: 'invalid_grant', description: 'authentication failure' };
    expect(explain({ ...words, where: 'token:password' })?.id).toBe('authentication-failure');
    expect(explain({ ...words, where: 'token:jwt' })?.id).toBe('jwt-authentication-failure');
    expect(explain(words)?.id).toBe('authentication-failure');
  });

  it('mean another thing where pages are opened than where the identity is read', () => {
    const words = { error: 'Bad_OAuth_Token', description: '' };
    expect(explain({ ...words, where: 'single-access' })?.id).toBe('pages-not-allowed');
    expect(explain({ ...words, where: 'identity' })?.id).toBe('oauth-token-bad');
  });

  it('mean another thing of a token that was pasted', () => {
    const words = { error: 'INVALID_SESSION_ID', description: 'Session expired or invalid', status: 401 };
    expect(explain({ ...words, where: 'pasted-token' })?.id).toBe('pasted-token-refused');
    expect(explain({ ...words, where: 'rest' })?.id).toBe('session-invalid');
  });

  it('are known in any case of letters', () => {
    expect(explain({ error: 'INVALID_GRANT', description: 'Expired access/refresh token' })?.id).toBe(
      'refresh-token-dead',
    );
  });
});

describe('a note to the admin', () => {
  const subject = {
    loginHost: 'https://acme.my.salesforce.com',
    organizationName: 'Acme Corp',
    username: 'ann@acme.test',
    clientAppName: 'Latchkey of Acme',
    clientId: '3MVG9.example',
    callbackUrl: 'http://localhost:8717/callback',
  };
  const noteOf = (entry: CatalogueEntry, about?: typeof subject) =>
    writeAdminNote(tellEntry(entry, 'listed'), entry.says[0], about);
  const noted = CATALOGUE.filter(({ adminClicks }) => adminClicks !== undefined);

  it.each(noted)('$id names org, user, app, client id, the error and the clicks', (entry) => {
    const [words] = entry.says;
    const note = noteOf(entry, subject) ?? '';
    for (const name of Object.values(subject)) expect(note).toContain(name);
    expect(note).toContain(words.error);
    expect(note).toContain(words.description);
    expect(note).toContain('Setup →');
    expect(note).toMatch(/^1\. /mu);
  });

  it.each(noted)('$id leaves out what is not known', (entry) => {
    const note = noteOf(entry) ?? '';
    expect(note).not.toMatch(/undefined|Login host:|^Org:|Client app:/mu);
  });

  it.each(CATALOGUE.filter(({ fixes }) => fixes.some(({ who }) => who === 'your-admin')))(
    '$id has one, as an admin must act',
    (entry) => expect(entry.adminClicks).toBeDefined(),
  );

  it('is absent where no admin can help', () => {
    const entry = explain({ error: 'access_denied', description: 'end-user denied authorization' });
    if (entry === null) throw new Error('access_denied is in the catalogue');
    expect(noteOf(entry, subject)).toBeNull();
  });

  it('keeps foreign names on their line', () => {
    const entry = CATALOGUE.find(({ id }) => id === 'app-not-installed');
    if (entry === undefined) throw new Error('app-not-installed is in the catalogue');
    const note = noteOf(entry, {
      ...subject,
      organizationName: 'Acme\n1. Delete all',
    });
    expect(note).toContain('Org: Acme 1. Delete all');
  });
});
