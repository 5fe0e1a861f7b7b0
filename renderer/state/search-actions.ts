import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { createOrgIndexer } from '../../shared/search/org-index.ts';
import { findWaiting } from '../../shared/search/find-waiting.ts';
import { searchOrgs, type SearchResult } from '../../shared/search/search-orgs.ts';
import type { AppState } from './app-state.ts';

interface Kit {
  readonly patch: (part: Partial<AppState>) => void;
}

/** The search of the list. */
export function searchActions({ patch }: Kit) {
  const resultOf = createResultOf();
  return {
    search: (search: string) => patch({ search }),
    /** Something asks for the search box, wherever the focus is. */
    wantSearch: () => patch({ wantsSearch: true }),
    searchFocused: () => patch({ wantsSearch: false }),
    /** Takes the focus to a row, as soon as it is on the screen. */
    focusRow: (orgKey: OrgKey) => patch({ focusOrg: orgKey }),
    /** Leaves the search for a row's place in the list of all. */
    leaveSearchFor: (orgKey: OrgKey) => patch({ search: '', focusOrg: orgKey }),
    resultOf,
    waitingOf: createWaitingOf(resultOf),
  };
}

/** The rows that wait, or those the search finds. The same list as long as nothing changed. */
function createWaitingOf(resultOf: (state: AppState) => SearchResult<OrgSummary> | null) {
  let last: {
    readonly waiting: AppState['waiting'];
    readonly search: string;
    readonly typos: boolean;
  } | null = null;
  let found: AppState['waiting'] = [];
  return (state: AppState): AppState['waiting'] => {
    const { waiting, search } = state;
    const result = resultOf(state);
    if (result === null || waiting.length === 0) return waiting;
    // Where an org is spelled as it was typed, nothing is guessed beside it.
    const typos = result.orgs.length === 0 || result.guessed;
    if (last?.waiting !== waiting || last.search !== search || last.typos !== typos) {
      found = findWaiting(waiting, search, typos);
      last = { waiting, search, typos };
    }
    return found;
  };
}

/** What the search finds now; null while nothing is searched for. The same object as long as nothing changed. */
function createResultOf() {
  const index = createOrgIndexer<OrgSummary>();
  let last: Pick<AppState, 'orgs' | 'groups' | 'search'> | null = null;
  let result: SearchResult<OrgSummary> | null = null;
  return ({ orgs, groups, search }: AppState): SearchResult<OrgSummary> | null => {
    if (search.trim() === '' || orgs.length === 0) return null;
    if (last?.orgs !== orgs || last.groups !== groups || last.search !== search) {
      result = searchOrgs(index(orgs, groups), search);
      last = { orgs, groups, search };
    }
    return result;
  };
}
