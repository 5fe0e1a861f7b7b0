import { describe, expect, test } from 'vitest';
import { createTypoMatch } from './match-typos.ts';

const edits = (typed: string, word: string) => createTypoMatch(typed)(word)?.edits ?? null;

describe('forgiving typos', () => {
  test.each([
    ['acmee', 'acme', 1],
    ['acem', 'acme', 1],
    ['ackme', 'acme', 1],
    ['ame1', 'acme', null],
    ['globx', 'globex', 1],
    ['golbex', 'globex', 1],
    ['umbrlela', 'umbrella', 1],
    ['umbrela', 'umbrella', 1],
    ['inttechh', 'initech', 2],
    ['zzzzzzzz', 'initech', null],
  ])('%s for %s: %s', (typed, word, wanted) => {
    expect(edits(typed, word)).toBe(wanted);
  });

  test('one letter in four to seven, two in more, none in less', () => {
    expect(edits('acn', 'acme')).toBeNull();
    expect(edits('praduktion', 'production')).toBe(2);
    expect(edits('pradukt', 'product')).toBeNull();
  });

  test('the beginning of a word that is still being typed is forgiven too', () => {
    expect(createTypoMatch('prodcu')('production')).toEqual({ edits: 1, length: 6 });
  });

  test('a word of any length is compared', () => {
    expect(edits('x'.repeat(300), `${'x'.repeat(150)}y${'x'.repeat(149)}`)).toBe(1);
    expect(edits('acmé', 'acme')).toBe(1);
  });
});
