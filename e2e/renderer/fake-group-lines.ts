import type { groupLines } from '../../shared/contract/group-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { OrgGroup } from '../../shared/org-group.ts';
import { ok } from '../../shared/result.ts';
import type { FakeMarks } from './fake-mark-lines.ts';

type Answers = { readonly [C in keyof typeof groupLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about groups. */
export function answerGroupLines(page: {
  readonly groups: readonly OrgGroup[];
  readonly marks: FakeMarks;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  let { groups } = page;
  const { marks } = page;
  const setGroups = (next: readonly OrgGroup[]) => {
    const before = groups;
    groups = next;
    page.push('groupsChanged', groups);
    return marks.undoable(() => void setGroups(before));
  };
  const change = (id: string, to: (group: OrgGroup) => OrgGroup) =>
    ok(setGroups(groups.map((group) => (group.id === id ? to(group) : group))));
  return {
    listGroups: () => groups,
    createGroup: ({ name, colour, filter, orgKeys }) => {
      const group: OrgGroup = {
        id: `made-${groups.length + 1}`,
        name,
        ...(colour === null ? {} : { colour }),
        ...(filter === null ? {} : { filter }),
      };
      marks.change(orgKeys, (org) => ({ groupIds: [...org.groupIds, group.id] }));
      return ok({ ...setGroups([...groups, group]), group });
    },
    changeGroup: ({ id, name, colour, filter }) =>
      change(id, ({ colour: _before, ...group }) => ({
        ...group,
        name,
        ...(colour === null ? {} : { colour }),
        ...(filter === null ? {} : { filter }),
      })),
    setGroupPlaces: ({ id, landingPage, opensIn }) =>
      change(id, ({ landingPage: _page, opensIn: _place, ...group }) => ({
        ...group,
        ...(landingPage === null ? {} : { landingPage }),
        ...(opensIn === null ? {} : { opensIn }),
      })),
    moveGroup: ({ id, before }) => {
      const moved = groups.filter((group) => group.id === id);
      const others = groups.filter((group) => group.id !== id);
      const at = others.findIndex((group) => group.id === before);
      return ok(setGroups(others.toSpliced(at < 0 ? others.length : at, 0, ...moved)));
    },
    deleteGroup: ({ id }) => ok(setGroups(groups.filter((group) => group.id !== id))),
  };
}
