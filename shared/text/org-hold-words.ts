import type { InAnyLanguage, Language } from '../language.ts';

const english = {
  /** Of a window whose session is held in memory only. */
  isPrivate: 'Private',
  /** Of a window in which an admin has logged in as somebody else; empty where nobody knows the name. */
  loggedInAs: (username: string): string => `Logged in as ${username === '' ? 'another user' : username}`,
} as const;

/** How the title of a window and its frame name whose session it holds: the same words in both. */
export const ORG_HOLD_WORDS: Readonly<Record<Language, InAnyLanguage<typeof english>>> = {
  en: english,
  de: {
    isPrivate: 'Privat',
    loggedInAs: (username) => `Angemeldet als ${username === '' ? 'anderer Benutzer' : username}`,
  },
};
