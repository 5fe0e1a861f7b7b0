import type { settingsLines } from '../../../shared/contract/settings-lines.ts';
import type { SettingsUseCases } from '../../settings/settings.ts';
import type { Handlers } from '../register.ts';

/** What the person sets. */
export function settingsHandlers(settings: SettingsUseCases): Pick<Handlers, keyof typeof settingsLines> {
  return {
    getSettings: () => settings.read(),
    changeSettings: (change) => settings.change(change),
  };
}
