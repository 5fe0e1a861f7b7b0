import { contextBridge, ipcRenderer } from 'electron';
import type { FrameBridge, FrameEvents } from '../shared/frame-contract.ts';

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
  selectTab: (request) => ipcRenderer.invoke('frame:selectTab', request),
  closeTab: (request) => ipcRenderer.invoke('frame:closeTab', request),
  openTab: () => ipcRenderer.invoke('frame:openTab'),
  openSetup: () => ipcRenderer.invoke('frame:openSetup'),
  copyPageUrl: () => ipcRenderer.invoke('frame:copyPageUrl'),
  openInBrowser: () => ipcRenderer.invoke('frame:openInBrowser'),
  listOtherOrgs: () => ipcRenderer.invoke('frame:listOtherOrgs'),
  openInOrg: (request) => ipcRenderer.invoke('frame:openInOrg', request),
  onFrameChanged: on('frameChanged'),
} satisfies FrameBridge;

contextBridge.exposeInMainWorld('frameBridge', frameBridge);
