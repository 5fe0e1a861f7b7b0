import { BOOKMARK } from './clipboard-item.ts';

const STANDARD = new Set(['text/plain', 'text/html', 'text/rtf', 'text/uri-list', 'image/png']);
const RAW = /^electron application\/osclipboard;\s*format="(.*)"$/;

/**
 * The name under which `clipboard.read()` and `has()` give back data written as `mime`: the standard types and
 * "web " custom types keep theirs, a raw format and any other type come back as `electron
 * application/osclipboard;format="…"`. Undefined for what the platform does not keep (bookmarks on Linux, the find
 * pasteboard outside macOS).
 */
export const storedName = (mime: string, platform: NodeJS.Platform): string | undefined => {
  if (mime === BOOKMARK) return platform === 'linux' ? undefined : mime;
  if (mime === 'electron application/findtext') return platform === 'darwin' ? mime : undefined;
  if (STANDARD.has(mime) || mime.startsWith('web ') || RAW.test(mime)) return mime;
  return `electron application/osclipboard;format="${mime}"`;
};
