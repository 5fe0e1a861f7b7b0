import type { Bridge, RequestOf } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';
import { followList } from './follow-list.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  readonly loadClientApps: () => Promise<void>;
}

/** The team's catalogues. */
export function catalogueActions({ bridge, store, patch, settle, loadClientApps }: Kit) {
  return {
    /** Subscribes to what the main process tells of them, and loads what there is. Returns the ways to stop. */
    startCatalogues: (): readonly (() => void)[] => [
      followList(
        (listener) => bridge.onCataloguesChanged(listener),
        () => bridge.listCatalogues(),
        (catalogues) => patch({ catalogues }),
      ),
    ],

    openCatalogue: (request: RequestOf<'openCatalogue'>) => settle(bridge.openCatalogue(request)),
    lookIntoCatalogue: (id: string) => settle(bridge.lookIntoCatalogue({ id })),
    async applyCatalogue(request: RequestOf<'applyCatalogue'>) {
      const result = await settle(bridge.applyCatalogue(request));
      if (result.ok) await loadClientApps();
      return result;
    },
    forgetCatalogueReview: (reviewId: string) => void settle(bridge.forgetCatalogueReview({ reviewId })),
    removeCatalogue: (id: string) => settle(bridge.removeCatalogue({ id })),

    /** Says no more that it has changes, until Latchkey starts again; the list of catalogues still does. */
    dismissCatalogueNews: (id: string) =>
      patch({ dismissedNews: new Set([...store.get().dismissedNews, id]) }),
  };
}
