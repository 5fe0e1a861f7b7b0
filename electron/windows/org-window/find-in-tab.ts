import type { WebContents } from 'electron';
import type { FrameFind } from '../../../shared/frame-state.ts';

/** The search in one tab's page. */
export interface FindInTab {
  /** The same text again goes on from match to match. */
  find(text: string, forward: boolean): void;
  /** Ends it; the match that was reached stays selected, as in a browser. */
  stop(): void;
  found(): FrameFind | undefined;
}

export function createFindInTab(contents: WebContents, onChanged: () => void): FindInTab {
  let text = '';
  let request = 0;
  let found: FrameFind | undefined;

  const stop = () => {
    if (text === '') return;
    text = '';
    request = 0;
    found = undefined;
    if (!contents.isDestroyed()) contents.stopFindInPage('keepSelection');
    onChanged();
  };
  contents.on('found-in-page', (_event, result) => {
    // Answers to a search that was given up for another one still come.
    if (result.requestId !== request) return;
    found = { matches: result.matches, current: result.activeMatchOrdinal };
    onChanged();
  });
  // Another page has other matches.
  contents.on('did-navigate', stop);

  return {
    stop,
    found: () => found,
    find(next, forward) {
      if (next === '') {
        stop();
        return;
      }
      if (contents.isDestroyed()) return;
      const isNew = next !== text;
      text = next;
      request = contents.findInPage(next, { forward, findNext: isNew });
    },
  };
}
