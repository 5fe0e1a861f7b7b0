import { contextBridge, ipcRenderer } from 'electron';
import type { SwitcherBridge } from '../shared/switcher-contract.ts';
import { exposeLook } from './expose-look.ts';

/** For the quick switcher. */
const switcherBridge = {
  listOrgs: () => ipcRenderer.invoke('switcher:listOrgs'),
  openOrg: (request) => ipcRenderer.invoke('switcher:openOrg', request),
  copyToken: (request) => ipcRenderer.invoke('switcher:copyToken', request),
  hide: () => ipcRenderer.invoke('switcher:hide'),
  onSummoned: (listener) => {
    // The listener gets the payload alone, never Electron's event (checklist item 20).
    const forward = () => listener(null);
    ipcRenderer.on('switcher:summoned', forward);
    return () => void ipcRenderer.off('switcher:summoned', forward);
  },
} satisfies SwitcherBridge;

exposeLook();
contextBridge.exposeInMainWorld('switcherBridge', switcherBridge);
