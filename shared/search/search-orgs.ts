import { organizationOf } from '../org.ts';
import { readPageUrl } from '../read-page-url.ts';
import { sameRecord } from '../record-id.ts';
import { scoreTerm } from './match-entry.ts';
import { createTypoMatch, editsForgiven } from './match-typos.ts';
import type { OrgEntry, SearchableOrg } from './org-entry.ts';
import type { OrgIndex } from './org-index.ts';
import { orgsOfPage } from './orgs-of-page.ts';
import { readQuery, type SearchTerm } from './read-query.ts';

/** What a search found. */
export interface SearchResult<Org> {
  /** The best first; among those that fit as well, the most used first. */
  readonly orgs: readonly Org[];
  /** The words to be marked in what is shown, folded. */
  readonly marks: readonly string[];
  /** Whether nothing is spelled as it was typed, and what was found is spelled nearly so. */
  readonly guessed: boolean;
  /** The page behind an address, an id or a path that was pasted; null for words. */
  readonly path: string | null;
}

/** Searches the orgs for what was typed or pasted. An empty text finds all, the most used first. `typos`: forgiven. */
export function searchOrgs<Org extends SearchableOrg>(
  index: OrgIndex<Org>,
  text: string,
  { typos = true }: { readonly typos?: boolean } = {},
): SearchResult<Org> {
  const page = findByPage(index, text);
  if (page !== null) return page;
  const terms = readQuery(text);
  const plain = rank(index, terms, (entry, _place, term) => scoreTerm(entry, term));
  const marks = terms.flatMap((term) => (term.kind === 'text' || term.kind === 'field' ? [term.text] : []));
  const result = { orgs: plain, marks, guessed: false, path: null };
  if (!typos || plain.length > 0 || !terms.some(canHaveTypo)) return result;
  const guessed = rank(index, terms, scoreWithTypos(index, terms));
  return guessed.length === 0 ? result : { ...result, orgs: guessed, guessed: true };
}

type Score = (entry: OrgEntry, place: number, term: SearchTerm) => number;

/**
 * The entries stand in the order of use already, so that those of one score need no sorting. What is in the archive is
 * found as well, but never among the living: it stands at the end, however well it fits.
 */
function rank<Org extends SearchableOrg>(
  { entries }: OrgIndex<Org>,
  terms: readonly SearchTerm[],
  score: Score,
): readonly Org[] {
  const byScore = new Map<number, Org[]>();
  for (const [place, entry] of entries.entries()) {
    let sum = 0;
    for (const term of terms) {
      const own = score(entry, place, term);
      sum = own === 0 ? -1 : sum + own;
      if (sum < 0) break;
    }
    if (sum < 0) continue;
    const equals = byScore.get(sum);
    if (equals === undefined) byScore.set(sum, [entry.org]);
    else equals.push(entry.org);
  }
  const ranked = [...byScore].sort(([a], [b]) => b - a).flatMap(([, orgs]) => orgs);
  const archived = ranked.filter(isArchived);
  return archived.length === 0 ? ranked : [...ranked.filter((org) => !isArchived(org)), ...archived];
}

const isArchived = ({ archivedAt }: SearchableOrg): boolean => archivedAt !== undefined;

const canHaveTypo = (term: SearchTerm): boolean =>
  term.kind === 'text' && editsForgiven(term.text.length) > 0;

/** Each word is compared with each word once, however many orgs have it. */
function scoreWithTypos(index: OrgIndex, terms: readonly SearchTerm[]): Score {
  const guesses = new Map<SearchTerm, Uint8Array>();
  for (const term of terms) {
    if (term.kind !== 'text' || !canHaveTypo(term)) continue;
    const scores = new Uint8Array(index.entries.length);
    const match = createTypoMatch(term.text);
    for (const { word, letters, places } of index.words()) {
      const found = match(word, letters);
      if (found === null) continue;
      const score = 9 - found.edits * 3;
      for (const place of places) scores[place] = Math.max(scores[place] ?? 0, score);
    }
    guesses.set(term, scores);
  }
  return (entry, place, term) => scoreTerm(entry, term) || (guesses.get(term)?.[place] ?? 0);
}

/** Null when it is nothing pasted, or belongs to none of the orgs: then it is searched for as it stands. */
function findByPage<Org extends SearchableOrg>(index: OrgIndex<Org>, text: string): SearchResult<Org> | null {
  const trimmed = text.trim();
  if (trimmed.length < 15 || /\s/.test(trimmed)) return null;
  const target = readPageUrl(trimmed);
  if (!target.ok) return null;
  const orgs = index.entries.map(({ org }) => org);
  const { candidates, why } = orgsOfPage(orgs, target.value);
  const found = { marks: [], guessed: false, path: why === 'organization' ? '/' : target.value.path };
  if (target.value.kind === 'anywhere' && why === 'anywhere') {
    const { id } = target.value;
    if (id === null) return null;
    const own = orgs.filter(({ key }) => sameRecord(key.slice(organizationOf(key).length + 1), id));
    if (own.length > 0) return { ...found, orgs: own, path: '/' };
    return { ...found, orgs: [...likelyHolders(orgs, id)] };
  }
  return candidates.length === 0 ? null : { ...found, orgs: candidates };
}

/**
 * Any org may have a record, but its id carries the place where it was made, and so does the org's own id: those that
 * have it in common come first. After a migration it may be another one, so the others follow.
 */
function likelyHolders<Org extends SearchableOrg>(orgs: readonly Org[], id: string): readonly Org[] {
  const place = id.slice(3, 6);
  const isLikely = ({ key }: Org) => key.slice(3, 6) === place;
  return [...orgs.filter(isLikely), ...orgs.filter((org) => !isLikely(org))];
}
