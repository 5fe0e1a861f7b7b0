import { contextBridge, ipcRenderer } from 'electron';
import type { FrameBridge, FrameEvents } from '../shared/frame-contract.ts';
import { exposeLook } from './expose-look.ts';

/** Listeners get the payload alone, never Electron's event (checklist item 20). */
const on =
  <E extends keyof FrameEvents>(event: E) =>
  (listener: (payload: FrameEvents[E]) => void) => {
    const forward = (_event: unknown, payload: FrameEvents[E]) => listener(payload);
    ipcRenderer.on(`frame:${event}`, forward);
    return () => void ipcRenderer.off(`frame:${event}`, forward);
  };

/** For the frame of an org's window only; the org's page has no preload. */
const frameBridge = {
  getFrame: () => ipcRenderer.invoke('frame:getFrame'),
  setFrameHeight: (request) => ipcRenderer.invoke('frame:setFrameHeight', request),
  goBack: () => ipcRenderer.invoke('frame:goBack'),
  goForward: () => ipcRenderer.invoke('frame:goForward'),
  reload: () => ipcRenderer.invoke('frame:reload'),
  stop: () => ipcRenderer.invoke('frame:stop'),
  retryProblem: () => ipcRenderer.invoke('frame:retryProblem'),
  selectTab: (request) => ipcRenderer.invoke('frame:selectTab', request),
  closeTab: (request) => ipcRenderer.invoke('frame:closeTab', request),
  openTab: () => ipcRenderer.invoke('frame:openTab'),
  openSetup: () => ipcRenderer.invoke('frame:openSetup'),
  copyPageUrl: () => ipcRenderer.invoke('frame:copyPageUrl'),
  openInBrowser: () => ipcRenderer.invoke('frame:openInBrowser'),
  listOtherOrgs: () => ipcRenderer.invoke('frame:listOtherOrgs'),
  openInOrg: (request) => ipcRenderer.invoke('frame:openInOrg', request),
  moveTab: (request) => ipcRenderer.invoke('frame:moveTab', request),
  find: (request) => ipcRenderer.invoke('frame:find', request),
  closeFind: () => ipcRenderer.invoke('frame:closeFind'),
  zoom: (request) => ipcRenderer.invoke('frame:zoom', request),
  print: () => ipcRenderer.invoke('frame:print'),
  cancelDownload: (request) => ipcRenderer.invoke('frame:cancelDownload', request),
  showDownload: (request) => ipcRenderer.invoke('frame:showDownload', request),
  dismissDownload: (request) => ipcRenderer.invoke('frame:dismissDownload', request),
  onFrameWants: on('frameWants'),
  onFrameChanged: on('frameChanged'),
} satisfies FrameBridge;

exposeLook();
contextBridge.exposeInMainWorld('frameBridge', frameBridge);
