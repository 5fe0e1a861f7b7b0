import { useMemo, useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import { OrgGrid } from '../components/orgs/org-grid.tsx';
import { OrgsFrame } from '../components/orgs/orgs-frame.tsx';
import { Loading } from '../components/parts/loading.tsx';
import { NoMatch } from '../components/search/no-match.tsx';
import { SearchMarksContext } from '../components/search/search-marks.tsx';
import { SearchSummary } from '../components/search/search-summary.tsx';
import { useActions, useApp } from '../state/app-context.ts';

/** Nobody reads further: the first are shown at once, all of them when asked for. */
const FIRST = 100;
const NONE: readonly OrgSummary[] = [];

/**
 * What the search finds, in place of the list. A list of its own, so that the other one keeps its place and its order,
 * and a letter typed costs what the rows in sight cost, whatever the number of orgs. In the page from the start, as the
 * list is (org-list.tsx).
 */
export function SearchResults() {
  const actions = useActions();
  const search = useApp((state) => state.search);
  const result = useApp(actions.resultOf);
  const waiting = useApp((state) => actions.waitingOf(state).length);
  // Of orgs that are still on their way nobody can say that there is none.
  const isWhole = useApp((state) => state.orgsFollowing === 0);
  // Between two searches the last one stays drawn, out of sight: the next letter changes rows instead of making them.
  const [last, setLast] = useState(result);
  if (result !== null && result !== last) setLast(result);
  const [allOf, setAllOf] = useState<string | null>(null);
  const found = last?.orgs ?? NONE;
  const orgs = useMemo(() => (allOf === search ? found : found.slice(0, FIRST)), [found, allOf, search]);
  const marks = useMemo(() => result && { marks: result.marks, guessed: result.guessed }, [result]);
  const isFound = result !== null && orgs.length > 0;

  return (
    <>
      <SearchSummary
        result={result}
        search={search}
        shown={orgs.length}
        waiting={waiting}
        isWhole={isWhole}
        onShowAll={() => setAllOf(search)}
      />
      {result !== null &&
        orgs.length === 0 &&
        waiting === 0 &&
        (isWhole ? <NoMatch search={search} /> : <Loading />)}
      <SearchMarksContext value={marks}>
        <OrgsFrame isShown={isFound} onEscape={actions.leaveSearchFor}>
          <OrgGrid
            orgs={orgs}
            hasOrder={false}
            beginsAnewWith={search}
            onSelectionChange={(keys) =>
              // All means all that are shown: who searched does not mean the others.
              actions.select(new Set(keys === 'all' ? orgs.map(({ key }) => key) : [...keys].map(String)))
            }
            onOpen={(org) => {
              const path = result?.path ?? null;
              void (path === null ? actions.openOrg(org.key) : actions.openOrgAt(org.key, path));
            }}
          />
        </OrgsFrame>
      </SearchMarksContext>
    </>
  );
}
