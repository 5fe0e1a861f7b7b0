import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, PushEvents } from '../shared/ipc-contract.ts';

/** Listeners get the payload alone, never Electron's event (checklist item 20). */
const on =
  <E extends keyof PushEvents>(event: E) =>
  (listener: (payload: PushEvents[E]) => void) => {
    const forward = (_event: unknown, payload: PushEvents[E]) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => void ipcRenderer.off(event, forward);
  };

const bridge = {
  getStatus: () => ipcRenderer.invoke('getStatus'),
  listOrgs: () => ipcRenderer.invoke('listOrgs'),
  listClientApps: () => ipcRenderer.invoke('listClientApps'),
  findLoginHost: (request) => ipcRenderer.invoke('findLoginHost', request),
  addOrg: (request) => ipcRenderer.invoke('addOrg', request),
  signInAgain: (request) => ipcRenderer.invoke('signInAgain', request),
  cancelSignIn: (request) => ipcRenderer.invoke('cancelSignIn', request),
  copySignInLink: (request) => ipcRenderer.invoke('copySignInLink', request),
  tellBrowserAnswer: (request) => ipcRenderer.invoke('tellBrowserAnswer', request),
  listBrowsers: () => ipcRenderer.invoke('listBrowsers'),
  pickFile: (request) => ipcRenderer.invoke('pickFile', request),
  inspectPrivateKey: (request) => ipcRenderer.invoke('inspectPrivateKey', request),
  saveClientApp: (request) => ipcRenderer.invoke('saveClientApp', request),
  removeClientApp: (request) => ipcRenderer.invoke('removeClientApp', request),
  checkClientApp: (request) => ipcRenderer.invoke('checkClientApp', request),
  openSetupPage: (request) => ipcRenderer.invoke('openSetupPage', request),
  copyText: (request) => ipcRenderer.invoke('copyText', request),
  listGroups: () => ipcRenderer.invoke('listGroups'),
  getOrgDetails: (request) => ipcRenderer.invoke('getOrgDetails', request),
  getSessionEnd: (request) => ipcRenderer.invoke('getSessionEnd', request),
  setKeepAlive: (request) => ipcRenderer.invoke('setKeepAlive', request),
  checkOrg: (request) => ipcRenderer.invoke('checkOrg', request),
  checkAll: () => ipcRenderer.invoke('checkAll'),
  cancelCheckAll: () => ipcRenderer.invoke('cancelCheckAll'),
  copyAs: (request) => ipcRenderer.invoke('copyAs', request),
  revokeOrg: (request) => ipcRenderer.invoke('revokeOrg', request),
  getOpenAt: (request) => ipcRenderer.invoke('getOpenAt', request),
  openOrgAt: (request) => ipcRenderer.invoke('openOrgAt', request),
  setLandingPage: (request) => ipcRenderer.invoke('setLandingPage', request),
  findPage: (request) => ipcRenderer.invoke('findPage', request),
  openSeveral: (request) => ipcRenderer.invoke('openSeveral', request),
  cancelOpenSeveral: () => ipcRenderer.invoke('cancelOpenSeveral'),
  openPrivately: (request) => ipcRenderer.invoke('openPrivately', request),
  openAnotherWindow: (request) => ipcRenderer.invoke('openAnotherWindow', request),
  getBrowserData: (request) => ipcRenderer.invoke('getBrowserData', request),
  clearBrowserData: (request) => ipcRenderer.invoke('clearBrowserData', request),
  openOrg: (request) => ipcRenderer.invoke('openOrg', request),
  openOrgIn: (request) => ipcRenderer.invoke('openOrgIn', request),
  describeBrowsers: () => ipcRenderer.invoke('describeBrowsers'),
  copyLoginLink: (request) => ipcRenderer.invoke('copyLoginLink', request),
  copyToken: (request) => ipcRenderer.invoke('copyToken', request),
  renameOrg: (request) => ipcRenderer.invoke('renameOrg', request),
  removeOrg: (request) => ipcRenderer.invoke('removeOrg', request),
  startPractice: () => ipcRenderer.invoke('startPractice'),
  retryKeychain: () => ipcRenderer.invoke('retryKeychain'),
  usePassphrase: (request) => ipcRenderer.invoke('usePassphrase', request),
  useMemoryOnly: () => ipcRenderer.invoke('useMemoryOnly'),
  startVaultOver: () => ipcRenderer.invoke('startVaultOver'),
  dismissNotice: (request) => ipcRenderer.invoke('dismissNotice', request),
  runDoctor: () => ipcRenderer.invoke('runDoctor'),
  copyDoctorReport: (request) => ipcRenderer.invoke('copyDoctorReport', request),
  getNetwork: () => ipcRenderer.invoke('getNetwork'),
  chooseExtraCa: () => ipcRenderer.invoke('chooseExtraCa'),
  forgetExtraCa: () => ipcRenderer.invoke('forgetExtraCa'),
  enterProxyLogin: (request) => ipcRenderer.invoke('enterProxyLogin', request),
  declineProxyLogin: () => ipcRenderer.invoke('declineProxyLogin'),
  onOrgsChanged: on('orgsChanged'),
  onGroupsChanged: on('groupsChanged'),
  onStatusChanged: on('statusChanged'),
  onClipboardChanged: on('clipboardChanged'),
  onSignInChanged: on('signInChanged'),
  onNetworkChanged: on('networkChanged'),
  onDoctorWanted: on('doctorWanted'),
  onCheckAllChanged: on('checkAllChanged'),
  onOpenSeveralChanged: on('openSeveralChanged'),
} satisfies Bridge;

contextBridge.exposeInMainWorld('bridge', bridge);
