import path from 'node:path';
import { z } from 'zod';
import type { BrowserProfile } from '../../../shared/open-in.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { readAtMost } from '../files/read-at-most.ts';
import { userDataFolders, type Computer } from './browser-places.ts';
import type { KnownBrowser } from './browser-table.ts';
import { existing, MOST_PROFILES } from './profile-folder.ts';

/** Hundreds of kilobytes in an old profile; a file of more than this was made to fill our memory. */
const MAX_BYTES = 16 * 1024 * 1024;

const localState = z.looseObject({
  profile: z.looseObject({ info_cache: z.record(z.string(), z.unknown()) }),
});
const profileInfo = z.looseObject({ name: z.string() });

/**
 * The profiles of a Chromium, as its own `Local State` lists them: the folder is the id, the person's name beside it.
 * Another program's file: what does not fit is left out, one entry costing only itself.
 */
export async function chromiumProfiles(
  browser: KnownBrowser,
  computer: Computer,
): Promise<readonly BrowserProfile[]> {
  const rules = computer.platform === 'win32' ? path.win32 : path.posix;
  for (const folder of userDataFolders(browser, computer)) {
    const read = await readAtMost(rules.join(folder, 'Local State'), MAX_BYTES);
    if (read.kind !== 'read') continue;
    const listed = parseLocalState(new TextDecoder().decode(read.bytes));
    return existing(listed, ({ id }) => rules.join(folder, id));
  }
  return [];
}

/** Never throws, whatever the text. */
export function parseLocalState(text: string): readonly BrowserProfile[] {
  const parsed = localState.safeParse(parseJson(text));
  if (!parsed.success) return [];
  return Object.entries(parsed.data.profile.info_cache)
    .flatMap(([id, info]) => {
      const known = profileInfo.safeParse(info);
      if (!isFolderName(id)) return [];
      const name = known.success ? plainText(known.data.name, 80) : '';
      return [{ id, name: name === '' ? id : name }];
    })
    .slice(0, MOST_PROFILES);
}

/** One folder's name and nothing that leads elsewhere: it becomes a part of an argument and of a path. */
function isFolderName(id: string): boolean {
  return /^[^\p{Cc}/\\:]{1,120}$/u.test(id) && id !== '.' && id !== '..';
}
