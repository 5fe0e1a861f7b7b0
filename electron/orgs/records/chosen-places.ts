import type { OpenIn } from '../../../shared/open-in.ts';
import type { GroupRecord, OrgRecord, StoredState } from '../../ports/org-store.ts';

type Groups = Pick<StoredState, 'groups'>;

/** Where the org is opened at: its own landing page, else that of the first of its groups that has one. */
export function landingPageOf(record: OrgRecord, state: Groups): string | undefined {
  const path = record.landingPage ?? ofGroup(record, state, ({ landingPage }) => landingPage);
  return path === '/' ? undefined : path;
}

/** Where the org opens, told the same way; absent: in its own window. */
export function opensInOf(record: OrgRecord, state: Groups): OpenIn | undefined {
  return record.opensIn ?? ofGroup(record, state, ({ opensIn }) => opensIn);
}

/** What the first of its groups says, in the person's own order of groups. */
function ofGroup<Place>(
  { groupIds = [] }: OrgRecord,
  { groups }: Groups,
  placeOf: (group: GroupRecord) => Place | undefined,
): Place | undefined {
  return groups
    .filter(({ id }) => groupIds.includes(id))
    .map(placeOf)
    .find((place) => place !== undefined);
}
