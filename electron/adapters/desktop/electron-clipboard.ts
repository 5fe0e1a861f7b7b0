import { clipboard, ClipboardItem } from 'electron';
import type { Clipboard } from '../../ports/clipboard.ts';

/**
 * Formats that ask clipboard histories to look away; written together with the text, so that no watcher sees the
 * text without them. Windows: https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats; macOS:
 * nspasteboard.org. Linux has no such convention (docs/security.md says so).
 */
const CONCEAL: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [format: string, value: string])[]>>
> = {
  win32: [
    ['ExcludeClipboardContentFromMonitorProcessing', '\0\0\0\0'],
    ['CanIncludeInClipboardHistory', '\0\0\0\0'],
    ['CanUploadToCloudClipboard', '\0\0\0\0'],
  ],
  darwin: [['org.nspasteboard.ConcealedType', '1']],
};

export const electronClipboard: Clipboard = {
  async writeSecret(text) {
    const conceal = CONCEAL[process.platform] ?? [];
    if (conceal.length === 0) return clipboard.writeText(text);
    const formats = conceal.map(
      ([format, value]) =>
        [`electron application/osclipboard;format="${format}"`, new Blob([value])] as const,
    );
    return clipboard.write([new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(formats) })]);
  },
  writeText: (text) => clipboard.writeText(text),
  readText: () => clipboard.readText(),
  // An empty text where `clear` would also drop what another program put beside ours is the same thing to a person;
  // `clear` is asked for because an empty string leaves a format behind.
  clear: () => {
    clipboard.clear();
    return Promise.resolve();
  },
};
