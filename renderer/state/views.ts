import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { orgFilter } from '../../shared/search/filter-orgs.ts';
import type { AppState } from './app-state.ts';
import { ALL_ORGS, type OrgView, viewKey } from './org-view.ts';

/** Whether an org is among those of the view. Archived orgs are in the archive, and nowhere else. */
export function viewFilter(view: OrgView, groups: readonly OrgGroup[]): (org: OrgSummary) => boolean {
  const isIn = isMember(view, groups);
  return (org) => (org.archivedAt === undefined) !== (view.kind === 'archive') && isIn(org);
}

function isMember(view: OrgView, groups: readonly OrgGroup[]): (org: OrgSummary) => boolean {
  switch (view.kind) {
    case 'all':
    case 'archive':
      return () => true;
    case 'pinned':
      return ({ pinnedAt }) => pinnedAt !== undefined;
    case 'tag':
      return ({ tags }) => tags.includes(view.tag);
    case 'group': {
      const filter = groups.find(({ id }) => id === view.id)?.filter;
      return filter === undefined ? ({ groupIds }) => groupIds.includes(view.id) : orgFilter(filter, groups);
    }
  }
}

/** The orgs of the view as they stand in the list; pinned ones in the order of their pins. */
export function orgsInView(state: Pick<AppState, 'orgs' | 'groups' | 'view'>): readonly OrgSummary[] {
  const orgs = state.orgs.filter(viewFilter(state.view, state.groups));
  return state.view.kind === 'pinned' ? orgs.sort((a, b) => (a.pinnedAt ?? 0) - (b.pinnedAt ?? 0)) : orgs;
}

/** The pinned orgs that are not archived, in the order of their pins. */
export const pinsInOrder = (orgs: readonly OrgSummary[]): readonly OrgSummary[] =>
  orgsInView({ orgs, groups: [], view: { kind: 'pinned' } });

/** Every tag in use, in alphabetical order. */
export function tagsInUse(orgs: readonly OrgSummary[], language: string): readonly string[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return [...new Set(orgs.flatMap(({ tags }) => tags))].sort(compare);
}

/** What the navigation shows: the views there are, and how many orgs are in each, by `viewKey`. */
export interface Views {
  readonly shown: readonly OrgSummary[];
  readonly tags: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Works the views out when orgs, groups or the chosen view have changed: the same object until then. */
export function createViews(language: string): (state: AppState) => Views {
  let last: Pick<AppState, 'orgs' | 'groups' | 'view'> | null = null;
  let views: Views = { shown: [], tags: [], counts: new Map() };
  // Asking a saved search of ten thousand orgs is felt; most of them are the same objects as the last time.
  let answers = new Map<string, WeakMap<OrgSummary, boolean>>();
  const ask = (view: OrgView, groups: readonly OrgGroup[]) => {
    const isIn = viewFilter(view, groups);
    const known = answers.get(viewKey(view)) ?? new WeakMap<OrgSummary, boolean>();
    answers.set(viewKey(view), known);
    return (org: OrgSummary) => {
      const answer = known.get(org) ?? isIn(org);
      known.set(org, answer);
      return answer;
    };
  };
  return (state) => {
    const { orgs, groups, view } = state;
    if (last?.orgs === orgs && last.groups === groups && last.view === view) return views;
    if (last?.groups !== groups) answers = new Map();
    const tags = tagsInUse(
      orgs.filter(({ archivedAt }) => archivedAt === undefined),
      language,
    );
    const counts = new Map(
      viewsOf(groups, tags).map((one) => [viewKey(one), orgs.filter(ask(one, groups)).length] as const),
    );
    const shown = orgsInView(state);
    const isSame = shown.length === views.shown.length && shown.every((org, at) => org === views.shown[at]);
    views = { shown: isSame ? views.shown : shown, tags, counts };
    last = { orgs, groups, view };
    return views;
  };
}

function viewsOf(groups: readonly OrgGroup[], tags: readonly string[]): readonly OrgView[] {
  return [
    ALL_ORGS,
    { kind: 'pinned' },
    ...groups.map(({ id }) => ({ kind: 'group' as const, id })),
    ...tags.map((tag) => ({ kind: 'tag' as const, tag })),
    { kind: 'archive' },
  ];
}

/** The groups anew; the view of one that is gone gives way to all orgs. */
export function withGroups(state: AppState, groups: readonly OrgGroup[]): AppState {
  const { view } = state;
  const isGone = view.kind === 'group' && !groups.some(({ id }) => id === view.id);
  return { ...state, groups, view: isGone ? ALL_ORGS : view };
}
