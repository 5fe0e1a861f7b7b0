import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../oauth-errors.ts';
import { SITUATIONS } from './catalogue-entry.ts';
import { tellEntry } from './told-entry.ts';

const NAMES = { app: 'xa1', clientId: 'xb2', username: 'xc3', callbackUrl: 'xd4' };

/** Paths of Setup and values of its fields, which its German pages may name in English. */
const isPath = (text: string) => /^Setup → /u.test(text);

/** What German Setup has a name for, and My Domain as if it were not feminine. */
const NAMED_OTHERWISE = /Login History|Setup → Users|(as|am|ein|eigenes|ihrem) My Domain/u;

describe('in German', () => {
  it.each(CATALOGUE)('$id says as much as in English, and nothing in English', (entry) => {
    for (const situation of SITUATIONS) {
      const english = tellEntry(entry, situation);
      const german = tellEntry(entry, situation, 'de');
      const said = [german.title, ...german.causes, ...german.fixes.map(({ text }) => text)];
      const before = [english.title, ...english.causes, ...english.fixes.map(({ text }) => text)];
      expect(said).toHaveLength(before.length);
      expect(said.filter((text) => before.includes(text))).toEqual([]);
      expect(german.fixes.map(({ text: _, ...rest }) => rest)).toEqual(
        english.fixes.map(({ text: _, ...rest }) => rest),
      );
      expect(said.filter((text) => /["”]|\.\.\.|\b(du|dich|dir|dein(e[mnrs]?)?)\b/iu.test(text))).toEqual([]);
      expect(said.filter((text) => text.split('„').length !== text.split('“').length)).toEqual([]);
      // As the buttons beside it and the rest of Latchkey say it.
      expect(said.filter((text) => NAMED_OTHERWISE.test(text))).toEqual([]);
      expect(german.causes.concat(german.fixes.map(({ text }) => text)).join(' ')).not.toMatch(/undefined/u);
    }
  });

  it.each(CATALOGUE.filter(({ adminClicks }) => adminClicks !== undefined))(
    '$id tells the admin the same clicks, with the same names',
    (entry) => {
      const english = entry.adminClicks?.(NAMES) ?? [];
      const german = tellEntry(entry, 'listed', 'de').adminClicks?.(NAMES) ?? [];
      expect(german).toHaveLength(english.length);
      for (const [at, click] of english.entries()) {
        for (const name of Object.values(NAMES))
          expect(german[at]?.includes(name)).toBe(click.includes(name));
        if (!isPath(click)) expect(german[at]).not.toBe(click);
      }
    },
  );
});
