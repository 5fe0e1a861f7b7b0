import type { CatalogueItem } from '../../../shared/team-catalogue.ts';
import type { ClientAppRecord, GroupRecord, OrgRecord, WaitingOrg } from '../../ports/org-store.ts';
import type { CatalogueApp, CatalogueEntry, CatalogueGroup } from '../../ports/team-catalogue.ts';
import type { CatalogueMarks } from './merge-marks.ts';

/** A row here, and what kind it is. */
export type Row =
  | { readonly kind: 'org'; readonly record: OrgRecord }
  | { readonly kind: 'waiting'; readonly record: WaitingOrg };

/** One thing a catalogue would change, with what it does. */
export interface PlannedItem {
  readonly shown: CatalogueItem;
  readonly act:
    | { readonly kind: 'add'; readonly entry: CatalogueEntry; readonly marks: CatalogueMarks }
    /** The row becomes one of the catalogue, if it is not yet, and says this. */
    | {
        readonly kind: 'mark';
        readonly entry: CatalogueEntry;
        readonly row: Row;
        readonly marks: CatalogueMarks;
      }
    /** Archive or forget. */
    | { readonly kind: 'put-away'; readonly row: Row }
    | { readonly kind: 'group'; readonly record: GroupRecord; readonly after: CatalogueGroup }
    | { readonly kind: 'client-app'; readonly record: ClientAppRecord; readonly after: CatalogueApp };
}

/** What a row carries that comes from the catalogue `catalogueId`. */
export const rowId = (catalogueId: string, entryId: string): string => `${catalogueId}:${entryId}`;
export const isOfCatalogue = (row: OrgRecord | WaitingOrg, catalogueId: string): boolean =>
  row.catalogueId?.startsWith(`${catalogueId}:`) === true;
