import type { SalesforceWords } from './app-error.ts';
import { ACCOUNT_ERRORS } from './oauth-errors/account.ts';
import { APPROVAL_ERRORS } from './oauth-errors/approval.ts';
import { AUTHORIZE_ERRORS } from './oauth-errors/authorize.ts';
import { CODE_ERRORS } from './oauth-errors/authorization-code.ts';
import type { CatalogueEntry, WordsPattern } from './oauth-errors/catalogue-entry.ts';
import { CREDENTIAL_ERRORS } from './oauth-errors/credentials.ts';
import { IDENTITY_ERRORS } from './oauth-errors/identity.ts';
import { REFRESH_ERRORS } from './oauth-errors/refresh.ts';
import { REST_ERRORS } from './oauth-errors/rest.ts';
import { SOAP_ERRORS } from './oauth-errors/soap.ts';
import { TOKEN_ERRORS } from './oauth-errors/token.ts';

/** The catalogue of failures: every row of salesforce.md 2, by where it is met. */
export const CATALOGUE_SECTIONS: readonly {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}[] = [
  { title: 'Policies that keep an app or a user out', entries: APPROVAL_ERRORS },
  { title: 'At the sign-in page', entries: AUTHORIZE_ERRORS },
  { title: 'With the code of the sign-in', entries: CODE_ERRORS },
  { title: 'Without a browser: password, JWT, client credentials', entries: CREDENTIAL_ERRORS },
  { title: 'About the client app, in any flow', entries: TOKEN_ERRORS },
  { title: 'About the user, the org or the hour', entries: ACCOUNT_ERRORS },
  { title: 'When the saved sign-in is renewed or revoked', entries: REFRESH_ERRORS },
  { title: 'From the REST API of the org', entries: REST_ERRORS },
  { title: 'From identity pages and the user interface', entries: IDENTITY_ERRORS },
  { title: 'From SOAP login()', entries: SOAP_ERRORS },
];

export const CATALOGUE: readonly CatalogueEntry[] = CATALOGUE_SECTIONS.flatMap(({ entries }) => [...entries]);

/**
 * The entry that explains Salesforce's words, by error and description together: thirteen causes share
 * `invalid_grant`. Null for words nobody knows, or that more than one entry claims: those are shown raw, and nothing
 * is made up about them.
 */
export function explain(
  words: SalesforceWords,
  catalogue: readonly CatalogueEntry[] = CATALOGUE,
): CatalogueEntry | null {
  const found = catalogue.filter(({ match }) => match.some((pattern) => fits(pattern, words)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function fits(pattern: WordsPattern, words: SalesforceWords): boolean {
  const { error, description, where, elsewhereThan, status } = pattern;
  if (error !== undefined) {
    const said = words.error.toLowerCase();
    if (![error].flat().some((code) => code.toLowerCase() === said)) return false;
  }
  if (description?.test(words.description) === false) return false;
  if (where !== undefined && (words.where === undefined || !where.includes(words.where))) return false;
  if (elsewhereThan !== undefined && words.where !== undefined && elsewhereThan.includes(words.where)) {
    return false;
  }
  return status === undefined || status === words.status;
}
