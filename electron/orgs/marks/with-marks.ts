import type { OrgColour, OrgIcon } from '../../../shared/org-marks.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

/** What a person can put on an org and take off again; `undefined` means that it is not on it. */
export interface Marks {
  readonly groupIds: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  readonly colour: OrgColour | undefined;
  readonly icon: OrgIcon | undefined;
  readonly pinnedAt: number | undefined;
  readonly note: string | undefined;
  readonly archivedAt: number | undefined;
}

export const MARKS = ['groupIds', 'tags', 'colour', 'icon', 'pinnedAt', 'note', 'archivedAt'] as const;

/** The record with these marks in place of its own; marks that are not named stay. */
export function withMarks(record: OrgRecord, marks: Partial<Marks>): OrgRecord {
  const { groupIds, tags, colour, icon, pinnedAt, note, archivedAt, ...rest } = record;
  const all: Marks = { groupIds, tags, colour, icon, pinnedAt, note, archivedAt, ...marks };
  return {
    ...rest,
    ...(isEmpty(all.groupIds) ? {} : { groupIds: all.groupIds }),
    ...(isEmpty(all.tags) ? {} : { tags: all.tags }),
    ...(all.colour === undefined ? {} : { colour: all.colour }),
    ...(all.icon === undefined ? {} : { icon: all.icon }),
    ...(all.pinnedAt === undefined ? {} : { pinnedAt: all.pinnedAt }),
    ...(all.note === undefined ? {} : { note: all.note }),
    ...(all.archivedAt === undefined ? {} : { archivedAt: all.archivedAt }),
  };
}

const isEmpty = (list: readonly string[] | undefined): list is undefined =>
  list === undefined || list.length === 0;
