import { stat } from 'node:fs/promises';
import type { BrowserProfile } from '../../../shared/open-in.ts';

/** More than anybody has; a list without end is not followed to its end. */
export const MOST_PROFILES = 200;

/** Those whose folder is there: a browser asked for another would make it, empty and logged in nowhere. */
export async function existing(
  profiles: readonly BrowserProfile[],
  folderOf: (profile: BrowserProfile) => string,
): Promise<readonly BrowserProfile[]> {
  const found = await Promise.all(
    profiles.map(async (profile) => ((await isFolder(folderOf(profile))) ? [profile] : [])),
  );
  return found.flat();
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}
