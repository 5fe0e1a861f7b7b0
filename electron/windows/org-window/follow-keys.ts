import type { WebContents } from 'electron';
import { commandOfKey, type KeyCommand } from './key-commands.ts';

/** Takes the keys that mean something to an org's window from a page, before the page sees them. */
export function followKeys(contents: WebContents, onKey: (command: KeyCommand) => void): void {
  contents.on('before-input-event', (event, input) => {
    const command = commandOfKey(input, process.platform);
    if (command === null) return;
    event.preventDefault();
    onKey(command);
  });
}
