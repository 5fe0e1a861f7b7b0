import type { AppError } from '../../../shared/app-error.ts';
import type { CatalogueSummary } from '../../../shared/team-catalogue.ts';
import type { StoredState } from '../../ports/org-store.ts';
import type { CataloguePlace } from '../../ports/team-catalogue.ts';
import { isOfCatalogue } from './planned-item.ts';

/** What the last look into one found, of this run. */
export interface LastLook {
  readonly hasChanges: boolean;
  readonly problem: AppError | null;
}

/** The team catalogues in the order they came, with what the last look of this run found. */
export function listCatalogues(
  { catalogues = [], orgs, waiting = [] }: StoredState,
  looks: ReadonlyMap<string, LastLook>,
  shownPlace: (place: CataloguePlace) => string,
): readonly CatalogueSummary[] {
  return catalogues.map(({ id, name, place, publicKey, lookedAt }) => ({
    id,
    name,
    place: shownPlace(place),
    isSigned: publicKey !== undefined,
    lookedAt,
    rows: [...orgs, ...waiting].filter((row) => isOfCatalogue(row, id)).length,
    hasChanges: looks.get(id)?.hasChanges === true,
    problem: looks.get(id)?.problem ?? null,
  }));
}
