import { app } from 'electron';
import type { FoundBrowser } from './find-browsers.ts';
import { linuxIcon } from './linux-icon.ts';

/** A browser's picture as a `data:` URL: the system's own of its program or bundle, or what its package brought. */
export async function browserIcon({ browser, path }: FoundBrowser): Promise<string | null> {
  // Of a program Linux knows only that it is one, and shows a cog.
  if (process.platform === 'linux') return linuxIcon(browser, process);
  const icon = await app.getFileIcon(path, { size: 'normal' });
  return icon.isEmpty() ? null : icon.toDataURL();
}
