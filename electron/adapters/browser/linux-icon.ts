import path from 'node:path';
import { readAtMost } from '../files/read-at-most.ts';
import type { KnownBrowser } from './browser-table.ts';
import type { Computer } from './browser-places.ts';

/** A picture of 64 × 64 points has a few kilobytes. */
const MAX_BYTES = 128 * 1024;
const SIZES = ['48x48', '64x64', '32x32', '128x128'];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A browser's picture as its package lays it into the icon theme (freedesktop.org, Icon Theme Specification), as a
 * `data:` URL; null where there is none. Looked for by the names of its program, which packages give their icons too.
 */
export async function linuxIcon(browser: KnownBrowser, { env }: Computer): Promise<string | null> {
  const home = env['HOME'];
  const data = (env['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share')
    .split(':')
    .filter((folder) => path.posix.isAbsolute(folder));
  const folders = [...(home === undefined ? [] : [`${home}/.local/share`]), ...data];
  const files = browser.linux.flatMap((name) =>
    folders.flatMap((folder) => SIZES.map((size) => `${folder}/icons/hicolor/${size}/apps/${name}.png`)),
  );
  for (const file of files) {
    const read = await readAtMost(file, MAX_BYTES);
    if (read.kind !== 'read' || !PNG.equals(read.bytes.subarray(0, PNG.length))) continue;
    return `data:image/png;base64,${Buffer.from(read.bytes).toString('base64')}`;
  }
  return null;
}
