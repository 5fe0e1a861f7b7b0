import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Actions } from './actions.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

export interface AppContextValue {
  readonly store: Store<AppState>;
  readonly actions: Actions;
}

export const AppContext = createContext<AppContextValue | null>(null);

function useAppContext(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('No AppContext around this component');
  return value;
}

/** Watches one part of the state; `select` must give back the same reference while that part is unchanged. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  const { store } = useAppContext();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useActions(): Actions {
  return useAppContext().actions;
}
