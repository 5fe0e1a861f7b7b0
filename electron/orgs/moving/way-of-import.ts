import type { ImportChange } from '../../../shared/moving.ts';
import { changesOf, missingNames, type MarkRules } from './compare-marks.ts';
import type { MovedMarks } from './moved-org.ts';
import type { PlaceText } from './place-text.ts';

/** How the marks that come meet those that are here: what the preview tells, and what becomes of them. */
export interface Way {
  readonly compare: (here: MovedMarks, there: MovedMarks, placeText: PlaceText) => readonly ImportChange[];
  readonly combine: (here: MovedMarks, there: MovedMarks) => MovedMarks;
}

/** What the file does not say changes nothing; groups and tags are added to those that are here. */
const ADDED: MarkRules = {
  text: (mark, from = '', to = '') => (to === '' || to === from ? [] : [{ mark, from, to }]),
  flag: (mark, from, to) => (to && !from ? [{ mark, from: '', to: 'yes' }] : []),
  names: (mark, from, to) => {
    const added = missingNames(from, to);
    return added.length === 0 ? [] : [{ mark, from: '', to: added.join(', ') }];
  },
};

/** An import adds to what is here: groups and tags together, of the rest what the file says, where it says something. */
export const MERGED: Way = {
  compare: (...marks) => changesOf(ADDED, ...marks),
  combine: (here, there) => ({
    alias: there.alias === '' ? here.alias : there.alias,
    groups: [...here.groups, ...missingNames(here.groups, there.groups)],
    tags: [...here.tags, ...missingNames(here.tags, there.tags)],
    colour: there.colour ?? here.colour,
    icon: there.icon ?? here.icon,
    pinned: here.pinned || there.pinned,
    pinnedAt: there.pinnedAt,
    note: there.note === '' ? here.note : there.note,
    landingPage: there.landingPage ?? here.landingPage,
    opensIn: there.opensIn ?? here.opensIn,
    keepAlive: here.keepAlive || there.keepAlive,
    archived: here.archived || there.archived,
  }),
};
