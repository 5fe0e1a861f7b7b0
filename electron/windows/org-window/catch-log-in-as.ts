import type { WebContents } from 'electron';
import { findLogInAs } from '../../salesforce/log-in-as.ts';

export type LogInAs = NonNullable<ReturnType<typeof findLogInAs>>;

/**
 * Stops a page on its way to Salesforce's _Log in as_, in whichever frame it begins (Setup in Lightning holds the
 * classic user page in a sub-frame): in this partition it would take the admin's session away.
 */
export function catchLogInAs(contents: WebContents, onFound: (found: LogInAs) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (takeLogInAs(event.url, onFound)) event.preventDefault();
  });
}

/**
 * Whether the address is one of _Log in as_, and so was taken over. For what a page opens as a new page, too: that loads
 * its first address without asking anybody, so a middle click would take the admin's session away.
 */
export function takeLogInAs(url: string, onFound: (found: LogInAs) => void): boolean {
  const found = findLogInAs(url);
  if (found !== null) onFound(found);
  return found !== null;
}
