import path from 'node:path';
import type { BrowserProfile } from '../../../shared/open-in.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { readAtMost } from '../files/read-at-most.ts';
import { firefoxFolders, type Computer } from './browser-places.ts';
import { existing, MOST_PROFILES } from './profile-folder.ts';
import { readIni } from './read-ini.ts';

/** A few hundred bytes for each profile. */
const MAX_BYTES = 1024 * 1024;

/**
 * The profiles of the person's Firefoxes, as `profiles.ini` lists them; all channels have them in common. The id of a
 * profile is its folder, whole. Another program's file: what does not fit is left out.
 */
export async function firefoxProfiles(computer: Computer): Promise<readonly BrowserProfile[]> {
  const rules = computer.platform === 'win32' ? path.win32 : path.posix;
  for (const folder of firefoxFolders(computer)) {
    const read = await readAtMost(rules.join(folder, 'profiles.ini'), MAX_BYTES);
    if (read.kind !== 'read') continue;
    const listed = parseProfilesIni(new TextDecoder().decode(read.bytes), folder, computer.platform);
    return existing(listed, ({ id }) => id);
  }
  return [];
}

/** `folder` is where the file lies. Never throws, whatever the text. */
export function parseProfilesIni(
  text: string,
  folder: string,
  platform: NodeJS.Platform,
): readonly BrowserProfile[] {
  const rules = platform === 'win32' ? path.win32 : path.posix;
  return readIni(text)
    .flatMap(({ name: section, values }) => {
      const written = values.get('Path');
      if (!/^Profile\d+$/.test(section) || written === undefined) return [];
      const place = placeOf(written, values.get('IsRelative') !== '0', folder, rules);
      if (place === null) return [];
      const name = plainText(values.get('Name') ?? '', 80);
      return [{ id: place, name: name === '' ? rules.basename(place) : name }];
    })
    .slice(0, MOST_PROFILES);
}

/** Null for a place that is none: a relative one has to stay below the file's own folder. */
function placeOf(
  written: string,
  isRelative: boolean,
  folder: string,
  rules: path.PlatformPath,
): string | null {
  if (written === '' || written.length > 1000 || /\p{Cc}/u.test(written)) return null;
  // On Windows `\\server\share` would log in to whoever answers there.
  if (!isRelative)
    return rules.isAbsolute(written) && !/^[\\/]{2}/.test(written) ? rules.normalize(written) : null;
  const place = rules.resolve(folder, written);
  const below = rules.relative(folder, place);
  const isBelow = below !== '' && below.split(rules.sep)[0] !== '..' && !rules.isAbsolute(below);
  return isBelow && !rules.isAbsolute(written) ? place : null;
}
