import { scoreTerm } from './match-entry.ts';
import { makeEntry, type SearchableOrg, type SearchedGroup } from './org-entry.ts';
import { readQuery } from './read-query.ts';

/**
 * Makes a saved search into a question to be asked of each org: what a smart group holds. It takes the text at its word:
 * no typo is forgiven, or an org would come and go with how others are called. An empty text holds every org.
 */
export function orgFilter(text: string, groups: readonly SearchedGroup[]): (org: SearchableOrg) => boolean {
  const terms = readQuery(text);
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return (org) => {
    const entry = makeEntry(org, names);
    return terms.every((term) => scoreTerm(entry, term) > 0);
  };
}
