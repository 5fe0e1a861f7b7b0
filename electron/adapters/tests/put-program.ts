import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';

/** A file that notes how it was started, in place of a browser. */
export async function putProgram(folder: string, name: string, mode = 0o755): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  // Moved into place whole: whoever reads it never sees half of it.
  await writeFile(file, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.part" && mv "$0.part" "$0.args"\n');
  await chmod(file, mode);
  return file;
}

/** What a program of `putProgram` was told, as soon as it was started. */
export const argsOf = (program: string) =>
  vi.waitFor(async () => (await readFile(`${program}.args`, 'utf8')).split('\n').slice(0, -1), 10_000);
