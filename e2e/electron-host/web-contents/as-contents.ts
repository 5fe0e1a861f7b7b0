/** The one place where the host's contents are declared to be Electron's. */
export const asContents = (contents: Pick<Electron.WebContents, 'id'>): Electron.WebContents =>
  contents as Electron.WebContents;
