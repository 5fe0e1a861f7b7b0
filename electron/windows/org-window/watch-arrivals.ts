import type { WebContents } from 'electron';

/** A page that a person has arrived at. */
export interface Arrival {
  /** It may hold what logs in, so it stays in the main process. */
  readonly url: string;
  /** The address that was asked for; redirects lie between. */
  readonly began: string;
}

/** Tells of every new document of a page, never of a change within one. */
export function watchArrivals(contents: WebContents, onArrived: (arrival: Arrival) => void): void {
  let began = '';
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) began = url;
  });
  contents.on('did-navigate', (_event, url) => onArrived({ url, began }));
}
