import type { ImportChange, MarkName } from '../../../shared/moving.ts';
import { placeChange, samePlace } from './compare-marks.ts';
import type { Way } from './way-of-import.ts';

/** A restore makes what is here as it was: what has been put on an org since goes, what has been taken off comes back. */
export const AS_IT_WAS: Way = {
  compare: (here, there, placeText) => [
    ...(there.alias === '' ? [] : text('alias', here.alias, there.alias)),
    ...names('groups', here.groups, there.groups),
    ...names('tags', here.tags, there.tags),
    ...text('colour', here.colour, there.colour),
    ...text('icon', here.icon, there.icon),
    ...flag('pinned', here.pinned, there.pinned),
    ...text('note', here.note, there.note),
    ...text('landingPage', here.landingPage, there.landingPage),
    // A backup does not say a command, and the own window only where a group says otherwise: it says nothing then.
    ...(there.opensIn === undefined || samePlace(here.opensIn, there.opensIn)
      ? []
      : [placeChange(here.opensIn, there.opensIn, placeText)]),
    ...flag('keepAlive', here.keepAlive, there.keepAlive),
    ...flag('archived', here.archived, there.archived),
  ],
  combine: (here, there) => ({
    ...there,
    alias: there.alias === '' ? here.alias : there.alias,
    opensIn: there.opensIn ?? here.opensIn,
  }),
};

type Changes = readonly ImportChange[];

const text = (mark: MarkName, from = '', to = ''): Changes => (from === to ? [] : [{ mark, from, to }]);

const flag = (mark: MarkName, from: boolean, to: boolean): Changes =>
  text(mark, from ? 'yes' : '', to ? 'yes' : '');

/** Their order says nothing. */
function names(mark: MarkName, from: readonly string[], to: readonly string[]): Changes {
  const inOrder = (list: readonly string[]) =>
    list
      .map((name) => name.toLowerCase())
      .toSorted()
      .join('\n');
  return inOrder(from) === inOrder(to) ? [] : [{ mark, from: from.join(', '), to: to.join(', ') }];
}
