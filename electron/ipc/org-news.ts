import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { OrgsChange } from '../../shared/orgs-change.ts';
import { isSameData } from '../../shared/same-data.ts';

/** What the page knows of the orgs, so that it is told only what is new. */
export interface OrgNews {
  /** What to tell a page whose list is to become this one; null when it knows all of it. */
  next(orgs: readonly OrgSummary[]): OrgsChange | null;
  /** The page asked for the list: nobody knows what it had before. */
  forget(): void;
}

/** Ten thousand orgs take the page and this process longer to hand over than a person waits; one takes nothing. */
export function createOrgNews(): OrgNews {
  let told: ReadonlyMap<OrgKey, OrgSummary> | null = null;
  let number = 0;
  return {
    next(orgs) {
      const before = told;
      const changed = before === null ? orgs : orgs.filter((org) => !isSameData(before.get(org.key), org));
      const now = new Map(orgs.map((org) => [org.key, org]));
      const gone = before === null ? [] : [...before.keys()].filter((key) => !now.has(key));
      told = now;
      if (before === null) return { kind: 'all', number: (number += 1), orgs };
      if (changed.length === 0 && gone.length === 0) return null;
      return { kind: 'some', number: (number += 1), changed, gone };
    },
    forget: () => {
      told = null;
    },
  };
}
