import path from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';

const events = (globalThis.events = []);
app.on('window-all-closed', () => { events.push('window-all-closed'); app.quit(); });
ipcMain.handle('echo', (_event, ...args) => args);
ipcMain.handle('who', (event) => ({
  url: event.senderFrame?.url,
  isMain: event.senderFrame === event.sender.mainFrame,
  parent: event.senderFrame?.parent,
}));
ipcMain.handle('fail', () => { throw new TypeError('no such thing'); });
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 700, height: 500,
    webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  for (const name of ['did-start-loading','did-start-navigation','did-frame-navigate','did-navigate','dom-ready','page-title-updated','did-frame-finish-load','did-finish-load','did-stop-loading','did-fail-load','will-navigate','did-navigate-in-page','ready-to-show']) window.webContents.on(name, () => events.push(name));
  window.loadFile('index.html').then(() => events.push('loaded'), (error) => events.push(`failed ${error.message}`));
});
