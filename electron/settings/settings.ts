import { ok, type Result } from '../../shared/result.ts';
import { completeSettings, type Settings, type SettingsChange } from '../../shared/settings.ts';
import type { OrgStore } from '../ports/org-store.ts';

/** What the person has set, and who wants to know when they set something else. */
export interface SettingsUseCases {
  read(): Settings;
  /** Sets what is given, durably. Errors: STORE_WRITE_FAILED, STORE_NEWER. */
  change(change: SettingsChange): Promise<Result<Settings>>;
  /** Told after each change, with how everything is set then. */
  onChanged(listener: (settings: Settings) => void): void;
}

export function createSettings(store: OrgStore): SettingsUseCases {
  const listeners = new Set<(settings: Settings) => void>();
  const read = () => completeSettings(store.read().settings);
  return {
    read,
    async change(change) {
      const written = await store.update((state) => ({
        ...state,
        settings: { ...state.settings, ...change },
      }));
      if (!written.ok) return written;
      const settings = read();
      listeners.forEach((listener) => listener(settings));
      return ok(settings);
    },
    onChanged: (listener) => void listeners.add(listener),
  };
}
