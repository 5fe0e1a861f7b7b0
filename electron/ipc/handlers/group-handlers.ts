import type { groupLines } from '../../../shared/contract/group-lines.ts';
import { changeGroup } from '../../orgs/marks/change-group.ts';
import type { MarkParts } from '../../orgs/marks/change-marks.ts';
import { createGroup } from '../../orgs/marks/create-group.ts';
import { deleteGroup } from '../../orgs/marks/delete-group.ts';
import { moveGroup } from '../../orgs/marks/move-group.ts';
import { setGroupPlaces } from '../../orgs/marks/set-group-places.ts';
import type { Handlers } from '../register.ts';

/** The groups that orgs are put in. */
export function groupHandlers(
  parts: MarkParts & { newId(): string },
): Pick<Handlers, keyof typeof groupLines> {
  return {
    listGroups: () => parts.store.read().groups,
    createGroup: (request) => createGroup(parts, request),
    changeGroup: (request) => changeGroup(parts, request),
    setGroupPlaces: (request) => setGroupPlaces(parts, request),
    moveGroup: (request) => moveGroup(parts, request),
    deleteGroup: ({ id }) => deleteGroup(parts, id),
  };
}
