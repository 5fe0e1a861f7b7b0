import type { App } from 'electron';
import { ok } from '../../../shared/result.ts';
import type { LoginItem } from '../../ports/login-item.ts';
import { writeAutostart } from '../files/autostart-file.ts';

/** Given to a start by the system itself: no window then, where Latchkey is in the tray. */
export const START_HIDDEN = 'start-hidden';

/** Windows and macOS keep the list themselves; Linux has a file for each program. */
export function createLoginItem(
  app: App,
  computer: {
    readonly platform: NodeJS.Platform;
    readonly execPath: string;
    readonly env: NodeJS.ProcessEnv;
  },
): LoginItem {
  return {
    isSupported: app.isPackaged,
    set: (on) => {
      if (computer.platform === 'linux') {
        // An AppImage is unpacked anew by each start: its own path is what lasts.
        const program = computer.env['APPIMAGE'] ?? computer.execPath;
        return writeAutostart({ configFolder: app.getPath('appData'), program, on });
      }
      app.setLoginItemSettings({ openAtLogin: on, args: [`--${START_HIDDEN}`] });
      return Promise.resolve(ok(null));
    },
  };
}
