import type { Bridge } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import { isSameData } from '../../shared/same-data.ts';
import type { SettingName, Settings, SettingsChange } from '../../shared/settings.ts';
import type { AppState } from './app-state.ts';
import { arrangeOrgs } from './arrange-orgs.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly language: string;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
}

/** The settings page, and what is set on it. */
export function settingsActions({ bridge, store, patch, settle, language }: Kit) {
  /** The list follows at once when another order was chosen, and only then: ten thousand orgs are not sorted for a fold. */
  const withSettings = (state: AppState, settings: Settings): AppState => {
    const { orgs, groups } = state;
    if (isSameData(state.settings.sort, settings.sort)) return { ...state, settings };
    return { ...state, settings, orgs: arrangeOrgs(orgs, orgs, { ...settings, groups, language }) };
  };
  const showSettings = (search = '') => patch({ openSettings: { search }, settingsError: null });
  return {
    /** Subscribes to what the main process tells of it. Returns the ways to stop. */
    startSettings: (): readonly (() => void)[] => [
      bridge.onSettingsChanged((settings) => store.update((state) => withSettings(state, settings))),
      bridge.onSettingsWanted(() => showSettings()),
    ],
    showSettings,
    closeSettings: () => patch({ openSettings: null }),

    /** Shows the change at once; when it could not be kept, all is as before and it is said why. */
    async changeSettings(change: SettingsChange): Promise<void> {
      const before = store.get().settings;
      store.update((state) => ({
        ...withSettings(state, { ...state.settings, ...change }),
        settingsError: null,
      }));
      const result = await settle(bridge.changeSettings(change));
      if (result.ok) return;
      store.update((state) => ({
        ...withSettings(state, { ...state.settings, ...only(before, change) }),
        ...(state.openSettings === null
          ? { banner: { kind: 'error', error: result.error } }
          : { settingsError: result.error }),
      }));
    },
  };
}

/** Of all settings those that `change` is about. */
function only(settings: Settings, change: SettingsChange): SettingsChange {
  const names = Object.keys(change) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
