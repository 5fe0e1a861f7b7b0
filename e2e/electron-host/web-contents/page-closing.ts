import { setTimeout as wait } from 'node:timers/promises';
import { DevtoolsError, ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';

/** How long Chromium may be without a page to ask, in ms. */
const PATIENCE_MS = 5000;

/** Closes a page as its close button does: its beforeunload handlers are asked, and may keep it. */
export class PageClosing {
  private session: DevtoolsSession | undefined;
  private isWanted = false;

  follow(session: DevtoolsSession): void {
    this.session = session;
    // What Chromium was asked while the next document was on its way may be forgotten with the last one.
    session.on('Page.frameNavigated', ({ frame }) => {
      if (this.isWanted && frame.parentId === undefined) void this.send();
    });
  }

  ask(): void {
    this.isWanted = true;
    void this.send();
  }

  /** The page stays. */
  calledOff(): void {
    this.isWanted = false;
  }

  private async send(): Promise<void> {
    const started = performance.now();
    while (this.isWanted && performance.now() - started < PATIENCE_MS) {
      try {
        await this.session?.send('Page.close');
        return;
      } catch (error) {
        ignoreGone(error);
        // For a moment after a commit there is no page to ask: the old one is gone, the new one not yet there.
        if (!(error instanceof DevtoolsError) || !error.message.includes('Not attached')) return;
        await wait(1);
      }
    }
  }
}
