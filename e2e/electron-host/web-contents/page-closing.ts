import { setTimeout as wait } from 'node:timers/promises';
import { DevtoolsError, ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';

/**
 * A page that says nothing for so long, in ms, closes unasked. Chromium waits half a second for a page that hangs, but
 * without end for one that a debugger is attached to, as one is to every page here.
 */
const PATIENCE_MS = 5000;

/** Closes a page as its close button does: its beforeunload handlers are asked, and may keep it. */
export class PageClosing {
  private readonly closeNow: () => void;
  private session: DevtoolsSession | undefined;
  private isWanted = false;
  private unanswered: NodeJS.Timeout | undefined;

  /** `closeNow` closes it unasked; nothing when it has gone. */
  constructor(closeNow: () => void) {
    this.closeNow = closeNow;
  }

  follow(session: DevtoolsSession): void {
    this.session = session;
    // What Chromium was asked while the next document was on its way may be forgotten with the last one.
    session.on('Page.frameNavigated', ({ frame }) => {
      if (this.isWanted && frame.parentId === undefined) void this.send();
    });
  }

  /** Asks as soon as the page is `ready`. */
  ask(ready: Promise<unknown>): void {
    this.end();
    this.isWanted = true;
    this.unanswered = setTimeout(() => {
      this.isWanted = false;
      this.closeNow();
    }, PATIENCE_MS);
    void ready.then(() => this.send(), this.closeNow);
  }

  /** The page stays, or has gone. */
  end(): void {
    this.isWanted = false;
    clearTimeout(this.unanswered);
  }

  private async send(): Promise<void> {
    while (this.isWanted) {
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
