import type { NativeTheme } from 'electron';
import type { Settings } from '../../shared/settings.ts';
import type { SettingsUseCases } from '../settings/settings.ts';

/**
 * Light or dark as the person chose: for every page, the frames of org windows and the system's own menus and bars. Done
 * before the first window is made, so that none begins in the wrong one.
 */
export function followTheme(nativeTheme: NativeTheme, settings: SettingsUseCases): void {
  const follow = ({ theme }: Settings) => {
    nativeTheme.themeSource = theme;
  };
  follow(settings.read());
  settings.onChanged(follow);
}
