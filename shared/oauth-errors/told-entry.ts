import { LANGUAGES, type Language } from '../language.ts';
import { inOtherWords } from './in-other-words.ts';
import type { CatalogueEntry, Fix, Situation } from './catalogue-entry.ts';

/** An entry as it is told in one situation: nothing in it is true only elsewhere. */
export interface ToldEntry extends Pick<CatalogueEntry, 'id' | 'title' | 'adminClicks'> {
  readonly causes: readonly string[];
  readonly fixes: readonly Fix[];
}

/** What an entry says while an org is added, while one is signed in to again, or in a row of the list. */
export function tellEntry(
  entry: CatalogueEntry,
  situation: Situation,
  language: Language = LANGUAGES[0],
): ToldEntry {
  const { id, causes, fixes } = entry;
  const other = inOtherWords(id, language);
  const { title, titleIn, adminClicks } = other ?? entry;
  return {
    id,
    title: titleIn?.[situation] ?? title,
    causes: causes.flatMap((cause, at) => {
      const said = other?.causes[at] ?? (typeof cause === 'string' ? cause : cause.text);
      return typeof cause === 'string' || cause.only.includes(situation) ? [said] : [];
    }),
    fixes: fixes
      .map((fix, at) => ({ ...fix, text: other?.fixes[at] ?? fix.text }))
      .filter(({ only }) => only?.includes(situation) ?? true),
    ...(adminClicks === undefined ? {} : { adminClicks }),
  };
}
