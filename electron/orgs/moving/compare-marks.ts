import type { ImportChange, ImportVerdict, MarkName } from '../../../shared/moving.ts';
import type { MovedMarks } from './moved-org.ts';
import type { PlaceText } from './place-text.ts';

/**
 * What the marks of a file would change in those that are here. What the file does not say changes nothing; groups and
 * tags are added to those that are here.
 */
export function compareMarks(
  here: MovedMarks,
  there: MovedMarks,
  placeText: PlaceText,
): readonly ImportChange[] {
  const text = (mark: MarkName, from: string | undefined, to: string | undefined): readonly ImportChange[] =>
    to === undefined || to === '' || to === from ? [] : [{ mark, from: from ?? '', to }];
  const flag = (mark: MarkName, from: boolean, to: boolean): readonly ImportChange[] =>
    to && !from ? [{ mark, from: '', to: 'yes' }] : [];
  const names = (mark: MarkName, from: readonly string[], to: readonly string[]): readonly ImportChange[] => {
    const added = missingNames(from, to);
    return added.length === 0 ? [] : [{ mark, from: '', to: added.join(', ') }];
  };
  const place = (from: MovedMarks['opensIn'], to: MovedMarks['opensIn']): readonly ImportChange[] =>
    to === undefined || samePlace(from, to) ? [] : [placeChange(from, to, placeText)];
  return [
    ...text('alias', here.alias, there.alias),
    ...names('groups', here.groups, there.groups),
    ...names('tags', here.tags, there.tags),
    ...text('colour', here.colour, there.colour),
    ...text('icon', here.icon, there.icon),
    ...flag('pinned', here.pinned, there.pinned),
    ...text('note', here.note, there.note),
    ...text('landingPage', here.landingPage, there.landingPage),
    ...place(here.opensIn, there.opensIn),
    ...flag('keepAlive', here.keepAlive, there.keepAlive),
    ...flag('archived', here.archived, there.archived),
  ];
}

/** Filling in what is empty asks nothing of a person; replacing what they said does. */
export function verdictOf(changes: readonly ImportChange[], bringsSignIn: boolean): ImportVerdict {
  if (changes.some(({ from }) => from !== '')) return 'conflict';
  return changes.length === 0 && !bringsSignIn ? 'same' : 'changed';
}

/** The names that are not among these yet, whatever their case. */
export function missingNames(here: readonly string[], there: readonly string[]): readonly string[] {
  const present = new Set(here.map((name) => name.toLowerCase()));
  return there.filter((name) => !present.has(name.toLowerCase()));
}

type Place = NonNullable<MovedMarks['opensIn']>;

/** An org without a place of its own opens in its own window. */
export const samePlace = (from: Place | undefined, to: Place): boolean =>
  JSON.stringify(inOrder(from ?? { kind: 'window' })) === JSON.stringify(inOrder(to));

const inOrder = (place: Place) => Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1));

export const placeChange = (from: Place | undefined, to: Place, placeText: PlaceText): ImportChange => ({
  mark: 'opensIn',
  from: from === undefined ? '' : placeText(from),
  to: placeText(to),
});
