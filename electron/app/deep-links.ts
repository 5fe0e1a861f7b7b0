import type { App } from 'electron';
import { DEEP_LINK_SCHEME } from '../orgs/open/read-deep-link.ts';

/** Links that other programs hand to Latchkey. */
export interface DeepLinks {
  /** From now on each link goes there, and first the last one that came before. */
  follow(link: (text: string) => Promise<void>): void;
}

/**
 * Listens for `latchkey://` links from the start on: macOS tells them before the app is ready, elsewhere they are the last
 * word of a start's command line. Of the other words none is looked at.
 */
export function receiveDeepLinks(app: App, argv: readonly string[]): DeepLinks {
  let waiting = linkOf(argv);
  let follow = (text: string): Promise<void> => {
    waiting = text;
    return Promise.resolve();
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    void follow(url);
  });
  app.on('second-instance', (_event, words) => {
    const link = linkOf(words);
    if (link !== undefined) void follow(link);
  });
  // Windows knows the scheme from here alone. What stands after `--` is never read as a switch (CVE-2018-1000006).
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME, process.execPath, ['--']);

  return {
    follow(link) {
      follow = link;
      if (waiting !== undefined) void link(waiting);
      waiting = undefined;
    },
  };
}

/** The system puts the link last. */
function linkOf(argv: readonly string[]): string | undefined {
  const last = argv.at(-1);
  return last?.toLowerCase().startsWith(`${DEEP_LINK_SCHEME}://`) === true ? last : undefined;
}
