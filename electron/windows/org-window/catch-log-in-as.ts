import type { WebContents } from 'electron';
import { findLogInAs } from '../../salesforce/log-in-as.ts';

export type LogInAs = NonNullable<ReturnType<typeof findLogInAs>>;

/**
 * Stops a page on its way to Salesforce's _Log in as_, in whichever frame it begins (Setup in Lightning holds the
 * classic user page in a sub-frame): in this partition it would take the admin's session away.
 */
export function catchLogInAs(contents: WebContents, onFound: (found: LogInAs) => void): void {
  contents.on('will-frame-navigate', (event) => {
    const found = findLogInAs(event.url);
    if (found === null) return;
    event.preventDefault();
    onFound(found);
  });
}
