import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import type { CatalogueRecord } from '../../ports/team-catalogue.ts';
import { isOfCatalogue } from './planned-item.ts';

/** The state with one catalogue of the list changed. For the change of a store. */
export const changeRecord = (
  state: StoredState,
  id: string,
  change: (record: CatalogueRecord) => CatalogueRecord,
): StoredState => ({
  ...state,
  ...(state.catalogues === undefined
    ? {}
    : { catalogues: state.catalogues.map((each) => (each.id === id ? change(each) : each)) }),
});

/** The state without a catalogue; the rows that came from it stay, as the person's own. For the change of a store. */
export function withoutRecord(state: StoredState, id: string): StoredState {
  const { catalogues = [], ...rest } = state;
  const left = catalogues.filter((each) => each.id !== id);
  const free = <T extends OrgRecord | WaitingOrg>(row: T): T => (isOfCatalogue(row, id) ? ownRow(row) : row);
  return {
    ...rest,
    orgs: rest.orgs.map(free),
    ...(rest.waiting === undefined ? {} : { waiting: rest.waiting.map(free) }),
    ...(left.length === 0 ? {} : { catalogues: left }),
  };
}

/** A row that no catalogue changes any more. */
export function ownRow<T extends OrgRecord | WaitingOrg>(row: T): T {
  const own: T & { catalogueId?: string } = { ...row };
  delete own.catalogueId;
  return own;
}
