import { expect, it } from 'vitest';
import { LANDING_PAGES } from '../../shared/landing-pages.ts';
import { matchLandingPages } from '../../shared/match-landing-pages.ts';
import { LANDING_PAGE_NAMES } from '../../shared/text/landing-page-names.ts';
import { spokenPages } from './spoken-pages.ts';

it('pages have the English names of Salesforce, unless German is spoken', () => {
  expect(spokenPages(LANDING_PAGES, 'en')).toEqual(LANDING_PAGES);
  expect(spokenPages(LANDING_PAGES, 'de').map(({ name }) => name)).toContain('Objekt-Manager');
});

it.each([
  ['benutzer', 'users'],
  ['users', 'users'],
  ['obj', 'object-manager'],
  ['object', 'object-manager'],
  ['set', 'setup'],
  ['protokoll', 'debug-logs'],
  ['debug logs', 'debug-logs'],
  ['start', 'home'],
  ['audit', 'audit-trail'],
  ['Berechtigungssätze', 'permission-sets'],
  ['berechtigungssatze', 'permission-sets'],
])('in German, %s leads to %s', (typed, id) => {
  expect(matchLandingPages(typed, spokenPages(LANDING_PAGES, 'de'))[0]?.id).toBe(id);
});

it('a page that the person named keeps its name', () => {
  const own = { id: 'users', name: 'Our people', path: '/lightning/setup/ManageUsers/home', words: [] };
  expect(spokenPages([own], 'de')).toEqual([own]);
});

it('every German name is of a page that there is', () => {
  const ids = new Set(LANDING_PAGES.map(({ id }) => id));
  expect(Object.keys(LANDING_PAGE_NAMES.de).filter((id) => !ids.has(id))).toEqual([]);
});
