import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import type { ClipboardBuffer } from './clipboard-buffer.ts';
import type { ItemData } from './clipboard-item.ts';

/** How long xclip may take to hand over or accept a selection, in milliseconds. */
const TIMEOUT_MS = 5_000;

/** X11's names of what Electron calls by MIME type; the rest have the same name in both. */
const X11_TARGETS: Readonly<Record<string, string>> = { 'text/plain': 'UTF8_STRING' };
const MIME_OF = new Map(Object.entries(X11_TARGETS).map(([mime, target]) => [target, mime]));

/** Runs xclip; the data it prints, or nothing when it fails (an empty selection is a failure to it). */
const runXclip = async (args: readonly string[], input?: Buffer): Promise<Buffer> => {
  const child = spawn('xclip', args, {
    stdio: ['pipe', input ? 'ignore' : 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error('electron host: the desktop’s clipboard needs the program xclip', { cause }));
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  child.stdin?.end(input);
  const output = child.stdout ? await buffer(child.stdout) : Buffer.alloc(0);
  return (await exited) === 0 ? output : Buffer.alloc(0);
};

/**
 * The desktop's own buffer through `xclip`, for a person who runs the app on the host. xclip serves one format at a
 * time: of several, only the plain text (else the first) reaches other programs.
 */
export const createXclipBuffer = (selection: 'clipboard' | 'primary'): ClipboardBuffer => {
  const base = ['-selection', selection];
  const read = async (): Promise<ItemData> => {
    const targets = (await runXclip([...base, '-o', '-t', 'TARGETS'])).toString('utf8').split('\n');
    const formats = targets.filter((target) => target.includes('/') || MIME_OF.has(target));
    const data = new Map<string, Buffer>();
    for (const target of formats) {
      data.set(MIME_OF.get(target) ?? target, await runXclip([...base, '-o', '-t', target]));
    }
    return data;
  };
  const write = async (data: ItemData): Promise<void> => {
    const mime = data.has('text/plain') ? 'text/plain' : [...data.keys()][0];
    const value = mime === undefined ? undefined : data.get(mime);
    if (mime === undefined || !Buffer.isBuffer(value)) return;
    await runXclip([...base, '-i', '-t', X11_TARGETS[mime] ?? mime], value);
  };
  return {
    read,
    write,
    clear: () => {
      void write(new Map([['text/plain', Buffer.alloc(0)]]));
    },
  };
};
