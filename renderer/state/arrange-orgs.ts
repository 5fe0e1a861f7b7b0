import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { compareOrgs, type ListSort } from './compare-orgs.ts';

/** What the order of the list depends on besides the orgs. */
export interface Arrangement {
  readonly sort: ListSort;
  readonly groups: readonly OrgGroup[];
  readonly language: string;
}

const isSame = (a: OrgSummary, b: OrgSummary) => JSON.stringify(a) === JSON.stringify(b);

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
  const arranged = next
    .map((org) => {
      const before = known.get(org.key);
      return before !== undefined && isSame(before, org) ? before : org;
    })
    .sort(compareOrgs(arrangement));
  const unchanged =
    arranged.length === previous.length && arranged.every((org, index) => org === previous[index]);
  return unchanged ? previous : arranged;
}

/** The list with one org added or replaced. */
export function withOrg(orgs: readonly OrgSummary[], org: OrgSummary, arrangement: Arrangement) {
  return arrangeOrgs(orgs, [...orgs.filter(({ key }) => key !== org.key), org], arrangement);
}
