import type { Log } from '../ports/log.ts';
import type { LoginItem } from '../ports/login-item.ts';
import type { SettingsUseCases } from '../settings/settings.ts';

/** Tells the system whether Latchkey starts at login, whenever that is set otherwise; what failed is not left set. */
export function keepStartAtLogin(settings: SettingsUseCases, loginItem: LoginItem, log: Log): void {
  let isSet = settings.read().startAtLogin;
  settings.onChanged(({ startAtLogin }) => {
    if (!loginItem.isSupported || startAtLogin === isSet) return;
    isSet = startAtLogin;
    void loginItem.set(startAtLogin).then((done) => {
      if (done.ok) return;
      log.warn('start at login not set', { code: done.error.code });
      isSet = !startAtLogin;
      void settings.change({ startAtLogin: !startAtLogin });
    });
  });
}
