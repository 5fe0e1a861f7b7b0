import { expect, it } from 'vitest';
import { CATALOGUE } from '../../shared/oauth-errors.ts';
import { CATALOGUE_CASES } from './catalogue-cases.ts';

const covered = new Set(CATALOGUE_CASES.map(({ entry }) => entry));

it('every entry that Latchkey can show has a case in error-catalogue.spec.ts', () => {
  const shown = CATALOGUE.filter(({ neverShown }) => neverShown === undefined).map(({ id }) => id);
  expect(shown.filter((id) => !covered.has(id))).toEqual([]);
});

it('no case is about an entry that is not there, or that is said to be never shown', () => {
  const known = new Map(CATALOGUE.map((entry) => [entry.id, entry]));
  const stray = [...covered].filter((id) => !known.has(id) || known.get(id)?.neverShown !== undefined);
  expect(stray).toEqual([]);
});
