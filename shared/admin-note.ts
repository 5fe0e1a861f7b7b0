import type { ErrorSubject, SalesforceWords } from './app-error.ts';
import type { NoteNames } from './oauth-errors/catalogue-entry.ts';
import type { ToldEntry } from './oauth-errors/told-entry.ts';
import { plainText } from './plain-text.ts';

/** What stands in a note for a name that is not known. */
export const UNKNOWN_NAMES: NoteNames = {
  app: 'the client app',
  clientId: '(unknown)',
  username: 'the user',
  callbackUrl: '(unknown)',
};

/**
 * A note to copy or mail to an admin of the org: what failed, for whom, with which app, and the exact clicks that
 * mend it. Null where no admin can help. `subject` holds no secret, so neither does the note.
 */
export function writeAdminNote(
  entry: ToldEntry,
  words: SalesforceWords,
  subject: ErrorSubject = {},
): string | null {
  const { adminClicks } = entry;
  if (adminClicks === undefined) return null;
  const clicks = adminClicks(namesOf(subject));
  return [
    `${entry.title}: I need your help with Salesforce`,
    '',
    'Hello,',
    '',
    'I sign in to our Salesforce org with Latchkey, a desktop app, and Salesforce refuses it.',
    '',
    ...factsOf(words, subject),
    '',
    'Why this happens:',
    ...entry.causes.map((cause) => `- ${cause}`),
    '',
    'What would mend it:',
    ...clicks.map((click, index) => `${index + 1}. ${click}`),
    '',
    'Thank you!',
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

function factsOf(words: SalesforceWords, subject: ErrorSubject): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Org', subject.organizationName],
    ['Login host', subject.loginHost],
    ['User', subject.username],
    ['Client app', subject.clientAppName],
    ['Client id (consumer key)', subject.clientId],
    ['Callback URL', subject.callbackUrl],
    ['What Salesforce said', spokenWords(words)],
  ];
  return facts.flatMap(([name, value]) => (isKnown(value) ? [`${name}: ${plainText(value, 2000)}`] : []));
}

function namesOf(subject: ErrorSubject): NoteNames {
  const known = (value: string | undefined, otherwise: string) =>
    isKnown(value) ? plainText(value, 2000) : otherwise;
  return {
    app: known(subject.clientAppName, UNKNOWN_NAMES.app),
    clientId: known(subject.clientId, UNKNOWN_NAMES.clientId),
    username: known(subject.username, UNKNOWN_NAMES.username),
    callbackUrl: known(subject.callbackUrl, UNKNOWN_NAMES.callbackUrl),
  };
}

const isKnown = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';
