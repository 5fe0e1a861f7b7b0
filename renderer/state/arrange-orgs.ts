import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { compareOrgs, type ListSort } from './compare-orgs.ts';

/** What the order of the list depends on besides the orgs. */
export interface Arrangement {
  readonly sort: ListSort;
  readonly groups: readonly OrgGroup[];
  readonly language: string;
}

/**
 * Sorts a fresh list as the person chose and keeps the identity of rows that did not change: every message from the main
 * process is a copy, and only changed rows should repaint.
 */
export function arrangeOrgs(
  previous: readonly OrgSummary[],
  next: readonly OrgSummary[],
  arrangement: Arrangement,
): readonly OrgSummary[] {
  const known = new Map(previous.map((org) => [org.key, org]));
  const rows = new Map(
    next.map((org) => {
      const before = known.get(org.key);
      return [org.key, before !== undefined && isSame(before, org) ? before : org];
    }),
  );
  // Ten thousand orgs come whole with each edit of one: those that stand in order already are compared once each.
  const asBefore = previous.flatMap((org) => rows.get(org.key) ?? []);
  const added = [...rows.values()].filter(({ key }) => !known.has(key));
  const arranged = [...asBefore, ...added].sort(compareOrgs(arrangement));
  const unchanged =
    arranged.length === previous.length && arranged.every((org, index) => org === previous[index]);
  return unchanged ? previous : arranged;
}

/** Of plain data, as it comes over IPC. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSame(Reflect.get(a, name), Reflect.get(b, name)))
  );
}

/** The list with one org added or replaced. */
export function withOrg(orgs: readonly OrgSummary[], org: OrgSummary, arrangement: Arrangement) {
  return arrangeOrgs(orgs, [...orgs.filter(({ key }) => key !== org.key), org], arrangement);
}
