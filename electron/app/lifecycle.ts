/** How far quitting has come. */
type Stage =
  | 'running'
  /** The orgs' pages are asked whether they may go. */
  | 'asking'
  /** They have gone; what is left of the windows goes. */
  | 'closing'
  /** No window is left; what must not be lost is put in order. */
  | 'tidying';

/** Electron's `app`, as far as it begins and ends. */
interface LeavingApp {
  on(event: 'second-instance' | 'activate' | 'window-all-closed', listener: () => void): unknown;
  on(event: 'before-quit' | 'will-quit', listener: (event: Preventable) => void): unknown;
  quit(): void;
  exit(): void;
}

interface Preventable {
  preventDefault(): void;
}

/**
 * Second starts show the first; closing the last window quits, but on macOS and where it stays in the tray. Quitting waits
 * for `beforeQuit`, once, however often it is asked for: what was changed last is on the disk, and a copied token off the
 * clipboard, before Latchkey goes.
 */
export function manageLifecycle(
  app: LeavingApp,
  parts: {
    show(): void;
    /** Whether Latchkey goes on without a window, by the person's choice. */
    staysOpen(): boolean;
    /** Asks the orgs' pages whether they may close; false when one wants to stay. */
    closeOrgWindows(): Promise<boolean>;
    beforeQuit(): Promise<void>;
  },
  platform: NodeJS.Platform = process.platform,
): void {
  let stage: Stage = 'running';
  const show = () => {
    // A window made now would call the quitting off.
    if (stage === 'running' || stage === 'asking') parts.show();
  };
  // The second start's arguments and data are another process's words: deep-links.ts reads one link out of them, no more.
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    // Electron gives up quitting when a window does not close at once; when that one goes as well, it goes on.
    if (stage === 'closing' || (platform !== 'darwin' && !parts.staysOpen())) app.quit();
  });

  const ask = async () => {
    stage = 'asking';
    let isClosed = false;
    try {
      isClosed = await parts.closeOrgWindows();
    } finally {
      stage = isClosed ? 'closing' : 'running';
    }
    if (isClosed) app.quit();
  };
  app.on('before-quit', (event) => {
    if (stage === 'closing') return;
    event.preventDefault();
    if (stage === 'running') void ask();
  });

  app.on('will-quit', (event) => {
    event.preventDefault();
    if (stage === 'tidying') return;
    stage = 'tidying';
    // No more questions: whatever window came meanwhile goes as well.
    void parts.beforeQuit().finally(() => app.exit());
  });
}
