import type { CatalogueEntry, NoteNames, Situation } from './catalogue-entry.ts';

/** What an entry says, in one language: its causes and fixes in the order in which the catalogue has them. */
export interface EntryWords {
  readonly title: string;
  readonly titleIn?: Partial<Readonly<Record<Situation, string>>>;
  readonly causes: readonly string[];
  readonly fixes: readonly string[];
  readonly adminClicks?: (names: NoteNames) => readonly string[];
}

/** The words of each entry of a part of the catalogue: as many causes and fixes as it has. */
export type InOtherWords<Entries extends readonly CatalogueEntry[]> = {
  readonly [Entry in Entries[number] as Entry['id']]: {
    readonly title: string;
    readonly causes: AsMany<Entry['causes']>;
    readonly fixes: AsMany<Entry['fixes']>;
  } & Required<Pick<EntryWords, keyof Entry & ('titleIn' | 'adminClicks')>>;
};

type AsMany<Told extends readonly unknown[]> = { readonly [At in keyof Told]: string };
