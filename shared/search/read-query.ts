import type { OrgKind, OrgState } from '../org.ts';
import { foldText } from './fold-text.ts';

/** One condition of a search; an org is found when it fulfils all of them. */
export type SearchTerm =
  /** Somewhere in what is known of the org. */
  | { readonly kind: 'text'; readonly text: string }
  /** In one thing that is known of it: `exact`, as the whole of it, else as its beginning. */
  | { readonly kind: 'field'; readonly field: SearchField; readonly text: string; readonly exact: boolean }
  | { readonly kind: 'org-kind'; readonly kinds: readonly OrgKind[] }
  | { readonly kind: 'state'; readonly states: readonly OrgState[] }
  | { readonly kind: 'mark'; readonly marks: readonly OrgMark[] };

/** What `tag:` and its like look into. */
export type SearchField =
  'alias' | 'organization' | 'username' | 'id' | 'domain' | 'instance' | 'tag' | 'group' | 'note';

/** What `is:` asks for. */
export type OrgMark = 'pinned' | 'archived' | 'open' | 'practice';

/** Nobody types more; what is pasted by mistake must not hold up the window. */
const MOST_CHARACTERS = 300;
const MOST_TERMS = 16;

const FIELDS: ReadonlyMap<string, SearchField> = new Map([
  ['alias', 'alias'],
  ['name', 'alias'],
  ['org', 'organization'],
  ['organization', 'organization'],
  ['user', 'username'],
  ['username', 'username'],
  ['id', 'id'],
  ['host', 'domain'],
  ['domain', 'domain'],
  ['instance', 'instance'],
  ['tag', 'tag'],
  ['group', 'group'],
  ['note', 'note'],
]);

/** The words people use, each with what it means. A beginning of a word will do. */
const KIND_WORDS: readonly (readonly [string, OrgKind])[] = [
  ['production', 'production'],
  ['sandbox', 'sandbox'],
  ['sbx', 'sandbox'],
  ['scratch', 'scratch'],
  ['developer', 'developer'],
  ['trial', 'trial'],
  ['unknown', 'unknown'],
];
const STATE_WORDS: readonly (readonly [string, OrgState])[] = [
  ['ready', 'ready'],
  ['ok', 'ready'],
  ['live', 'ready'],
  ['refreshing', 'refreshing'],
  ['needs-sign-in', 'needs-sign-in'],
  ['expired', 'needs-sign-in'],
  ['ended', 'needs-sign-in'],
  ['signed-out', 'needs-sign-in'],
  ['unreachable', 'unreachable'],
  ['offline', 'unreachable'],
  ['blocked', 'blocked'],
];
const MARK_WORDS: readonly (readonly [string, OrgMark])[] = [
  ['pinned', 'pinned'],
  ['archived', 'archived'],
  ['open', 'open'],
  ['practice', 'practice'],
];

/**
 * Reads what was typed: words, and conditions such as `kind:sandbox`, `tag:"two words"`, `is:pinned`. A prefix that
 * nobody knows is text like any other, and so is one without a value that another word follows; at the end of the text a
 * condition is still being typed, and asks for nothing yet.
 */
export function readQuery(text: string): readonly SearchTerm[] {
  return split(text.slice(0, MOST_CHARACTERS))
    .slice(0, MOST_TERMS)
    .map(readTerm)
    .filter((term) => term !== null);
}

interface Piece {
  readonly text: string;
  /** Where the first quoted part of it began, in characters; -1 for none. */
  readonly quotedFrom: number;
}

/** At white space that no quotes hold together. A quote that is never closed goes to the end. */
function split(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let piece = '';
  let quotedFrom = -1;
  let isQuoted = false;
  const end = () => {
    if (piece !== '') pieces.push({ text: piece, quotedFrom });
    piece = '';
    quotedFrom = -1;
  };
  for (const character of text) {
    if (character === '"') {
      isQuoted = !isQuoted;
      if (quotedFrom < 0) quotedFrom = piece.length;
    } else if (!isQuoted && /\s/.test(character)) end();
    else piece += character;
  }
  end();
  return pieces;
}

function readTerm({ text, quotedFrom }: Piece): SearchTerm | null {
  const colon = text.indexOf(':');
  // A colon within quotes is text: `"tag:acme"` looks for just that.
  const isCondition = colon > 0 && (quotedFrom < 0 || quotedFrom > colon);
  const condition = isCondition
    ? readCondition(foldText(text.slice(0, colon)), foldText(text.slice(colon + 1)), quotedFrom > colon)
    : undefined;
  if (condition !== undefined) return condition;
  const folded = foldText(text);
  return folded === '' ? null : { kind: 'text', text: folded };
}

/** Undefined: there is no such condition. Null: it asks for nothing yet. */
function readCondition(prefix: string, value: string, exact: boolean): SearchTerm | null | undefined {
  const field = FIELDS.get(prefix);
  if (field !== undefined) return value === '' ? null : { kind: 'field', field, text: value, exact };
  switch (prefix) {
    case 'kind':
      return value === '' ? null : { kind: 'org-kind', kinds: meanings(KIND_WORDS, value) };
    case 'state':
      return value === '' ? null : { kind: 'state', states: meanings(STATE_WORDS, value) };
    case 'is':
      return value === '' ? null : { kind: 'mark', marks: meanings(MARK_WORDS, value) };
    default:
      return undefined;
  }
}

const meanings = <Meaning>(known: readonly (readonly [string, Meaning])[], value: string) => [
  ...new Set(known.filter(([word]) => word.startsWith(value)).map(([, meaning]) => meaning)),
];
