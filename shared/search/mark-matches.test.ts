import { describe, expect, test } from 'vitest';
import { markMatches } from './mark-matches.ts';

const marked = (text: string, marks: readonly string[], guessed = false) =>
  markMatches(text, marks, guessed).map(({ begin, end }) => text.slice(begin, end));

describe('marking what was searched', () => {
  test('each place of each word is marked, and what overlaps is one mark', () => {
    expect(marked('Acme acme-uat', ['acme'])).toEqual(['Acme', 'acme']);
    expect(marked('acme', ['acm', 'cme'])).toEqual(['acme']);
    expect(marked('Globex', ['acme', ''])).toEqual([]);
  });

  test('accents and letters of two units are marked whole', () => {
    expect(marked('Café Zürich', ['cafe', 'zu'])).toEqual(['Café', 'Zü']);
    expect(marked('Cafe\u0301 x', ['cafe'])).toEqual(['Cafe\u0301']);
    expect(marked('😀acme😀', ['acme'])).toEqual(['acme']);
    expect(marked('ﬁnance', ['fin'])).toEqual(['ﬁn']);
    expect(marked('日本語の組織', ['本語'])).toEqual(['本語']);
  });

  test('the word that was meant is marked when nothing is spelled so', () => {
    expect(marked('acme-prod, Acme', ['prdo'], true)).toEqual(['prod']);
    expect(marked('Umbrella', ['umbrlela'], true)).toEqual(['Umbrella']);
    expect(marked('acme-prod', ['prdo'])).toEqual([]);
  });

  test('halves of characters and control signs break nothing', () => {
    expect(marked('\ud83d acme \u0000', ['acme'])).toEqual(['acme']);
    expect(marked('', ['a'])).toEqual([]);
  });
});
