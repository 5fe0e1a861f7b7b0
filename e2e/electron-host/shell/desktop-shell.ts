import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { moveToTrash, trashFolder } from './move-to-trash.ts';
import { notImplemented } from './not-implemented.ts';
import type { ShellPorts } from './ports.ts';
import type { Recorded } from './recorded.ts';

/** Hands something to the desktop's own opener; rejects when that fails. */
const openOnDesktop = (target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('xdg-open', [target], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Failed to open: xdg-open ended with ${String(code)}`));
    });
    child.unref();
  });

const requireText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new TypeError(`Error processing argument at index 0, conversion failure from ${String(value)}`);
};

/** Electron takes a URL only when it can be parsed. */
const requireUrl = (value: unknown): string => {
  const url = requireText(value);
  if (!URL.canParse(url)) throw new Error('Invalid URL');
  return url;
};

/**
 * `shell`: every request is recorded. Under a test that is all, so that no browser opens behind a test's back;
 * otherwise the desktop's opener gets it.
 */
export const createDesktopShell = ({ underTest, env }: ShellPorts, recorded: Recorded): Electron.Shell => ({
  openExternal: async (url) => {
    const checked = requireUrl(url);
    recorded.requests.push({ what: 'openExternal', url: checked });
    if (!underTest) await openOnDesktop(checked);
  },
  openPath: async (file) => {
    recorded.requests.push({ what: 'openPath', path: requireText(file) });
    if (!existsSync(file)) return 'Failed to open path';
    if (underTest) return '';
    try {
      await openOnDesktop(file);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : 'Failed to open path';
    }
  },
  showItemInFolder: (file) => {
    recorded.requests.push({ what: 'showItemInFolder', path: requireText(file) });
    if (!underTest) void openOnDesktop(path.dirname(file)).catch(() => undefined);
  },
  beep: () => {
    recorded.requests.push({ what: 'beep' });
  },
  trashItem: async (file) => {
    recorded.requests.push({ what: 'trashItem', path: requireText(file) });
    if (!existsSync(file)) throw new Error(`Failed to move item to trash: ${file}`);
    // No test may fill the trash of the person at the machine; the item is gone either way.
    if (underTest) await rm(file, { recursive: true });
    else await moveToTrash(path.resolve(file), trashFolder(env));
  },
  readShortcutLink: () => {
    throw notImplemented('shell.readShortcutLink');
  },
  writeShortcutLink: () => {
    throw notImplemented('shell.writeShortcutLink');
  },
});
