const { contextBridge, ipcRenderer } = require('electron');
const { EventEmitter } = require('events');

let loaded = false;
process.on('loaded', () => {
  loaded = true;
});
const fixed = Symbol('fixed');
contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, listener) => {
    ipcRenderer.on(channel, (_event, ...args) => listener(...args));
  },
  environment: () => ({
    buffer: Buffer.from('ok').toString('base64'),
    type: process.type,
    sandboxed: process.sandboxed,
    platform: process.platform,
    electron: process.versions.electron,
    emitter: new EventEmitter().listenerCount('x'),
    loaded,
    names: ipcRenderer.eventNames(),
    hasRequireFs: (() => {
      try {
        return Boolean(require('fs'));
      } catch (error) {
        return error.message;
      }
    })(),
  }),
  identity: (value) => value,
  typeOf: (value) => Object.prototype.toString.call(value),
  call: (callback, ...args) => callback(...args),
  fails: () => {
    throw new RangeError('not this');
  },
  rejects: () => Promise.reject(new Error('later')),
  throwsText: () => {
    throw 'text';
  },
  symbols: { fixed, isFixed: (value) => value === fixed },
  nested: { list: [1, { deep: true }], when: new Date(7) },
});
window.onlyHere = 'preload world';
