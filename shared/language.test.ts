import { expect, it } from 'vitest';
import { chooseLanguage, LANGUAGE_ARGUMENT, languageOfArguments } from './language.ts';

it('speaks the language that was chosen, whatever the system says', () => {
  expect(chooseLanguage('en', ['de-DE'])).toBe('en');
  expect(chooseLanguage('de', ['en-US'])).toBe('de');
});

it('speaks the first of the person’s languages that it knows, in whichever variety', () => {
  expect(chooseLanguage('system', ['pt-BR', 'de-AT', 'en-US'])).toBe('de');
  expect(chooseLanguage('system', ['de_CH'])).toBe('de');
  expect(chooseLanguage('system', ['DE'])).toBe('de');
  expect(chooseLanguage('system', ['en-GB', 'de'])).toBe('en');
});

it('speaks English where it knows none of them', () => {
  expect(chooseLanguage('system', ['ja', 'pt-BR'])).toBe('en');
  expect(chooseLanguage('system', [])).toBe('en');
  expect(chooseLanguage('system', ['den', 'design'])).toBe('en');
});

it('is told to a page among the arguments of its process; one that is not known counts as none', () => {
  expect(languageOfArguments(['electron', '--type=renderer', `${LANGUAGE_ARGUMENT}de`])).toBe('de');
  expect(languageOfArguments(['electron', `${LANGUAGE_ARGUMENT}xx`])).toBe('en');
  expect(languageOfArguments(['electron'])).toBe('en');
});
