import type { App } from 'electron';

/**
 * Second starts show the first; closing the last window quits, but on macOS and where it stays in the tray; quitting waits once for `beforeQuit`
 * (a copied token is taken off the clipboard, the practice server ends).
 */
export function manageLifecycle(
  app: App,
  parts: {
    show(): void;
    /** Whether Latchkey goes on without a window, by the person's choice. */
    staysOpen(): boolean;
    /** Asks the orgs' pages whether they may close; false when one wants to stay. */
    closeOrgWindows(): Promise<boolean>;
    beforeQuit(): Promise<void>;
  },
): void {
  // The second start's arguments and data are another process's words: deep-links.ts reads one link out of them, no more.
  app.on('second-instance', () => parts.show());
  app.on('activate', () => parts.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !parts.staysOpen()) app.quit();
  });

  let areClosed = false;
  app.on('before-quit', (event) => {
    if (areClosed) return;
    event.preventDefault();
    void parts.closeOrgWindows().then((closed) => {
      if (!closed) return;
      areClosed = true;
      app.quit();
    });
  });

  let cleaned = false;
  app.on('will-quit', (event) => {
    if (cleaned) return;
    event.preventDefault();
    cleaned = true;
    void parts.beforeQuit().finally(() => app.quit());
  });
}
