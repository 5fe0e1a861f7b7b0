import { setTimeout as wait } from 'node:timers/promises';
import { DevtoolsError, ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';

/** How long Chromium may be without a page to ask, in ms. */
const PATIENCE_MS = 5000;

/**
 * A page that says nothing for so long, in ms, closes unasked. Chromium waits half a second for a page that hangs, but
 * without end for one that a debugger is attached to, as one is to every page here.
 */
const ANSWER_MS = 5000;

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
    this.isWanted = true;
    this.forget();
    this.unanswered = setTimeout(this.closeNow, ANSWER_MS);
    void ready.then(() => this.send(), this.closeNow);
  }

  /** The page stays. */
  calledOff(): void {
    this.isWanted = false;
    this.forget();
  }

  /** The page has gone. */
  forget(): void {
    clearTimeout(this.unanswered);
    this.unanswered = undefined;
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
