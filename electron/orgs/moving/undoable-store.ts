import type { OrgStore, StoredState } from '../../ports/org-store.ts';
import type { Undos } from '../marks/undos.ts';
import { restoreBack } from './restore-back.ts';

interface Change {
  readonly before: StoredState;
  readonly after: StoredState;
}

interface Parts {
  readonly store: Pick<OrgStore, 'read' | 'update'>;
  readonly undos: Pick<Undos, 'keep'>;
}

/** The store, for one change that a person may want to take back. `alter` adds to it, within the same write. */
export function undoableStore({ store, undos }: Parts, alter = (state: StoredState): StoredState => state) {
  // Filled in by the change, which runs once.
  let step: Change | undefined;
  return {
    read: () => store.read(),
    update: (change: (state: StoredState) => StoredState) =>
      store.update((before) => {
        const after = alter(change(before));
        step = { before, after };
        return after;
      }),
    /** How many groups the change brought; it takes none away. */
    newGroups: () => (step === undefined ? 0 : step.after.groups.length - step.before.groups.length),
    /** Keeps the way back; null where nothing was changed. */
    keepUndo(): string | null {
      const way = step === undefined ? null : restoreBack(step.before, step.after);
      return way === null ? null : undos.keep(() => store.update(way));
    },
  };
}
