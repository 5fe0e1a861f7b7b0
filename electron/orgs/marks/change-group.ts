import type { Marked } from '../../../shared/marked.ts';
import type { OrgColour } from '../../../shared/org-marks.ts';
import type { Result } from '../../../shared/result.ts';
import type { GroupRecord } from '../../ports/org-store.ts';
import { changeMarks, type MarkParts } from './change-marks.ts';
import { findGroup, groupName } from './group-name.ts';

/**
 * Gives a group another name and colour; of a smart group also another filter. A group keeps being what it is, smart or
 * not. Errors: INVALID_REQUEST when it is gone or the name is none or taken, and those of changeMarks.
 */
export async function changeGroup(
  parts: MarkParts,
  asked: {
    readonly id: string;
    readonly name: string;
    readonly colour: OrgColour | null;
    readonly filter: string | null;
  },
): Promise<Result<Marked>> {
  const { groups } = parts.store.read();
  const found = findGroup(groups, asked.id);
  if (!found.ok) return found;
  const name = groupName(groups, asked.name, asked.id);
  if (!name.ok) return name;
  const change = ({ colour: _before, filter, ...group }: GroupRecord): GroupRecord => ({
    ...group,
    name: name.value,
    ...(asked.colour === null ? {} : { colour: asked.colour }),
    ...(filter === undefined ? {} : { filter: asked.filter ?? filter }),
  });
  return changeMarks(parts, (state) => ({
    ...state,
    groups: state.groups.map((group) => (group.id === asked.id ? change(group) : group)),
  }));
}
