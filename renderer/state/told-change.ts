import type { AppState } from './app-state.ts';

/** How many changes can be taken back, as the main process keeps them. */
const MOST_UNDOS = 50;

/** Tells what was changed in the status bar, with the way back where it has one. */
export const withToldChange = (
  state: AppState,
  change: { readonly said: string; readonly undoId: string | null },
): AppState => ({
  ...state,
  lastChange: change,
  undos:
    change.undoId === null
      ? state.undos
      : [...state.undos, { said: change.said, undoId: change.undoId }].slice(-MOST_UNDOS),
});
