import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from './fixtures.ts';

/** In place of a browser: notes its command line as the system shows it to every program, and stays a moment to be seen. */
export const NOTING_BROWSER = `#!/bin/sh
tr '\\0' '\\n' < /proc/$$/cmdline > "$0.part" && mv "$0.part" "$0.$(date +%s%N).args"
sleep 2
`;

/** The command lines a program of `programs` was started with, oldest first, as soon as there are so many. */
export async function startedAs(
  folder: string,
  name: string,
  times: number,
): Promise<readonly (readonly string[])[]> {
  const bin = path.join(folder, 'bin');
  const notes = async () =>
    (await readdir(bin)).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.args')).sort();
  await expect.poll(async () => (await notes()).length).toBe(times);
  return Promise.all(
    (await notes()).map(async (file) =>
      (await readFile(path.join(bin, file), 'utf8')).split('\n').slice(0, -1),
    ),
  );
}
