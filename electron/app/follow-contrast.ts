import { BrowserWindow } from 'electron';
import { CONTRAST_WIRE } from '../../shared/contrast.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import { chooseContrast, isHighContrast } from '../windows/chosen-contrast.ts';

/**
 * High contrast as the person chose it, for the frames of org windows, the prompt and the quick switcher; the list is told
 * with all its settings. A window's own page is ours, or has no preload script and hears nothing.
 */
export function followContrast(settings: SettingsUseCases): void {
  chooseContrast(settings.read().highContrast);
  settings.onChanged(({ highContrast }) => {
    if (highContrast === isHighContrast()) return;
    chooseContrast(highContrast);
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(CONTRAST_WIRE, highContrast);
  });
}
