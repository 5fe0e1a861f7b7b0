import type { ErrorSubject, SalesforceWords } from './app-error.ts';
import { LANGUAGES, type InAnyLanguage, type Language } from './language.ts';
import type { NoteNames } from './oauth-errors/catalogue-entry.ts';
import type { ToldEntry } from './oauth-errors/told-entry.ts';
import { plainText } from './plain-text.ts';

const EN = {
  /** What stands in a note for a name that is not known. */
  unknown: { app: 'the client app', clientId: '(unknown)', username: 'the user', callbackUrl: '(unknown)' },
  subject: (title: string): string => `${title}: I need your help with Salesforce`,
  hello: 'Hello,',
  what: 'I sign in to our Salesforce org with Latchkey, a desktop app, and Salesforce refuses it.',
  why: 'Why this happens:',
  mend: 'What would mend it:',
  thanks: 'Thank you!',
  facts: {
    org: 'Org',
    loginHost: 'Login host',
    user: 'User',
    clientApp: 'Client app',
    clientId: 'Client id (consumer key)',
    callbackUrl: 'Callback URL',
    said: 'What Salesforce said',
  },
} as const;

const DE: InAnyLanguage<typeof EN> = {
  unknown: {
    app: 'die Client-App',
    clientId: '(unbekannt)',
    username: 'der Benutzer',
    callbackUrl: '(unbekannt)',
  },
  subject: (title) => `${title}: Ich brauche Ihre Hilfe mit Salesforce`,
  hello: 'Guten Tag,',
  what: 'ich melde mich mit Latchkey, einer Desktop-App, bei unserer Salesforce-Org an, und Salesforce lehnt das ab.',
  why: 'Warum das geschieht:',
  mend: 'Was es beheben würde:',
  thanks: 'Vielen Dank!',
  facts: {
    org: 'Org',
    loginHost: 'Anmelde-Host',
    user: 'Benutzer',
    clientApp: 'Client-App',
    clientId: 'Client-ID (Consumer Key)',
    callbackUrl: 'Callback-URL',
    said: 'Was Salesforce sagte',
  },
};

const WORDS: Readonly<Record<Language, InAnyLanguage<typeof EN>>> = { en: EN, de: DE };

/** What stands in a note for a name that is not known, in English. */
export const UNKNOWN_NAMES: NoteNames = EN.unknown;

/**
 * A note to copy or mail to an admin of the org: what failed, for whom, with which app, and the exact clicks that
 * mend it. Null where no admin can help. `subject` holds no secret, so neither does the note.
 */
export function writeAdminNote(
  entry: ToldEntry,
  words: SalesforceWords,
  subject: ErrorSubject = {},
  language: Language = LANGUAGES[0],
): string | null {
  const { adminClicks } = entry;
  const say = WORDS[language];
  if (adminClicks === undefined) return null;
  const clicks = adminClicks(namesOf(subject, say.unknown));
  return [
    say.subject(entry.title),
    '',
    say.hello,
    '',
    say.what,
    '',
    ...factsOf(words, subject, say.facts),
    '',
    say.why,
    ...entry.causes.map((cause) => `- ${cause}`),
    '',
    say.mend,
    ...clicks.map((click, index) => `${index + 1}. ${click}`),
    '',
    say.thanks,
    '',
  ].join('\n');
}

/** Salesforce's words on one line, as they came; an answer without words is named by its status. */
export function spokenWords({ error, description, status }: SalesforceWords): string {
  if (error === `HTTP_${status}`)
    return description === '' ? `HTTP ${status}` : `HTTP ${status}: ${description}`;
  const said = description === '' ? error : `${error}: ${description}`;
  return status === undefined ? said : `${said} (HTTP ${status})`;
}

function factsOf(
  words: SalesforceWords,
  subject: ErrorSubject,
  names: InAnyLanguage<typeof EN>['facts'],
): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [names.org, subject.organizationName],
    [names.loginHost, subject.loginHost],
    [names.user, subject.username],
    [names.clientApp, subject.clientAppName],
    [names.clientId, subject.clientId],
    [names.callbackUrl, subject.callbackUrl],
    [names.said, spokenWords(words)],
  ];
  return facts.flatMap(([name, value]) => (isKnown(value) ? [`${name}: ${plainText(value, 2000)}`] : []));
}

function namesOf(subject: ErrorSubject, unknown: NoteNames): NoteNames {
  const known = (value: string | undefined, otherwise: string) =>
    isKnown(value) ? plainText(value, 2000) : otherwise;
  return {
    app: known(subject.clientAppName, unknown.app),
    clientId: known(subject.clientId, unknown.clientId),
    username: known(subject.username, unknown.username),
    callbackUrl: known(subject.callbackUrl, unknown.callbackUrl),
  };
}

const isKnown = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';
