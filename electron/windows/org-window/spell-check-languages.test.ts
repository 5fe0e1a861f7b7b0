import { expect, it } from 'vitest';
import { spellCheckLanguages } from './spell-check-languages.ts';

const AVAILABLE = ['de', 'en-AU', 'en-GB', 'en-US', 'pt-BR'];

it('takes the very language, else its own name, else a variety of it, each once', () => {
  expect(spellCheckLanguages(['en-GB'], AVAILABLE)).toEqual(['en-GB']);
  expect(spellCheckLanguages(['de-CH', 'de', 'en-US'], AVAILABLE)).toEqual(['de', 'en-US']);
  expect(spellCheckLanguages(['pt'], AVAILABLE)).toEqual(['pt-BR']);
});

it('leaves out what has no dictionary', () => {
  expect(spellCheckLanguages(['ja'], AVAILABLE)).toEqual([]);
});
