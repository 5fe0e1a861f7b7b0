import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { OrgGroup } from '../../../shared/org-group.ts';
import type { OrgColour } from '../../../shared/org-marks.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { changeMarks, type MarkParts } from './change-marks.ts';
import { groupName } from './group-name.ts';
import { withMarks } from './with-marks.ts';

/**
 * Makes a group at the end of the list and puts these orgs in it; with a filter it is a smart group, which has no
 * members of its own. Errors: INVALID_REQUEST for a name that is none or is taken, and those of changeMarks.
 */
export async function createGroup(
  parts: MarkParts & { newId(): string },
  asked: {
    readonly name: string;
    readonly colour: OrgColour | null;
    readonly filter: string | null;
    readonly orgKeys: readonly OrgKey[];
  },
): Promise<Result<Marked & { readonly group: OrgGroup }>> {
  const name = groupName(parts.store.read().groups, asked.name);
  if (!name.ok) return name;
  const { colour, filter } = asked;
  const group: OrgGroup = {
    id: parts.newId(),
    name: name.value,
    ...(colour === null ? {} : { colour }),
    ...(filter === null ? {} : { filter }),
  };
  const members = new Set(filter === null ? asked.orgKeys : []);
  const changed = await changeMarks(parts, (state) => ({
    ...state,
    groups: [...state.groups, group],
    orgs: state.orgs.map((org) =>
      members.has(org.key) ? withMarks(org, { groupIds: [...(org.groupIds ?? []), group.id] }) : org,
    ),
  }));
  return changed.ok ? ok({ ...changed.value, group }) : changed;
}
