import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { foldersOfPath, type Computer } from './browser-places.ts';

/** The whole path of a program that a person named, by its path or by its name on the PATH; null when it is not there. */
export async function findProgram(name: string, computer: Computer): Promise<string | null> {
  for (const candidate of candidates(name, computer)) if (await isProgram(candidate)) return candidate;
  return null;
}

function candidates(name: string, computer: Computer): readonly string[] {
  const rules = computer.platform === 'win32' ? path.win32 : path.posix;
  const places = rules.isAbsolute(name)
    ? [name]
    : foldersOfPath(computer).map((folder) => rules.join(folder, name));
  if (computer.platform !== 'win32') return places;
  // Batch files are read by a shell of their own, which would find commands in an address (CVE-2024-27980).
  return places.flatMap((place) => (/\.exe$/i.test(place) ? [place] : [`${place}.exe`]));
}

/** Whether it is a file that may be started. */
export async function isProgram(candidate: string): Promise<boolean> {
  try {
    if (!(await stat(candidate)).isFile()) return false;
    await access(candidate, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
