import { createOrgIndexer } from '../../shared/search/org-index.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { withRecentCommand } from '../../shared/recent-commands.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
}

/** What the command palette keeps. */
export function paletteActions({ bridge, store, settle }: Kit) {
  const index = createOrgIndexer<OrgSummary>();
  let last: readonly OrgSummary[] | null = null;
  let listed: readonly OrgSummary[] = [];
  return {
    /** Subscribes to what is chosen in the menu. Returns the ways to stop. */
    startPalette: (): readonly (() => void)[] => [
      bridge.onCommandDialogWanted((kind) =>
        // A dialog that is open may be half filled in.
        store.update((state) => (state.dialog.kind === 'none' ? { ...state, dialog: { kind } } : state)),
      ),
    ],
    /** Takes the focus to an org's row, whatever is searched for. */
    goToRow: (orgKey: OrgKey) => store.update((state) => ({ ...state, search: '', focusOrg: orgKey })),
    /** The orgs that are not in the archive, made ready to be searched. */
    paletteIndex: ({ orgs, groups }: Pick<AppState, 'orgs' | 'groups'>) => {
      if (orgs !== last) listed = orgs.filter(({ archivedAt }) => archivedAt === undefined);
      last = orgs;
      return index(listed, groups);
    },
    /** Also across restarts. A disk that refuses costs the memory of it, and is told by what writes in earnest. */
    rememberCommand(id: string): void {
      const { settings, orgs, orgsFollowing } = store.get();
      // An org that is still on its way is not gone.
      const known = orgsFollowing === 0 ? orgs : null;
      const recentCommands = withRecentCommand(settings.recentCommands, id, known);
      store.update((state) => ({ ...state, settings: { ...state.settings, recentCommands } }));
      void settle(bridge.changeSettings({ recentCommands }));
    },
  };
}
