import { createContext, useContext } from 'react';
import { markMatches } from '../../../shared/search/mark-matches.ts';

/** What is searched for, of the list that the text is in; null where nothing is. */
export interface SearchMarks {
  readonly marks: readonly string[];
  readonly guessed: boolean;
}

export const SearchMarksContext = createContext<SearchMarks | null>(null);

/** A text with the searched words marked, where there is a search around it. */
export function MarkedText({ text }: { readonly text: string }) {
  const search = useContext(SearchMarksContext);
  if (search === null) return text;
  const ranges = markMatches(text, search.marks, search.guessed);
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(({ begin, end }, index) => (
        <span key={begin}>
          {text.slice(ranges[index - 1]?.end ?? 0, begin)}
          <mark className="search-mark">{text.slice(begin, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  );
}
