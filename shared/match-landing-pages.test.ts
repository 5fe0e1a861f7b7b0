import { describe, expect, it } from 'vitest';
import { LANDING_PAGES } from './landing-pages.ts';
import { matchLandingPages } from './match-landing-pages.ts';
import { relativePath } from './relative-path.ts';

const best = (typed: string) => matchLandingPages(typed, LANDING_PAGES)[0]?.id;

describe('finding a landing page by words', () => {
  it.each([
    ['users', 'users'],
    ['Users', 'users'],
    ['user', 'users'],
    ['set', 'setup'],
    ['obj man', 'object-manager'],
    ['dev con', 'developer-console'],
    ['console', 'developer-console'],
    ['soql', 'developer-console'],
    ['deploy', 'deployment-status'],
    ['perm', 'permission-sets'],
    ['flow', 'flows'],
    ['lwc', 'lightning-components'],
    ['home', 'home'],
    ['login hist', 'login-history'],
    ['  SESSION   settings ', 'session-settings'],
  ])('%j leads to %s', (typed, id) => {
    expect(best(typed)).toBe(id);
  });

  it('shows all in their order when nothing is typed, and none when nothing fits', () => {
    expect(matchLandingPages('  ', LANDING_PAGES)).toEqual(LANDING_PAGES);
    expect(matchLandingPages('users nowhere', LANDING_PAGES)).toEqual([]);
    expect(matchLandingPages('sers', LANDING_PAGES)).toEqual([]);
  });

  it('has pages of distinct ids, on the org’s own host', () => {
    expect(new Set(LANDING_PAGES.map(({ id }) => id)).size).toBe(LANDING_PAGES.length);
    for (const { path } of LANDING_PAGES) expect(relativePath(path)).toBe(path);
  });
});
