import type { Marked } from '../../../shared/marked.ts';
import type { Result } from '../../../shared/result.ts';
import { changeMarks, type MarkParts } from './change-marks.ts';
import { findGroup } from './group-name.ts';
import { withMarks } from './with-marks.ts';

/** Takes a group away; its orgs stay, without it. Errors: INVALID_REQUEST when it is gone, and those of changeMarks. */
export async function deleteGroup(parts: MarkParts, id: string): Promise<Result<Marked>> {
  const found = findGroup(parts.store.read().groups, id);
  if (!found.ok) return found;
  return changeMarks(parts, (state) => ({
    ...state,
    groups: state.groups.filter((group) => group.id !== id),
    orgs: state.orgs.map((org) =>
      org.groupIds?.includes(id) === true
        ? withMarks(org, { groupIds: org.groupIds.filter((one) => one !== id) })
        : org,
    ),
  }));
}
