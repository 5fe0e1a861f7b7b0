import * as fsPromises from 'node:fs/promises';

/** The part of `node:fs/promises` that is used here; a parameter, so that a full or read-only disk can be made. */
export interface DurableFs {
  open(path: string, flags: 'wx' | 'r', mode?: number): Promise<DurableHandle>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  readdir(path: string): Promise<readonly string[]>;
  readFile(path: string): Promise<Uint8Array>;
  mkdir(path: string, options: { readonly recursive: true; readonly mode: number }): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  stat(path: string): Promise<{ readonly mtimeMs: number }>;
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

export const nodeFs: DurableFs = {
  open: (path, flags, mode) => fsPromises.open(path, flags, mode),
  rename: (from, to) => fsPromises.rename(from, to),
  link: (existing, path) => fsPromises.link(existing, path),
  unlink: (path) => fsPromises.unlink(path),
  readdir: (path) => fsPromises.readdir(path),
  readFile: (path) => fsPromises.readFile(path),
  mkdir: (path, options) => fsPromises.mkdir(path, options),
  chmod: (path, mode) => fsPromises.chmod(path, mode),
  stat: (path) => fsPromises.stat(path),
};
