import { changesOf, type MarkRules } from './compare-marks.ts';
import type { Way } from './way-of-import.ts';

const EXACT: MarkRules = {
  text: (mark, from = '', to = '') => (from === to ? [] : [{ mark, from, to }]),
  flag: (mark, from, to) => (from === to ? [] : [{ mark, from: from ? 'yes' : '', to: to ? 'yes' : '' }]),
  names: (mark, from, to) =>
    inOrder(from) === inOrder(to) ? [] : [{ mark, from: from.join(', '), to: to.join(', ') }],
};

/** Their order, and their case, say nothing. */
const inOrder = (names: readonly string[]): string =>
  names
    .map((name) => name.toLowerCase())
    .toSorted()
    .join('\n');

/**
 * A restore makes what is here as it was: what has been put on an org since goes, what has been taken off comes back. A
 * backup says neither a command nor, where no group says otherwise, the own window: where an org opens then stays.
 */
export const AS_IT_WAS: Way = {
  compare: (...marks) => changesOf(EXACT, ...marks),
  combine: (here, there) => ({
    ...there,
    alias: there.alias === '' ? here.alias : there.alias,
    opensIn: there.opensIn ?? here.opensIn,
  }),
};
