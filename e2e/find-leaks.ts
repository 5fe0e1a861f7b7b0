import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A place that must not hold a secret, and what is in it. */
export interface Place {
  readonly name: string;
  readonly content: Buffer;
}

/** Every secret that is found, with where: in UTF-8, and in the UTF-16 that Chromium writes some of its files in. */
export function findLeaks(secrets: readonly string[], places: readonly Place[]): readonly string[] {
  return places.flatMap(({ name, content }) =>
    secrets
      .filter((secret) => content.includes(secret, 0, 'utf8') || content.includes(secret, 0, 'utf16le'))
      // Only its beginning: the message of a failed test is no place for a secret either.
      .map((secret) => `${name} holds ${secret.slice(0, 6)}…`),
  );
}

/** All files of a folder. */
export async function placesOfFolder(folder: string): Promise<readonly Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({ name: path.relative(folder, file), content: await readFile(file) })),
  );
}

/** Command lines and environments of the processes that run with this profile. Linux; none elsewhere. */
export async function placesOfProcesses(profile: string): Promise<readonly Place[]> {
  const names = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(readProcess));
  return processes.flatMap((places) =>
    places.some(({ content }) => content.includes(profile)) ? places : [],
  );
}

async function readProcess(id: string): Promise<readonly Place[]> {
  const read = async (what: string): Promise<Place> => ({
    name: `process ${id} ${what}`,
    // It may have ended meanwhile.
    content: await readFile(`/proc/${id}/${what}`).catch(() => Buffer.alloc(0)),
  });
  return Promise.all(['cmdline', 'environ'].map(read));
}
