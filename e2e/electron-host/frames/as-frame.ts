/** The one place where the host's frame is declared to be Electron's: members are checked where it is written. */
export const asFrame = (frame: Pick<Electron.WebFrameMain, 'frameToken'>): Electron.WebFrameMain =>
  frame as Electron.WebFrameMain;
