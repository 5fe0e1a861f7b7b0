import { LANGUAGES, type InAnyLanguage, type Language } from '../../shared/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

declare global {
  /** Put there by the preload script of each of Latchkey's pages; missing outside Latchkey. */
  var latchkeyLanguage: string | undefined;
}

/** Every word the page may say. */
export type Words = InAnyLanguage<typeof en>;

const SPOKEN: Readonly<Record<Language, Words>> = { en, de };

/** The language of this start, for what both processes say (shared/text, shared/oauth-errors). */
export const language: Language =
  LANGUAGES.find((known) => known === globalThis.latchkeyLanguage) ?? LANGUAGES[0];

/**
 * Every word the page says. They do not change while the page lives, so that a component may take its words when it is
 * loaded.
 */
export const words: Words = SPOKEN[language];
