import type { ImportChange, ImportVerdict, MarkName } from '../../../shared/moving.ts';
import type { MovedMarks } from './moved-org.ts';
import type { PlaceText } from './place-text.ts';

type Changes = readonly ImportChange[];

/** What is told as a change of one mark; nothing where it stays as it is. */
export interface MarkRules {
  readonly text: (mark: MarkName, from: string | undefined, to: string | undefined) => Changes;
  readonly names: (mark: MarkName, from: readonly string[], to: readonly string[]) => Changes;
  readonly flag: (mark: MarkName, from: boolean, to: boolean) => Changes;
}

/** What the marks that come would change in those that are here, by these rules, in the order a person reads them. */
export const changesOf = (
  { text, names, flag }: MarkRules,
  here: MovedMarks,
  there: MovedMarks,
  placeText: PlaceText,
): Changes => [
  // Without an alias or a place nothing is said of it.
  ...(there.alias === '' ? [] : text('alias', here.alias, there.alias)),
  ...names('groups', here.groups, there.groups),
  ...names('tags', here.tags, there.tags),
  ...text('colour', here.colour, there.colour),
  ...text('icon', here.icon, there.icon),
  ...flag('pinned', here.pinned, there.pinned),
  ...text('note', here.note, there.note),
  ...text('landingPage', here.landingPage, there.landingPage),
  ...(there.opensIn === undefined || samePlace(here.opensIn, there.opensIn)
    ? []
    : [placeChange(here.opensIn, there.opensIn, placeText)]),
  ...flag('keepAlive', here.keepAlive, there.keepAlive),
  ...flag('archived', here.archived, there.archived),
];

/** Filling in what is empty asks nothing of a person; replacing what they said does. */
export function verdictOf(changes: readonly ImportChange[], bringsSignIn: boolean): ImportVerdict {
  if (changes.some(({ from }) => from !== '')) return 'conflict';
  return changes.length === 0 && !bringsSignIn ? 'same' : 'changed';
}

/** The names that are not among these yet, whatever their case. */
export const missingNames = (here: readonly string[], there: readonly string[]): readonly string[] =>
  missingFrom(here)(there);

/** The same, for many that are compared with these. */
export function missingFrom(here: readonly string[]): (there: readonly string[]) => readonly string[] {
  const present = new Set(here.map((name) => name.toLowerCase()));
  return (there) => there.filter((name) => !present.has(name.toLowerCase()));
}

type Place = NonNullable<MovedMarks['opensIn']>;

/** An org without a place of its own opens in its own window. */
const samePlace = (from: Place | undefined, to: Place): boolean =>
  JSON.stringify(inOrder(from ?? { kind: 'window' })) === JSON.stringify(inOrder(to));

const inOrder = (place: Place) => Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1));

const placeChange = (from: Place | undefined, to: Place, placeText: PlaceText): ImportChange => ({
  mark: 'opensIn',
  from: from === undefined ? '' : placeText(from),
  to: placeText(to),
});
