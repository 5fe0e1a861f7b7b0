import type { InAnyLanguage, Language } from '../../shared/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { spokenLanguage } from './spoken-language.ts';

/** Every word the main process says to a person. */
export type MainWords = InAnyLanguage<typeof en>;

const SPOKEN: Readonly<Record<Language, MainWords>> = { en, de };

/** The words of the language spoken. Asked for when something is said, never when a module loads. */
export const words = (): MainWords => SPOKEN[spokenLanguage()];
