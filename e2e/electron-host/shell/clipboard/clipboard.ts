import { asElectron } from '../as-electron.ts';
import type { ShellPorts } from '../ports.ts';
import { createMemoryBuffer, type ClipboardBuffer } from './clipboard-buffer.ts';
import { ClipboardItem, type ItemData } from './clipboard-item.ts';
import { storedName } from './mime-names.ts';
import { createXclipBuffer } from './xclip-buffer.ts';

type BufferMembers = Omit<Electron.Clipboard, 'selection'>;

const mergeItems = async (items: readonly unknown[], platform: NodeJS.Platform): Promise<ItemData> => {
  const merged = new Map<string, Buffer | Electron.ClipboardBookmark>();
  for (const item of items) {
    if (!(item instanceof ClipboardItem))
      throw new TypeError('clipboard.write takes an array of ClipboardItems');
    for (const [mime, value] of await item.resolve()) {
      const name = storedName(mime, platform);
      if (name !== undefined) merged.set(name, value);
    }
  }
  return merged;
};

const createMembers = (buffer: ClipboardBuffer, platform: NodeJS.Platform): BufferMembers => ({
  has: async (mime) => {
    const name = storedName(mime, platform);
    return name !== undefined && (await buffer.read()).has(name);
  },
  read: async () => {
    const data = await buffer.read();
    return data.size === 0 ? [] : [asElectron<Electron.ClipboardItem>(ClipboardItem.fromRead(data))];
  },
  readText: async () => {
    const text = (await buffer.read()).get('text/plain');
    return Buffer.isBuffer(text) ? text.toString('utf8') : '';
  },
  write: async (items) => {
    // Whatever a JavaScript caller hands in arrives here.
    const given: unknown = items;
    if (!Array.isArray(given)) throw new TypeError('clipboard.write takes an array of ClipboardItems');
    await buffer.write(await mergeItems(given, platform));
  },
  writeText: async (text) => {
    const given: unknown = text;
    if (typeof given !== 'string') throw new TypeError('clipboard.writeText takes a string');
    await buffer.write(new Map([['text/plain', Buffer.from(given, 'utf8')]]));
  },
  clear: () => {
    buffer.clear();
  },
});

/**
 * The clipboard of Electron 44 and later: main process only, everything a promise. In memory under a test and
 * where there is no X display; the desktop's own otherwise.
 */
export const createClipboard = ({ platform, env, underTest }: ShellPorts): Electron.Clipboard => {
  const usesDesktop = !underTest && Boolean(env['DISPLAY']);
  const clipboard = createMembers(
    usesDesktop ? createXclipBuffer('clipboard') : createMemoryBuffer(),
    platform,
  );
  const selection = createMembers(
    usesDesktop ? createXclipBuffer('primary') : createMemoryBuffer(),
    platform,
  );
  // The selection is Linux's: elsewhere Electron leaves the member out, whatever its types say.
  return Object.assign(clipboard, platform === 'linux' ? { selection } : {}) as Electron.Clipboard;
};
