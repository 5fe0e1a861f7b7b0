import { LANGUAGES, type InAnyLanguage, type Language } from '../../shared/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every word the main process says to a person. */
export type MainWords = InAnyLanguage<typeof en>;

const SPOKEN: Readonly<Record<Language, MainWords>> = { en, de };

/** The one thing that is kept beside the objects made at start: whatever says something to a person would need it. */
let spoken: Language = LANGUAGES[0];

/** Called once, at start, before anything is said. */
export function speak(language: Language): void {
  spoken = language;
}

/** The language spoken, for what both processes say and shared/text holds. */
export const spokenLanguage = (): Language => spoken;

/** The words of the language spoken. Asked for when something is said, never when a module loads. */
export const words = (): MainWords => SPOKEN[spoken];
