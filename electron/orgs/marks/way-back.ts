import type { OrgKey } from '../../../shared/org.ts';
import type { GroupRecord, OrgRecord, StoredState } from '../../ports/org-store.ts';
import { MARKS, type Marks, withMarks } from './with-marks.ts';

/**
 * What takes a change of marks and groups back, and nothing else with it: an org renamed, added or removed meanwhile
 * stays as it is, and so do marks that the change did not touch. Null where nothing was changed.
 */
export function wayBack(
  before: StoredState,
  after: StoredState,
): ((state: StoredState) => StoredState) | null {
  const marks = changedMarks(before.orgs, after.orgs);
  if (marks.size === 0 && before.groups === after.groups) return null;
  return (state) => {
    const groups = groupsBack(before.groups, after.groups, state.groups);
    const isGone = goneGroups(state.groups, groups);
    return {
      ...state,
      groups,
      orgs: state.orgs.map((org) => {
        const changed = marks.get(org.key);
        const restored = changed === undefined ? org : withMarks(org, changed);
        const { groupIds } = restored;
        return groupIds?.some(isGone) === true
          ? withMarks(restored, { groupIds: groupIds.filter((id) => !isGone(id)) })
          : restored;
      }),
    };
  };
}

/** The marks of each org that are others now, as they were. */
function changedMarks(before: readonly OrgRecord[], after: readonly OrgRecord[]) {
  const now = new Map(after.map((org) => [org.key, org]));
  const changed = new Map<OrgKey, Partial<Marks>>();
  for (const org of before) {
    const other = now.get(org.key);
    if (other === undefined || other === org) continue;
    const marks = MARKS.filter((mark) => JSON.stringify(org[mark]) !== JSON.stringify(other[mark]));
    if (marks.length > 0) changed.set(org.key, Object.fromEntries(marks.map((mark) => [mark, org[mark]])));
  }
  return changed;
}

function groupsBack(
  before: readonly GroupRecord[],
  after: readonly GroupRecord[],
  now: readonly GroupRecord[],
): readonly GroupRecord[] {
  if (before === after) return now;
  const earlier = new Map(before.map((group) => [group.id, group]));
  const made = new Set(after.map(({ id }) => id).filter((id) => !earlier.has(id)));
  const changed = new Set(after.filter((group) => earlier.get(group.id) !== group).map(({ id }) => id));
  const kept = now
    .filter(({ id }) => !made.has(id))
    .map((group) => (changed.has(group.id) ? (earlier.get(group.id) ?? group) : group));
  const deleted = before.filter(({ id }) => !after.some((group) => group.id === id));
  const restored = deleted.reduce(
    (groups, group) =>
      groups.some(({ id }) => id === group.id)
        ? groups
        : groups.toSpliced(Math.min(before.indexOf(group), groups.length), 0, group),
    kept,
  );
  return isMoved(before, after) ? inOrderOf(before, restored) : restored;
}

/** Whether the same groups stand in another order. */
const isMoved = (before: readonly GroupRecord[], after: readonly GroupRecord[]): boolean =>
  before.length === after.length &&
  before.some(({ id }, place) => after[place]?.id !== id) &&
  before.every(({ id }) => after.some((group) => group.id === id));

/** What was made since stands at the end. */
function inOrderOf(order: readonly GroupRecord[], groups: readonly GroupRecord[]): readonly GroupRecord[] {
  const placeOf = new Map(order.map(({ id }, place) => [id, place]));
  return groups.toSorted((a, b) => (placeOf.get(a.id) ?? order.length) - (placeOf.get(b.id) ?? order.length));
}

/** Of a group that is taken back, no org may keep the id. */
function goneGroups(now: readonly GroupRecord[], then: readonly GroupRecord[]): (id: string) => boolean {
  const left = new Set(then.map(({ id }) => id));
  const gone = new Set(now.map(({ id }) => id).filter((id) => !left.has(id)));
  return (id) => gone.has(id);
}
