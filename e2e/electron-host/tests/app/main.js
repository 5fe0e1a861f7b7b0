import path from 'node:path';
import { createRequire } from 'node:module';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';

const require = createRequire(import.meta.url);

/** What the specs use through `app.evaluate`, where nothing can be imported. */
globalThis.fixture = {
  events: [],
  here: import.meta.dirname,
  preload: path.join(import.meta.dirname, 'preload.cjs'),
  sameModule: require('electron').app === app && require('./dependency.cjs').app === app,
  argv: [...process.argv],
  /** A window with the preload, not loaded yet. */
  open: (options = {}) =>
    new BrowserWindow({
      show: false,
      ...options,
      webPreferences: { preload: globalThis.fixture.preload, ...options.webPreferences },
    }),
  /** Records events of an emitter by name, with chosen details. */
  record: (emitter, names, tell = () => '') => {
    const seen = [];
    for (const name of names) emitter.on(name, (...args) => seen.push(`${name}${tell(...args)}`));
    return seen;
  },
  once: (emitter, name) => new Promise((resolve) => emitter.once(name, (...args) => resolve(args))),
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
for (const name of ['will-finish-launching', 'ready', 'before-quit', 'will-quit', 'quit']) {
  app.on(name, () => {
    globalThis.fixture.events.push(name);
    if (process.argv.includes('--tell')) console.log(`event ${name}`);
  });
}
app.on('window-all-closed', () => {
  globalThis.fixture.events.push('window-all-closed');
  if (process.argv.includes('--tell')) {
    console.log('event window-all-closed');
    app.quit();
  }
});
ipcMain.handle('echo', (_event, ...args) => args);
ipcMain.handle('fail', () => {
  throw new TypeError('no such thing');
});
ipcMain.handle('who', (event) => ({
  url: event.senderFrame?.url,
  isMain: event.senderFrame === event.sender.mainFrame,
  sender: event.sender.id,
}));
