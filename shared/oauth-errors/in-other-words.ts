import type { Language } from '../language.ts';
import type { EntryWords } from './entry-words.ts';
import { ACCOUNT_ERRORS_IN_GERMAN } from './de/account.ts';
import { APPROVAL_ERRORS_IN_GERMAN } from './de/approval.ts';
import { CODE_ERRORS_IN_GERMAN } from './de/authorization-code.ts';
import { AUTHORIZE_ERRORS_IN_GERMAN } from './de/authorize.ts';
import { CREDENTIAL_ERRORS_IN_GERMAN } from './de/credentials.ts';
import { IDENTITY_ERRORS_IN_GERMAN } from './de/identity.ts';
import { REFRESH_ERRORS_IN_GERMAN } from './de/refresh.ts';
import { REST_ERRORS_IN_GERMAN } from './de/rest.ts';
import { SOAP_ERRORS_IN_GERMAN } from './de/soap.ts';
import { TOKEN_ERRORS_IN_GERMAN } from './de/token.ts';

const IN_GERMAN: Readonly<Record<string, EntryWords>> = {
  ...ACCOUNT_ERRORS_IN_GERMAN,
  ...APPROVAL_ERRORS_IN_GERMAN,
  ...CODE_ERRORS_IN_GERMAN,
  ...AUTHORIZE_ERRORS_IN_GERMAN,
  ...CREDENTIAL_ERRORS_IN_GERMAN,
  ...IDENTITY_ERRORS_IN_GERMAN,
  ...REFRESH_ERRORS_IN_GERMAN,
  ...REST_ERRORS_IN_GERMAN,
  ...SOAP_ERRORS_IN_GERMAN,
  ...TOKEN_ERRORS_IN_GERMAN,
};

/** What the entry of that id says in a language; undefined for English, which the catalogue itself is in. */
export function inOtherWords(id: string, language: Language): EntryWords | undefined {
  switch (language) {
    case 'en':
      return undefined;
    case 'de':
      return Object.hasOwn(IN_GERMAN, id) ? IN_GERMAN[id] : undefined;
  }
}
