import { describe, expect, it } from 'vitest';
import type { OrgGroup } from '../../shared/org-group.ts';
import { INITIAL_STATE } from './app-state.ts';
import { type OrgView, viewKey } from './org-view.ts';
import { createViews, orgsInView, withGroups } from './views.ts';
import { makeOrgSummary } from '../../shared/fakes/make-org-summary.ts';

const org = makeOrgSummary;
const GROUPS: readonly OrgGroup[] = [
  { id: 'g1', name: 'Acme' },
  { id: 'smart', name: 'Production', filter: 'kind:production' },
];
const ORGS = [
  org('a', { groupIds: ['g1'], pinnedAt: 9, tags: ['eu'] }),
  org('b', { kind: 'production', pinnedAt: 3, tags: ['EMEA', 'eu'] }),
  org('c'),
  org('old', { kind: 'production', groupIds: ['g1'], pinnedAt: 1, tags: ['gone'], archivedAt: 5 }),
];
const inView = (view: OrgView) => orgsInView({ orgs: ORGS, groups: GROUPS, view }).map(({ alias }) => alias);

describe('a view', () => {
  it.each([
    [{ kind: 'all' }, ['a', 'b', 'c']],
    [{ kind: 'pinned' }, ['b', 'a']],
    [{ kind: 'group', id: 'g1' }, ['a']],
    [{ kind: 'group', id: 'smart' }, ['b']],
    [{ kind: 'tag', tag: 'eu' }, ['a', 'b']],
    [{ kind: 'archive' }, ['old']],
  ] as const)('%j shows %j: what is archived only there, pins in their order', (view, aliases) => {
    expect(inView(view)).toEqual(aliases);
  });
});

describe('the views', () => {
  const state = { ...INITIAL_STATE, orgs: ORGS, groups: GROUPS };

  it('count their orgs and name the tags in use, not those of archived orgs', () => {
    const { tags, counts } = createViews('en')(state);
    expect(tags).toEqual(['EMEA', 'eu']);
    expect(counts.get(viewKey({ kind: 'all' }))).toBe(3);
    expect(counts.get(viewKey({ kind: 'group', id: 'smart' }))).toBe(1);
    expect(counts.get(viewKey({ kind: 'archive' }))).toBe(1);
  });

  it('are the same until something of them changes, and the list the same while its orgs are', () => {
    const views = createViews('en');
    const first = views(state);
    expect(views({ ...state, busy: new Map() })).toBe(first);
    const later = views({ ...state, groups: [...GROUPS, { id: 'g2', name: 'Globex' }] });
    expect(later).not.toBe(first);
    expect(later.shown).toBe(first.shown);
    expect(later.counts.get(viewKey({ kind: 'group', id: 'g2' }))).toBe(0);
  });

  it('ask a changed saved search anew', () => {
    const views = createViews('en');
    views(state);
    const changed = GROUPS.map((group) => (group.id === 'smart' ? { ...group, filter: 'alias:c' } : group));
    const view = { kind: 'group', id: 'smart' } as const;
    expect(views({ ...state, groups: changed, view }).shown.map(({ alias }) => alias)).toEqual(['c']);
  });
});

it('the view of a group that is gone gives way to all orgs', () => {
  const state = { ...INITIAL_STATE, groups: GROUPS, view: { kind: 'group', id: 'g1' } as const };
  expect(withGroups(state, GROUPS.slice(0, 1)).view).toEqual(state.view);
  expect(withGroups(state, GROUPS.slice(1)).view).toEqual({ kind: 'all' });
});
