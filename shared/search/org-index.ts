import { scoreTerm } from './match-entry.ts';
import { lettersOf } from './match-typos.ts';
import { makeEntry, type OrgEntry, type SearchableOrg, type SearchedGroup } from './org-entry.ts';
import { readQuery } from './read-query.ts';

/** The orgs made ready to be searched, the most used first. */
export interface OrgIndex<Org extends SearchableOrg = SearchableOrg> {
  readonly entries: readonly OrgEntry<Org>[];
  /** Every word of the orgs, once. Made when a typo is first looked for. */
  readonly words: () => readonly IndexedWord[];
}

export interface IndexedWord {
  readonly word: string;
  readonly letters: number;
  /** Where in `entries` the orgs are that have it. */
  readonly places: readonly number[];
}

/**
 * Makes the index anew when orgs or groups changed, and only what changed of it: an org that is the same object as the
 * last time has the same entry. `orgs` in the order of the list, which decides between orgs that were used as much.
 */
export function createOrgIndexer<Org extends SearchableOrg>(): (
  orgs: readonly Org[],
  groups: readonly SearchedGroup[],
) => OrgIndex<Org> {
  let entryOf = new WeakMap<Org, OrgEntry<Org>>();
  let lastOrgs: readonly Org[] | null = null;
  let lastGroups: readonly SearchedGroup[] | null = null;
  let index: OrgIndex<Org> = { entries: [], words: () => [] };
  return (orgs, groups) => {
    if (orgs === lastOrgs && groups === lastGroups) return index;
    if (groups !== lastGroups) entryOf = new WeakMap();
    const make = createEntryMaker<Org>(groups);
    const entries = orgs
      .map((org) => {
        const entry = entryOf.get(org) ?? make(org);
        entryOf.set(org, entry);
        return entry;
      })
      .sort((a, b) => usedness(b.org) - usedness(a.org));
    let words: readonly IndexedWord[] | null = null;
    index = { entries, words: () => (words ??= collectWords(entries)) };
    lastOrgs = orgs;
    lastGroups = groups;
    return index;
  };
}

/**
 * Makes entries that know of smart groups too. What such a group's own search says of `group:` is about the others: two
 * that hold each other would have no end.
 */
function createEntryMaker<Org extends SearchableOrg>(
  groups: readonly SearchedGroup[],
): (org: Org) => OrgEntry<Org> {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const smart = groups.flatMap(({ name, filter }) =>
    filter === undefined ? [] : [{ name, terms: readQuery(filter) }],
  );
  return (org) => {
    const entry = makeEntry(org, names);
    const holding = smart.filter(({ terms }) => terms.every((term) => scoreTerm(entry, term) > 0));
    return holding.length === 0
      ? entry
      : makeEntry(
          org,
          names,
          holding.map(({ name }) => name),
        );
  };
}

/** Finite, so that two orgs that were never used compare as equal. */
const usedness = ({ frecency }: SearchableOrg): number => frecency ?? -1e9;

/** Words as people see them, and what stands between spaces: `acme-prod`, and `acme` and `prod`. Ids have no typos. */
function collectWords(entries: readonly OrgEntry[]): readonly IndexedWord[] {
  const places = new Map<string, number[]>();
  for (const [place, { texts, fields }] of entries.entries()) {
    const words = new Set<string>();
    for (const text of texts) {
      if (fields.id.includes(text)) continue;
      for (const part of text.split(' ')) {
        words.add(part);
        for (const word of wordsOf(part)) words.add(word);
      }
    }
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  return [...places].map(([word, found]) => ({ word, letters: lettersOf(word), places: found }));
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
