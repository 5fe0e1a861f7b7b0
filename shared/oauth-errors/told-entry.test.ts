import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../oauth-errors.ts';
import { SITUATIONS } from './catalogue-entry.ts';
import { tellEntry } from './told-entry.ts';

const shown = CATALOGUE.filter(({ neverShown }) => neverShown === undefined);
/** Places that only a sign-in asks, so that no row ever tells of them. */
const ONLY_AT_SIGN_IN = new Set(['authorize', 'token:code', 'token:device', 'pasted-token']);
const inRows = shown.filter(({ says }) => says.some(({ where }) => !ONLY_AT_SIGN_IN.has(where ?? '')));

const fixesOf = (entry: (typeof CATALOGUE)[number], situation: (typeof SITUATIONS)[number]) =>
  tellEntry(entry, situation).fixes.map(({ text }) => text);

describe('what is told of a failure', () => {
  it.each(SITUATIONS.flatMap((situation) => shown.map((entry) => [entry.id, situation, entry] as const)))(
    '%s, %s: has a cause and a step that are true there',
    (_id, situation, entry) => {
      const told = tellEntry(entry, situation);
      expect(told.causes).not.toEqual([]);
      expect(told.fixes).not.toEqual([]);
      expect(told.causes.every((cause) => typeof cause === 'string')).toBe(true);
    },
  );

  it.each(shown)('$id speaks of no row, and of nothing that is kept, while an org is added', (entry) => {
    const told = tellEntry(entry, 'adding');
    for (const text of [told.title, ...told.causes, ...fixesOf(entry, 'adding')]) {
      expect(text).not.toMatch(/\b(row|alias|the list|saved sign-in|kept|signed? in again)\b/iu);
    }
  });

  it.each(shown)('$id does not send the person where they are, while they sign in again', (entry) => {
    for (const text of fixesOf(entry, 'again')) expect(text).not.toMatch(/\bsign in again\b/iu);
  });

  it.each(shown)('$id offers another login host only where one can be entered', (entry) => {
    for (const situation of ['again', 'listed'] as const) {
      const { fixes } = tellEntry(entry, situation);
      expect(fixes.filter(({ button }) => button === 'switch-host')).toEqual([]);
    }
  });

  it.each(inRows)('$id speaks of no field in a row, which has none', (entry) => {
    for (const text of fixesOf(entry, 'listed')) {
      expect(text).not.toMatch(/\b(enter|paste|check the (login host|username|instance url))\b/iu);
    }
  });
});
