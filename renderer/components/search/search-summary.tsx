import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../../shared/org.ts';
import type { SearchResult } from '../../../shared/search/search-orgs.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';

interface Props {
  readonly result: SearchResult<OrgSummary> | null;
  readonly search: string;
  readonly shown: number;
  /** How many rows that wait for their sign-in were found beside them. */
  readonly waiting: number;
  /** False while orgs are still on their way: that none is found is not known yet. */
  readonly isWhole: boolean;
  readonly onShowAll: () => void;
}

/** How many orgs were found, and how. Heard too: it is in the page before there is anything to say. */
export function SearchSummary({ result, search, shown, waiting, isWhole, onShowAll }: Props) {
  const count = result?.orgs.length ?? 0;
  const isKnown = isWhole || count + waiting > 0;
  const isShort = shown < count;
  return (
    <div
      className={result === null || count + waiting === 0 ? 'search-summary only-heard' : 'search-summary'}
    >
      <p aria-live="polite">
        {result !== null && isKnown && <bdi>{sentenceOf(result, visibleText(search.trim()), waiting)}</bdi>}
      </p>
      {isShort && (
        <Button className="button button-small" onPress={onShowAll}>
          {words.search.showAll(count)}
        </Button>
      )}
    </div>
  );
}

function sentenceOf(result: SearchResult<OrgSummary>, search: string, waiting: number): string {
  const found = foundOrgs(result, search);
  return waiting === 0 ? found : `${found}. ${words.search.waiting(waiting)}`;
}

function foundOrgs({ orgs, guessed, path }: SearchResult<OrgSummary>, search: string): string {
  if (orgs.length === 0) return words.search.none(search);
  if (guessed) return words.search.guessed(orgs.length, search);
  if (path !== null) return words.search.page(orgs.length, visibleText(path));
  return words.search.found(orgs.length);
}
