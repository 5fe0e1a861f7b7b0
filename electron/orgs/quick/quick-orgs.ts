import type { OrgKey, OrgKind } from '../../../shared/org.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

/** An org as a menu of the system shows it. */
export interface QuickOrg {
  readonly key: OrgKey;
  readonly alias: string;
  readonly kind: OrgKind;
}

/** The orgs that are one step away from anywhere: no menu lists five hundred. */
export interface QuickOrgs {
  /** In the order in which they were pinned. */
  readonly pinned: readonly QuickOrg[];
  /** Used last first; none of the pinned. */
  readonly recent: readonly QuickOrg[];
}

const MOST_PINNED = 20;
const MOST_RECENT = 5;

/** What of the list a menu of the system offers: pinned orgs and those used last. What is archived is out of the way. */
export function quickOrgs(orgs: readonly OrgRecord[]): QuickOrgs {
  const living = orgs.filter(({ archivedAt }) => archivedAt === undefined);
  const pinned = living
    .filter(({ pinnedAt }) => pinnedAt !== undefined)
    .toSorted((a, b) => (a.pinnedAt ?? 0) - (b.pinnedAt ?? 0))
    .slice(0, MOST_PINNED);
  const recent = living
    .filter((org) => org.pinnedAt === undefined && org.lastUsedAt !== undefined)
    .toSorted((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0))
    .slice(0, MOST_RECENT);
  return { pinned: pinned.map(toQuick), recent: recent.map(toQuick) };
}

const toQuick = ({ key, alias, kind }: OrgRecord): QuickOrg => ({ key, alias, kind });
