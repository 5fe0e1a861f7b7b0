import type { OrgSummary } from '../../shared/org.ts';

const isSame = (a: OrgSummary, b: OrgSummary) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Sorts a fresh list by alias (numbers by value, then by key, so the order never wavers) and keeps the identity of
 * rows that did not change: every message from the main process is a copy, and only changed rows should repaint.
 */
export function arrangeOrgs(
  previous: readonly OrgSummary[],
  next: readonly OrgSummary[],
  language: string,
): readonly OrgSummary[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const known = new Map(previous.map((org) => [org.key, org]));
  const arranged = next
    .map((org) => {
      const before = known.get(org.key);
      return before !== undefined && isSame(before, org) ? before : org;
    })
    .sort((a, b) => collator.compare(a.alias, b.alias) || (a.key < b.key ? -1 : 1));
  const unchanged =
    arranged.length === previous.length && arranged.every((org, index) => org === previous[index]);
  return unchanged ? previous : arranged;
}

/** The list with one org added or replaced. */
export function withOrg(orgs: readonly OrgSummary[], org: OrgSummary, language: string) {
  return arrangeOrgs(orgs, [...orgs.filter(({ key }) => key !== org.key), org], language);
}
