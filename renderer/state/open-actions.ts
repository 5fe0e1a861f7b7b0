import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState, RowAction } from './app-state.ts';
import { wantsConfirmation, withOpenSeveral } from './open-several.ts';
import type { Store } from './store.ts';
import { viewFilter } from './views.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  /** Does something for a row, one thing at a time, and keeps its failure there. */
  readonly act: <T>(
    orgKey: OrgKey,
    action: RowAction,
    call: () => Promise<Result<T>>,
    path?: string,
  ) => Promise<void>;
  readonly tellBug: () => void;
}

/** Opening orgs at a page, from a pasted address, and several at once. */
export function openActions({ bridge, store, patch, settle, act, tellBug }: Kit) {
  const keepProgress = (progress: OpenSeveralProgress) =>
    store.update((state) => withOpenSeveral(state, progress));
  const openSeveral = async (orgs: readonly OrgSummary[]): Promise<void> => {
    if (store.get().openSeveral?.state === 'running') return;
    patch({ dialog: { kind: 'none' }, openSeveral: null });
    try {
      const ended = await bridge.openSeveral({ orgKeys: orgs.map(({ key }) => key) });
      // Pushed already, as a rule; told twice it would bring back failures that were dismissed.
      if ((store.get().openSeveral?.state ?? 'running') === 'running') keepProgress(ended);
    } catch {
      patch({ openSeveral: null });
      tellBug();
    }
  };
  return {
    startOpening: () => [bridge.onOpenSeveralChanged(keepProgress)],

    /** `remember`: pages of this organization are opened as this user from now on. */
    async openOrgAt(orgKey: OrgKey, path: string, remember = false): Promise<void> {
      await rowIsFree(store, orgKey);
      await act(orgKey, 'open', () => bridge.openOrgAt({ orgKey, path, remember }), path);
    },
    getOpenAt: (orgKey: OrgKey) => settle(bridge.getOpenAt({ orgKey })),
    async setLandingPage(orgKey: OrgKey, path: string | null): Promise<AppError | null> {
      const result = await settle(bridge.setLandingPage({ orgKey, path }));
      return result.ok ? null : result.error;
    },
    findPage: (text: string) => settle(bridge.findPage({ text })),
    /** Leaves a dialog for an org's row: what happens to the org is told there. */
    leaveForRow: (orgKey: OrgKey) => patch({ dialog: { kind: 'none' }, focusOrg: orgKey }),

    /** The list has other rows selected. */
    select: (orgKeys: ReadonlySet<string> | 'all') => patch({ selected: orgKeys }),
    /** Opens what is selected, after asking where that is much. */
    openSelected: (): void => {
      const orgs = selectedOrgs(store.get());
      if (orgs.length === 0) return;
      if (wantsConfirmation(orgs)) {
        patch({ dialog: { kind: 'open-several', orgKeys: orgs.map(({ key }) => key) }, renewed: null });
      } else void openSeveral(orgs);
    },
    openSeveral,
    cancelOpenSeveral: () => settle(bridge.cancelOpenSeveral()),
    dismissOpenSeveral: () => patch({ openSeveral: null }),
  };
}

/** A row does one thing at a time; a page that is asked for while another of its org opens waits, it is not lost. */
function rowIsFree(store: Store<AppState>, orgKey: OrgKey): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const isFree = () => !store.get().busy.has(orgKey);
  if (isFree()) return Promise.resolve();
  const stop = store.subscribe(() => {
    if (!isFree()) return;
    stop();
    resolve(undefined);
  });
  return promise;
}

/** The orgs that are selected and in the view that is shown, in the order of the list. */
export function selectedOrgs({
  orgs,
  groups,
  view,
  search,
  selected,
}: Pick<AppState, 'orgs' | 'groups' | 'view' | 'search' | 'selected'>): readonly OrgSummary[] {
  // Asked with each letter that is typed: of ten thousand orgs, hardly ever is one selected.
  if (selected !== 'all' && selected.size === 0) return NONE;
  // A search looks through all orgs, whatever the view.
  const isShown = search.trim() === '' ? viewFilter(view, groups) : () => true;
  return orgs.filter((org) => (selected === 'all' || selected.has(org.key)) && isShown(org));
}

const NONE: readonly OrgSummary[] = [];
