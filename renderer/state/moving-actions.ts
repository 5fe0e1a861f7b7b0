import type { AppError } from '../../shared/app-error.ts';
import type { Bridge, RequestOf } from '../../shared/ipc-contract.ts';
import type { BackupSummary } from '../../shared/moving.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';
import { followList } from './follow-list.ts';
import type { Store } from './store.ts';
import { withToldChange } from './told-change.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  readonly loadClientApps: () => Promise<void>;
}

/** Moving orgs in and out, backups, and what waits for its sign-in. */
export function movingActions({ bridge, store, patch, settle, loadClientApps }: Kit) {
  return {
    /** Subscribes to what the main process tells of it, and loads what there is. Returns the ways to stop. */
    startMoving: (): readonly (() => void)[] => [
      bridge.onMovingWanted((kind) => patch({ dialog: { kind } })),
      followList(
        (listener) => bridge.onWaitingChanged(listener),
        () => bridge.listWaiting(),
        (waiting) => patch({ waiting }),
      ),
    ],

    exportOrgs: (request: RequestOf<'exportOrgs'>) => settle(bridge.exportOrgs(request)),
    chooseImport: () => settle(bridge.chooseImport()),
    pasteImport: (text: string) => settle(bridge.pasteImport({ text })),
    unlockImport: (importId: string, passphrase: string) =>
      settle(bridge.unlockImport({ importId, passphrase })),
    /** `said`: what is told of it beside Undo. */
    async applyImport(importId: string, entryIds: readonly string[], said: string) {
      const result = await settle(bridge.applyImport({ importId, entryIds }));
      if (!result.ok) return result;
      const { undoId } = result.value;
      if (undoId !== null) store.update((state) => withToldChange(state, { said, undoId }));
      await loadClientApps();
      return result;
    },
    forgetImport: (importId: string) => void settle(bridge.forgetImport({ importId })),

    listBackups: (): Promise<Result<readonly BackupSummary[]>> => settle(bridge.listBackups()),
    readBackup: (id: string) => settle(bridge.readBackup({ id })),

    async removeWaiting(id: string): Promise<void> {
      const result = await settle(bridge.removeWaiting({ id }));
      if (!result.ok) patch({ banner: { kind: 'error', error: result.error } });
    },
  };
}

/** The error of a result, where a task wants just that. */
export const errorOf = (result: Result<unknown>): AppError | null => (result.ok ? null : result.error);
