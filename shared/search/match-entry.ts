import type { OrgEntry } from './org-entry.ts';
import type { SearchTerm } from './read-query.ts';

/**
 * How well an org fits one condition; 0: not at all. At the beginning counts more than within a word, and
 * in the alias more than elsewhere: whoever types `ac` means `acme` before `vacation`.
 */
export function scoreTerm(entry: OrgEntry, term: SearchTerm): number {
  switch (term.kind) {
    case 'text':
      return scoreText(entry, term.text);
    case 'field':
      return entry.fields[term.field].some((text) => fits(text, term)) ? 1 : 0;
    case 'org-kind':
      return term.kinds.includes(entry.org.kind) ? 1 : 0;
    case 'state':
      return term.states.includes(entry.org.state) ? 1 : 0;
    case 'mark':
      return term.marks.some((mark) => entry.marks[mark]) ? 1 : 0;
  }
}

type FieldTerm = Extract<SearchTerm, { readonly kind: 'field' }>;

/** Tags and groups are whole names; of the longer texts any part will do, unless it was asked for exactly. */
function fits(text: string, { field, text: wanted, exact }: FieldTerm): boolean {
  if (exact) return text === wanted;
  return field === 'tag' || field === 'group' || field === 'id'
    ? text.startsWith(wanted)
    : text.includes(wanted);
}

/** The first places are looked at, as long as a further one may count more than the best so far. */
function scoreText({ all, texts }: OrgEntry, wanted: string): number {
  const first = all.indexOf(wanted);
  if (first < 0) return 0;
  const aliasEnd = 1 + (texts[0]?.length ?? 0);
  if (first === 1) return wanted.length === aliasEnd - 1 ? 100 : 80;
  let best = 0;
  for (let at = first, looks = 0; at >= 0 && looks < 4; at = all.indexOf(wanted, at + 1), looks += 1) {
    const inAlias = at < aliasEnd ? IN_ALIAS : 0;
    const before = all.charCodeAt(at - 1);
    const place = before === LINE_BREAK ? LINE : isWordCharacter(before) ? WITHIN : WORD;
    best = Math.max(best, place + inAlias);
    // The alias begins the first line: within it, nothing counts more than the beginning of a word.
    if (best >= (inAlias === 0 ? LINE : WORD + IN_ALIAS)) break;
  }
  return best;
}

/** What it counts to begin a line, to begin a word, to be within one; and to be in the alias. */
const LINE = 40;
const WORD = 30;
const WITHIN = 10;
const IN_ALIAS = 25;

const LINE_BREAK = 10;

/** Letters and digits of ASCII, and everything beyond it. */
const isWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
