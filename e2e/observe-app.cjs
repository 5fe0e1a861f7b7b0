/**
 * Loaded into the main process before the app (`electron -r`), so that nothing it says is missed: notes every message
 * that crosses IPC, and takes what would open in the person's browser instead of opening it.
 */
const { env } = require('node:process');
const { app, ipcMain, shell } = require('electron');

const observed = { messages: [], opened: [] };
globalThis.observedByTests = observed;
/** Every handler by its channel, for the test that calls each with forged senders. */
const handlers = new Map();
globalThis.handlersForTests = handlers;

const note = (direction, channel, payload) =>
  observed.messages.push({ direction, channel, text: JSON.stringify(payload) ?? '' });

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, listener) => {
  handlers.set(channel, listener);
  handle(channel, async (event, ...args) => {
    note('request', channel, args);
    // Called at once: the sender's frame may only be read synchronously (Electron 33).
    const response = await listener(event, ...args);
    note('response', channel, response);
    return response;
  });
};

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents);
  contents.send = (channel, ...args) => {
    note('push', channel, args);
    send(channel, ...args);
  };
});

shell.openExternal = (url) => {
  observed.opened.push(url);
  return Promise.resolve();
};

// What Latchkey does only where it is installed, such as starting at login, can be tried from its source as well; what this
// computer opens links with is left alone.
if (env['OBSERVED_AS_INSTALLED'] === 'yes') {
  Object.defineProperty(app, 'isPackaged', { value: true });
  app.setAsDefaultProtocolClient = () => true;
}
