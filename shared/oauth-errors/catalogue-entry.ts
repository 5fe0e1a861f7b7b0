import type { SalesforcePlace, SalesforceWords } from '../app-error.ts';
import { LANGUAGES, type Language } from '../language.ts';

/** Who has to do something. `nobody`: it passes by itself. */
export type Actor = 'you' | 'your-admin' | 'salesforce' | 'nobody';

/** As it stands before a fix. */
export const ACTOR_NAMES: Readonly<Record<Actor, string>> = {
  you: 'You',
  'your-admin': 'Your admin',
  salesforce: 'Salesforce',
  nobody: 'Nobody: wait',
};

const IN_GERMAN: Readonly<Record<Actor, string>> = {
  you: 'Sie',
  'your-admin': 'Ihr Admin',
  salesforce: 'Salesforce',
  nobody: 'Niemand: warten',
};

/** The same in the language that is spoken. */
export const actorName = (who: Actor, language: Language = LANGUAGES[0]): string =>
  ({ en: ACTOR_NAMES, de: IN_GERMAN })[language][who];

/** A button that does a fix, or leads to the page where it is done. */
export type FixButton =
  | 'switch-host'
  | 'sign-in-again'
  | 'change-client-app'
  | 'retry-later'
  | 'archive-org'
  | 'remove-org'
  | 'open-login-history'
  | 'open-app-install-page'
  | 'open-app-manager'
  | 'open-oauth-settings'
  | 'open-users'
  | 'open-security-token';

/** Where a failure is met: while an org is added, while one of the list is signed in to again, or in its row. */
export const SITUATIONS = ['adding', 'again', 'listed'] as const;
export type Situation = (typeof SITUATIONS)[number];

export interface Fix {
  readonly who: Actor;
  /** Whole sentences. */
  readonly text: string;
  readonly button?: FixButton;
  /** Where it is true; everywhere when absent. */
  readonly only?: readonly Situation[];
}

/** Whole sentences; with where they are true, when that is not everywhere. */
export type Cause = string | { readonly text: string; readonly only: readonly Situation[] };

/** In the dialogs, where there are fields. */
export const SIGNING_IN: readonly Situation[] = ['adding', 'again'];
/** Of an org that has its row. */
export const HAS_ROW: readonly Situation[] = ['again', 'listed'];

/** Out of the way of the living, with all that was put on it: a mistake costs nothing. */
export const ARCHIVE: Fix = {
  who: 'you',
  text: 'Archive the org: it is out of the way then, and its notes stay.',
  button: 'archive-org',
  only: ['listed'],
};

/** The place of a method that is fixed with the row: there is no field to mend it in. */
export const ADD_ANEW: Fix = {
  who: 'you',
  text: 'If the org signs in elsewhere by now, add it once more with Add org and the right login host: its row, its alias and its browser data stay.',
  only: HAS_ROW,
};

/** Words that an entry explains. What is absent matches anything; everything that is there has to fit. */
export interface WordsPattern {
  /** Compared without regard to case. */
  readonly error?: string | readonly string[];
  readonly description?: RegExp;
  /** Only there. */
  readonly where?: readonly SalesforcePlace[];
  /** Everywhere but there. */
  readonly elsewhereThan?: readonly SalesforcePlace[];
  readonly status?: number;
}

/** The names a note uses; a placeholder stands for what is not known. */
export interface NoteNames {
  readonly app: string;
  readonly clientId: string;
  readonly username: string;
  readonly callbackUrl: string;
}

/** One failure of Salesforce: a row of salesforce.md 2. */
export interface CatalogueEntry {
  /** Kebab-case; an anchor in docs/errors.md. */
  readonly id: string;
  readonly title: string;
  /** Where another title is the true one. */
  readonly titleIn?: Partial<Readonly<Record<Situation, string>>>;
  readonly match: readonly WordsPattern[];
  /** As Salesforce sends it. An empty description: its wording is not known for certain, or there is none. */
  readonly says: readonly [SalesforceWords, ...SalesforceWords[]];
  /** Why it happens, the likeliest first. */
  readonly causes: readonly Cause[];
  /** What to do, in this order. */
  readonly fixes: readonly Fix[];
  /** The exact clicks, for a note to the admin; absent where no admin can help. */
  readonly adminClicks?: (names: NoteNames) => readonly string[];
  /** Why Latchkey never shows it, where it never does. */
  readonly neverShown?: string;
}
