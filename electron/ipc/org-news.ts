import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { OrgsBeginning, OrgsNews } from '../../shared/orgs-change.ts';
import { isSameData } from '../../shared/same-data.ts';
import { firstOf } from './first-of.ts';

/** What the page knows of the orgs, so that it is told only what is new. */
export interface OrgNews {
  /** For a page that asks for the list and so knows nothing yet: what comes first in `order`; null: all of them. */
  begin(orgs: readonly OrgSummary[], order: Order | null): OrgsBeginning;
  /** What to tell a page whose list is to become this one; null when it knows all of it, or never asked. */
  next(orgs: readonly OrgSummary[]): OrgsNews | null;
}

type Order = (a: OrgSummary, b: OrgSummary) => number;

/** More than fit on a screen, and all that most people have. */
const FIRST = 500;
/** Ten thousand orgs take the page and this process longer to hand over than a person waits; a thousand are not felt. */
const MOST_AT_ONCE = 1000;

export function createOrgNews(): OrgNews {
  let told: Map<OrgKey, OrgSummary> | null = null;
  let number = 0;
  return {
    begin(orgs, order) {
      const first = order === null ? orgs : beginningOf(orgs, order);
      told = new Map(first.map((org) => [org.key, org]));
      return { number: (number += 1), orgs: first, following: orgs.length - first.length };
    },
    next(orgs) {
      if (told === null) return null;
      const known = told;
      const there = new Set(orgs.map(({ key }) => key));
      const gone = [...known.keys()].filter((key) => !there.has(key));
      const news = orgs.filter((org) => !isSameData(known.get(org.key), org));
      if (news.length === 0 && gone.length === 0) return null;
      const changed = news.slice(0, MOST_AT_ONCE);
      for (const key of gone) known.delete(key);
      for (const org of changed) known.set(org.key, org);
      return { number: (number += 1), changed, gone, following: news.length - changed.length };
    },
  };
}

/** What the list begins with, and what is pinned: it is asked for by its number. */
function beginningOf(orgs: readonly OrgSummary[], order: Order): readonly OrgSummary[] {
  if (orgs.length <= FIRST) return orgs;
  const living = orgs.filter(({ archivedAt }) => archivedAt === undefined);
  const first = firstOf(living, FIRST, order);
  return [...new Set([...first, ...orgs.filter(({ pinnedAt }) => pinnedAt !== undefined)])];
}
