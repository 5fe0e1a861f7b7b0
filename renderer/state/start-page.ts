import type { Bridge } from '../../shared/ipc-contract.ts';
import type { AppState } from './app-state.ts';
import { arrangeOrgs, changeOrgs, type Arrangement } from './arrange-orgs.ts';
import { createOrgsListener } from './hear-orgs.ts';
import type { Store } from './store.ts';
import { withGroups } from './views.ts';

interface Kit {
  readonly bridge: Pick<
    Bridge,
    | 'getStatus'
    | 'listGroups'
    | 'listClientApps'
    | 'getSettings'
    | 'listOrgs'
    | 'onOrgsChanged'
    | 'onGroupsChanged'
    | 'onStatusChanged'
    | 'onClipboardChanged'
    | 'onSignInChanged'
    | 'onCheckAllChanged'
  >;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly tellBug: () => void;
  readonly loadClientApps: () => Promise<void>;
  readonly arrangement: (state: AppState) => Arrangement;
}

/**
 * Subscribes to everything the main process tells, then loads what there is. `others` subscribe to what belongs to them.
 * Returns the way to stop.
 */
export function startPage(
  { bridge, store, patch, tellBug, loadClientApps, arrangement }: Kit,
  others: readonly (() => readonly (() => void)[])[],
): () => void {
  const before = store.get();
  const orgs = createOrgsListener({
    ask: () => bridge.listOrgs(),
    onBeginning: ({ orgs, following }) =>
      store.update((state) => ({
        ...state,
        orgs: arrangeOrgs(state.orgs, orgs, arrangement(state)),
        orgsFollowing: following,
      })),
    onNews: (news) =>
      store.update((state) => ({
        ...state,
        orgs: changeOrgs(state.orgs, news, arrangement(state)),
        orgsFollowing: news.following,
      })),
    onFailure: tellBug,
  });
  const stops = [
    bridge.onOrgsChanged(orgs.hear),
    bridge.onGroupsChanged((groups) =>
      // The list may stand in the order of their names.
      store.update((state) => {
        const after = withGroups(state, groups);
        return { ...after, orgs: arrangeOrgs(after.orgs, after.orgs, arrangement(after)) };
      }),
    ),
    bridge.onStatusChanged((status) => {
      const startedPractice =
        status.practice.running !== null && (store.get().status?.practice.running ?? null) === null;
      patch({ status });
      if (startedPractice) void loadClientApps();
    }),
    bridge.onClipboardChanged((clipboard) => patch({ clipboard })),
    bridge.onSignInChanged((signIn) => patch({ signIn })),
    bridge.onCheckAllChanged((checkAll) => patch({ checkAll })),
    ...others.flatMap((startOther) => startOther()),
  ];
  Promise.all([
    bridge.getStatus(),
    bridge.listGroups(),
    bridge.listClientApps(),
    bridge.getSettings(),
    orgs.begin(),
  ]).then(
    ([status, groups, clientApps, settings]) =>
      store.update((state) => {
        // A push that overtook the answers is newer than they are.
        const known: AppState = {
          ...state,
          ...(state.status === before.status ? { status } : {}),
          ...(state.groups === before.groups ? { groups } : {}),
          ...(state.clientApps === before.clientApps ? { clientApps } : {}),
          ...(state.settings === before.settings ? { settings } : {}),
          loaded: true,
        };
        return { ...known, orgs: arrangeOrgs(known.orgs, known.orgs, arrangement(known)) };
      }),
    () => {
      patch({ loaded: true });
      tellBug();
    },
  );
  return () => {
    for (const stop of stops) stop();
  };
}
