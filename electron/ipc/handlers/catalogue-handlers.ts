import type { catalogueLines } from '../../../shared/contract/catalogue-lines.ts';
import { ok } from '../../../shared/result.ts';
import type { Catalogues } from '../../orgs/catalogue/catalogues.ts';
import type { Handlers } from '../register.ts';

export interface CatalogueHandlerParts {
  readonly catalogues: Catalogues;
}

/** The team's catalogues. */
export function catalogueHandlers({
  catalogues,
}: CatalogueHandlerParts): Pick<Handlers, keyof typeof catalogueLines> {
  return {
    listCatalogues: () => catalogues.list(),
    openCatalogue: (request) => catalogues.open(request),
    lookIntoCatalogue: ({ id }) => catalogues.look(id),
    applyCatalogue: ({ reviewId, itemIds, takesOlder }) => catalogues.apply(reviewId, itemIds, takesOlder),
    forgetCatalogueReview: ({ reviewId }) => {
      catalogues.forgetReview(reviewId);
      return ok(null);
    },
    removeCatalogue: ({ id }) => catalogues.remove(id),
  };
}
