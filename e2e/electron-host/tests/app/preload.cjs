const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bridge', {
  echo: (...args) => ipcRenderer.invoke('echo', ...args),
  who: () => ipcRenderer.invoke('who'),
  fail: () => ipcRenderer.invoke('fail'),
  onNews: (listener) => { ipcRenderer.on('news', (_event, ...news) => listener(...news)); },
  buffer: () => Buffer.from('ok').toString('base64'),
});
