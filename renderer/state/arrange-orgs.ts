import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { placeAmong } from '../../shared/place-among.ts';
import { isSameData } from '../../shared/same-data.ts';
import { compareOrgs, type ListSort } from '../../shared/compare-orgs.ts';

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
      return [org.key, before !== undefined && isSameData(before, org) ? before : org];
    }),
  );
  // Those that stand in order already are compared once each.
  const asBefore = previous.flatMap((org) => rows.get(org.key) ?? []);
  const added = [...rows.values()].filter(({ key }) => !known.has(key));
  const arranged = [...asBefore, ...added].sort(compareOrgs(arrangement));
  const unchanged =
    arranged.length === previous.length && arranged.every((org, index) => org === previous[index]);
  return unchanged ? previous : arranged;
}

/**
 * The list with some orgs changed, added or gone; the others stand in order, so each finds its place among them by halves:
 * to sort ten thousand for one was felt.
 */
export function changeOrgs(
  previous: readonly OrgSummary[],
  { changed, gone }: { readonly changed: readonly OrgSummary[]; readonly gone: readonly OrgKey[] },
  arrangement: Arrangement,
): readonly OrgSummary[] {
  const moved = new Map(changed.map((org) => [org.key, org]));
  const left = new Set(gone);
  const known = new Map(previous.filter(({ key }) => moved.has(key)).map((org) => [org.key, org]));
  const news = [...moved.values()].filter((org) => !isSameData(known.get(org.key), org));
  const others = new Set(news.map(({ key }) => key));
  const orgs = previous.filter(({ key }) => !others.has(key) && !left.has(key));
  if (news.length === 0) return orgs.length === previous.length ? previous : orgs;
  const compare = compareOrgs(arrangement);
  if (news.length > MOST_PLACED) return [...orgs, ...news].sort(compare);
  for (const org of news) orgs.splice(placeAmong(org, orgs, compare), 0, org);
  return orgs;
}

/** Of more than this, sorting all costs less. */
const MOST_PLACED = 100;

/** The list with one org added or replaced. */
export function withOrg(orgs: readonly OrgSummary[], org: OrgSummary, arrangement: Arrangement) {
  return changeOrgs(orgs, { changed: [org], gone: [] }, arrangement);
}
