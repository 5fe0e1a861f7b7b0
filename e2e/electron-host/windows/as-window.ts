/** The one place where the host's window is declared to be Electron's. */
export const asWindow = (window: Pick<Electron.BrowserWindow, 'id'>): Electron.BrowserWindow =>
  window as Electron.BrowserWindow;
