import * as fsPromises from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { THIS_PROCESS } from './process-tag.ts';

/** The part of `node:fs/promises` that is used here; a parameter, so that a full or read-only disk can be made. */
export interface DurableFs {
  /** Whose it is: written into the names of files that are of use to a living process only (process-tag.ts). */
  readonly process: string;
  open(path: string, flags: 'wx' | 'r', mode?: number): Promise<DurableHandle>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  readdir(path: string): Promise<readonly string[]>;
  readFile(path: string): Promise<Uint8Array>;
  mkdir(path: string, options: { readonly recursive: true; readonly mode: number }): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  stat(path: string): Promise<{ readonly mtimeMs: number }>;
  /** The first `bytes` of a file, or fewer. */
  readStart(path: string, bytes: number): Promise<Uint8Array>;
}

interface DurableHandle {
  /** Writes all bytes: a disk that fills half-way rejects instead of leaving a short file. */
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The system's error code; what is not a system error is a bug and is thrown on. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** On Windows a virus scanner or indexer holds a new file open for a moment, and to rename or remove it fails meanwhile. */
const HELD_OPEN = new Set(['EPERM', 'EACCES', 'EBUSY']);
const HELD_PAUSES_MS = [10, 30, 100, 300, 600];

/** Tries `change` again while another program holds the file open. */
export async function outlastScanners(change: () => Promise<void>): Promise<void> {
  for (const pause of process.platform === 'win32' ? HELD_PAUSES_MS : []) {
    try {
      await change();
      return;
    } catch (error) {
      if (!HELD_OPEN.has(errnoOf(error))) throw error;
      await delay(pause);
    }
  }
  await change();
}

/** In as few steps as the system allows: Node's own goes back and forth between threads for each half megabyte. */
async function writeAll(handle: fsPromises.FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at);
    at += bytesWritten;
  }
}

export const nodeFs: DurableFs = {
  process: THIS_PROCESS,
  open: async (path, flags, mode) => {
    const handle = await fsPromises.open(path, flags, mode);
    return {
      writeFile: (bytes) => writeAll(handle, bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => fsPromises.rename(from, to),
  unlink: (path) => fsPromises.unlink(path),
  readdir: (path) => fsPromises.readdir(path),
  readFile: (path) => fsPromises.readFile(path),
  mkdir: (path, options) => fsPromises.mkdir(path, options),
  chmod: (path, mode) => fsPromises.chmod(path, mode),
  stat: (path) => fsPromises.stat(path),
  readStart: async (path, bytes) => {
    const handle = await fsPromises.open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
};
