import type { InAnyLanguage } from '../../shared/language.ts';
import { en } from './en.ts';

/** Every word the page may say. */
type Words = InAnyLanguage<typeof en>;

/** Every word the page says. */
export const words: Words = en;
