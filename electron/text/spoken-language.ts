import { LANGUAGES, type Language } from '../../shared/language.ts';

let spoken: Language = LANGUAGES[0];

/**
 * From now on Latchkey speaks this. Said once at each start, before there is a menu or a window: a page keeps the language
 * it was made with.
 */
export function speak(language: Language): void {
  spoken = language;
}

export const spokenLanguage = (): Language => spoken;
