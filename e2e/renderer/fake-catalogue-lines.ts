import type { catalogueLines } from '../../shared/contract/catalogue-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import { ok } from '../../shared/result.ts';
import type { CatalogueReview, CatalogueSummary } from '../../shared/team-catalogue.ts';

type Answers = { readonly [C in keyof typeof catalogueLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about team catalogues. */
export function answerCatalogueLines(page: {
  readonly catalogues: readonly CatalogueSummary[];
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  let { catalogues } = page;
  const review: CatalogueReview = {
    reviewId: '66666666-6666-4666-8666-666666666666',
    name: 'Acme orgs',
    place: 'https://wiki.acme.test/catalogue.json',
    isSigned: false,
    isKnown: false,
    items: [],
    newGroups: [],
    newClientApps: [],
    unreadable: [],
    older: null,
  };
  return {
    listCatalogues: () => catalogues,
    openCatalogue: ({ from }) => ok(from === 'file' ? null : review),
    lookIntoCatalogue: () => ok({ kind: 'same' }),
    applyCatalogue: ({ itemIds }) => ok({ added: itemIds.length, changed: 0, archived: 0, forgotten: 0 }),
    forgetCatalogueReview: () => ok(null),
    removeCatalogue: ({ id }) => {
      catalogues = catalogues.filter((each) => each.id !== id);
      page.push('cataloguesChanged', catalogues);
      return ok(null);
    },
  };
}
