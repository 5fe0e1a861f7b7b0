import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { createOrgIndexer } from '../../shared/search/org-index.ts';
import { searchOrgs, type SearchResult } from '../../shared/search/search-orgs.ts';
import type { AppState } from './app-state.ts';

interface Kit {
  readonly patch: (part: Partial<AppState>) => void;
}

/** The search of the list. */
export function searchActions({ patch }: Kit) {
  return {
    search: (search: string) => patch({ search }),
    /** Something asks for the search box, wherever the focus is. */
    wantSearch: () => patch({ wantsSearch: true }),
    searchFocused: () => patch({ wantsSearch: false }),
    /** Takes the focus to a row, as soon as it is on the screen. */
    focusRow: (orgKey: OrgKey) => patch({ focusOrg: orgKey }),
    /** Leaves the search for a row's place in the list of all. */
    leaveSearchFor: (orgKey: OrgKey) => patch({ search: '', focusOrg: orgKey }),
    resultOf: createResultOf(),
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
