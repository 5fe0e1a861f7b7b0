import { electronApi } from './electron-api.ts';
import type { HostApp } from './app/host-app.ts';
import { destroyedPrototype } from './destroyed.ts';
import { HostFrame } from './frames/host-frame.ts';
import { createRuntimeSessions } from './session/runtime-sessions.ts';
import { runtime } from './runtime.ts';
import { createRuntimeShell } from './shell/runtime-shell.ts';
import { APP_EVENTS, CONTENTS_EVENTS, WINDOW_EVENTS } from './fired-events.ts';
import { guardEvents, guardMembers } from './unimplemented.ts';
import { HostWebContents } from './web-contents/host-web-contents.ts';
import { webContentsModule, webFrameMainModule } from './web-contents/contents-modules.ts';
import { HostBrowserWindow } from './windows/host-browser-window.ts';
import { openPopup } from './windows/open-popup.ts';

/** Modules of Electron's main process the host has nothing of: every member throws by name. */
const ABSENT: Readonly<Record<string, string>> = {
  autoUpdater: 'AutoUpdater',
  contentTracing: 'ContentTracing',
  desktopCapturer: 'DesktopCapturer',
  inAppPurchase: 'InAppPurchase',
  netLog: 'NetLog',
  powerSaveBlocker: 'PowerSaveBlocker',
  pushNotifications: 'PushNotifications',
  utilityProcess: 'UtilityProcess',
};

/** Puts the object together that the app imports from 'electron'. */
export function assembleElectron(app: HostApp): object {
  runtime.openPopup = openPopup;
  const { members, events } = electronApi();
  const guard = <T extends object>(name: string, object: T): T => {
    guardMembers(object, name, members[name] ?? []);
    return object;
  };
  // A class's own fields are on no prototype; they are there once an object is made.
  const guardClass = <T extends { readonly prototype: object }>(
    name: string,
    made: T,
    fields: string[],
  ): T => {
    for (const field of fields) runtime.offered.add(`${name} ${field}`);
    const documented = members[name] ?? [];
    guardMembers(
      made.prototype,
      name,
      documented.filter((member) => !fields.includes(member)),
    );
    guardMembers(made, name, members[`${name}.static`] ?? []);
    return made;
  };
  guardClass('WebContents', HostWebContents, ['id', 'session']);
  guardClass('WebFrameMain', HostFrame, ['frameToken', 'frameTreeNodeId', 'processId', 'routingId']);
  guardClass('BrowserWindow', HostBrowserWindow, ['id']);
  guardEvents(app, 'App', events['App'] ?? [], APP_EVENTS);
  guardEvents(HostBrowserWindow.prototype, 'BrowserWindow', events['BrowserWindow'] ?? [], WINDOW_EVENTS);
  guardEvents(HostWebContents.prototype, 'WebContents', events['WebContents'] ?? [], CONTENTS_EVENTS);
  guardEvents(HostFrame.prototype, 'WebFrameMain', events['WebFrameMain'] ?? [], ['dom-ready']);
  runtime.goneAs.contents = destroyedPrototype(HostWebContents.prototype, members['WebContents'] ?? []);
  runtime.goneAs.window = destroyedPrototype(HostBrowserWindow.prototype, members['BrowserWindow'] ?? []);
  const sessions = createRuntimeSessions(app);
  runtime.sessions = sessions.directory;
  runtime.downloadFrom = (contents, url, options) => sessions.downloadFrom(contents, url, options);
  const shell = createRuntimeShell(app);
  const absent = Object.entries(ABSENT).map(([name, type]) => [name, guard(type, {})] as const);
  const lacking: Readonly<Record<string, object>> = Object.fromEntries(absent);
  return {
    ...lacking,
    ...shell.electron,
    ...sessions.electron,
    app: guard('App', app),
    BrowserWindow: HostBrowserWindow,
    ipcMain: guard('IpcMain', runtime.ipcMain),
    webContents: webContentsModule,
    webFrameMain: webFrameMainModule,
  };
}
