import { access } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok } from '../../../shared/result.ts';
import type { LandingPagesFile } from '../../ports/landing-pages-file.ts';
import { errnoOf } from './durable-fs.ts';
import { readSmallFile } from './small-file.ts';
import { words } from '../../text/words.ts';

/** `landing-pages.json` in the profile; it is only ever read. */
export function createLandingPagesFile(profile: string, homeFolder: string): LandingPagesFile {
  const file = path.join(profile, 'landing-pages.json');
  const isAtHome = homeFolder.length > 1 && file.startsWith(homeFolder);
  return {
    shownPath: isAtHome ? `~${file.slice(homeFolder.length)}` : file,
    async read() {
      const errno = await access(file).then(
        () => null,
        (error: unknown) => errnoOf(error),
      );
      if (errno === 'ENOENT') return ok(null);
      const text = await readSmallFile(file);
      if (text.ok) return text;
      return fail({
        code: 'FILE_UNREADABLE',
        message: words().files.landingPagesUnreadable,
        remedy: 'none',
      });
    },
  };
}
