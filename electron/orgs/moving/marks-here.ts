import type { OrgRecord, WaitingOrg } from '../../ports/org-store.ts';
import type { MovedMarks } from './moved-org.ts';
import type { namesOfGroups } from './write-moving-file.ts';

type NamesOf = ReturnType<typeof namesOfGroups>;

/** What a person has put on an org that is here. */
export function marksOfRecord(record: OrgRecord, nameOf: NamesOf): MovedMarks {
  return {
    alias: record.alias,
    groups: nameOf(record.groupIds),
    tags: record.tags ?? [],
    colour: record.colour,
    icon: record.icon,
    pinned: record.pinnedAt !== undefined,
    note: record.note ?? '',
    landingPage: record.landingPage,
    opensIn: record.opensIn,
    keepAlive: record.keepAlive === true,
    archived: record.archivedAt !== undefined,
  };
}

/** The same of a row that waits for its sign-in. */
export function marksOfWaiting(each: WaitingOrg, nameOf: NamesOf): MovedMarks {
  return {
    alias: each.alias,
    groups: nameOf(each.groupIds),
    tags: each.tags ?? [],
    pinned: false,
    note: each.note ?? '',
    landingPage: each.landingPage,
    keepAlive: false,
    archived: false,
  };
}
