import { foldWithPlaces } from './fold-text.ts';
import { createTypoMatch } from './match-typos.ts';

/** A part of a text, from one UTF-16 unit up to another. */
export interface TextRange {
  readonly begin: number;
  readonly end: number;
}

/**
 * Where the searched words are in a text as it is shown, in order and without overlap. `guessed`: they need not be
 * spelled so. Words that stand nowhere mark nothing: they fitted something else of the org.
 */
export function markMatches(text: string, marks: readonly string[], guessed: boolean): readonly TextRange[] {
  const { folded, begins, ends } = foldWithPlaces(text);
  const ranges: TextRange[] = [];
  const add = (from: number, to: number) => {
    const begin = begins[from];
    const end = ends[to - 1];
    if (begin !== undefined && end !== undefined) ranges.push({ begin, end });
  };
  for (const mark of marks) {
    if (mark === '') continue;
    const before = ranges.length;
    for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at + mark.length)) {
      add(at, at + mark.length);
    }
    if (!guessed || ranges.length > before) continue;
    const match = createTypoMatch(mark);
    for (const word of folded.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const found = match(word[0]);
      if (found !== null) add(word.index, word.index + found.length);
    }
  }
  return merge(ranges);
}

function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.begin - b.begin)) {
    const last = merged.at(-1);
    if (last !== undefined && range.begin <= last.end) {
      merged[merged.length - 1] = { begin: last.begin, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
