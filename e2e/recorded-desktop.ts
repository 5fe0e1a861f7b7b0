import type { RunningApp } from './launch-app.ts';

/** What the Chromium host has written down of the desktop (electron-host/shell/recorded.ts). */
interface RecordedDesktop {
  readonly trays: readonly { readonly menu: Electron.Menu | null }[];
  readonly shortcuts: ReadonlyMap<string, () => void>;
  readonly notifications: readonly Electron.Notification[];
}

/** Trays, global keys and notifications can be looked at on the host only: elsewhere a test of them is skipped. */
export const onHost = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined;

/** The labels of the tray's menu, from the top. */
export const trayLabels = (app: RunningApp): Promise<readonly string[]> =>
  app.electron.evaluate(() => {
    const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
    return (recorded.trays[0]?.menu?.items ?? []).map(({ label, type }) => (label === '' ? type : label));
  });

/** Chooses an entry of the tray's menu: of an org, or of Latchkey itself. */
export const chooseInTray = (app: RunningApp, label: string, entry?: string): Promise<void> =>
  app.electron.evaluate(
    (_electron, wanted) => {
      const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
      const item = recorded.trays[0]?.menu?.items.find((one) => one.label === wanted.label);
      const chosen =
        wanted.entry === undefined ? item : item?.submenu?.items.find((one) => one.label === wanted.entry);
      (chosen?.click as (() => void) | undefined)?.();
    },
    { label, entry },
  );

/** The keys that are taken from every program, as a menu shows them. */
export const globalKeys = (app: RunningApp): Promise<readonly string[]> =>
  app.electron.evaluate(() => {
    const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
    return [...recorded.shortcuts.keys()];
  });

/** Presses the keys that were taken from every program, and tells how many there were. */
export const pressGlobalKeys = (app: RunningApp): Promise<number> =>
  app.electron.evaluate(() => {
    const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
    for (const press of recorded.shortcuts.values()) press();
    return recorded.shortcuts.size;
  });

/** The notifications that stand on the screen, oldest first. */
export const notifications = (
  app: RunningApp,
): Promise<readonly { readonly title: string; readonly body: string; readonly silent: boolean }[]> =>
  app.electron.evaluate(() => {
    const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
    return recorded.notifications.map(({ title, body, silent }) => ({ title, body, silent }));
  });

/** Presses the notification that has stood there longest. */
export const pressNotification = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(() => {
    const recorded = Reflect.get(globalThis, Symbol.for('electron-host.recorded')) as RecordedDesktop;
    recorded.notifications[0]?.emit('click');
  });
