import type { CatalogueEntry, Fix, Situation } from './catalogue-entry.ts';

/** An entry as it is told in one situation: nothing in it is true only elsewhere. */
export interface ToldEntry extends Pick<CatalogueEntry, 'id' | 'title' | 'adminClicks'> {
  readonly causes: readonly string[];
  readonly fixes: readonly Fix[];
}

/** What an entry says while an org is added, while one is signed in to again, or in a row of the list. */
export function tellEntry(entry: CatalogueEntry, situation: Situation): ToldEntry {
  const { id, title, titleIn, causes, fixes, adminClicks } = entry;
  return {
    id,
    title: titleIn?.[situation] ?? title,
    causes: causes.flatMap((cause) => {
      if (typeof cause === 'string') return [cause];
      return cause.only.includes(situation) ? [cause.text] : [];
    }),
    fixes: fixes.filter(({ only }) => only?.includes(situation) ?? true),
    ...(adminClicks === undefined ? {} : { adminClicks }),
  };
}
