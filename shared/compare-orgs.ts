import type { OrgGroup } from './org-group.ts';
import type { OrgKind, OrgState, OrgSummary } from './org.ts';
import type { Settings } from './settings.ts';
import { hostOf } from './host-of.ts';

export type ListSort = Settings['sort'];

const KINDS: readonly OrgKind[] = ['production', 'sandbox', 'scratch', 'developer', 'trial', 'unknown'];
/** What wants something of the person first. Refreshing counts as ready: a row must not jump while it is renewed. */
const STATES: readonly OrgState[] = ['needs-sign-in', 'blocked', 'unreachable', 'ready'];

type Compare = (a: OrgSummary, b: OrgSummary) => number;

/**
 * The order of the list: as the person chose, and where that tells two orgs not apart by alias (numbers by value), then by
 * key, so that it never wavers. What is not known of an org puts it last, whichever way the list runs.
 */
export function compareOrgs(order: {
  readonly sort: ListSort;
  readonly groups: readonly OrgGroup[];
  readonly language: string;
}): Compare {
  const { sort, groups, language } = order;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const byAlias: Compare = (a, b) => collator.compare(a.alias, b.alias);
  const chosen = byChoice(sort, collator, groups, byAlias);
  return (a, b) => chosen(a, b) || byAlias(a, b) || (a.key < b.key ? -1 : 1);
}

function byChoice(
  { by, reversed }: ListSort,
  collator: Intl.Collator,
  groups: readonly OrgGroup[],
  byAlias: Compare,
): Compare {
  const sign = reversed ? -1 : 1;
  const numbers = (valueOf: (org: OrgSummary) => number | undefined): Compare =>
    unknownLast(valueOf, (a, b) => sign * (a - b));
  const texts = (valueOf: (org: OrgSummary) => string | undefined): Compare =>
    unknownLast(valueOf, (a, b) => sign * collator.compare(a, b));
  switch (by) {
    case 'alias':
      return (a, b) => sign * byAlias(a, b);
    case 'kind':
      return numbers(({ kind }) => KINDS.indexOf(kind));
    case 'state':
      return numbers(({ state }) => STATES.indexOf(state === 'refreshing' ? 'ready' : state));
    case 'session':
      return numbers(({ sessionEndsAt }) => sessionEndsAt);
    // The latest first is what one expects of times.
    case 'lastUsed':
      return numbers(({ lastUsedAt }) => (lastUsedAt === undefined ? undefined : -lastUsedAt));
    case 'added':
      return numbers(({ addedAt }) => -addedAt);
    case 'host':
      return texts(({ instanceUrl }) => hostOf(instanceUrl));
    case 'groups':
      return texts(namesOfGroups(groups, collator));
  }
}

/** The names of an org's groups, or its tags where it is in none; `undefined` for neither. */
function namesOfGroups(groups: readonly OrgGroup[], collator: Intl.Collator) {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return ({ groupIds, tags }: OrgSummary): string | undefined => {
    const own = groupIds.map((id) => names.get(id) ?? '').filter((name) => name !== '');
    const [first] = (own.length > 0 ? own : [...tags]).sort(collator.compare);
    return first;
  };
}

function unknownLast<Value>(
  valueOf: (org: OrgSummary) => Value | undefined,
  compare: (a: Value, b: Value) => number,
): Compare {
  return (a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return compare(left, right);
  };
}
