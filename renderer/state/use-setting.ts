import type { SettingName, Settings } from '../../shared/settings.ts';
import { useActions, useApp } from './app-context.ts';

/** How one thing is set, and the way to set it otherwise. */
export function useSetting<Name extends SettingName>(
  name: Name,
): readonly [Settings[Name], (value: Settings[Name]) => void] {
  const actions = useActions();
  const value = useApp((state) => state.settings[name]);
  return [value, (next) => void actions.changeSettings({ [name]: next })];
}
