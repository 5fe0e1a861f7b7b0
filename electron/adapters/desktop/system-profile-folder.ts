import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { ProfileFolder } from '../../ports/profile-folder.ts';

/** Looks at the profile's folder and its disk; writes nothing. */
export function createProfileFolder(path: string, homeFolder: string): ProfileFolder {
  return {
    shownPath:
      homeFolder.length > 1 && path.startsWith(homeFolder) ? `~${path.slice(homeFolder.length)}` : path,
    async inspect() {
      const writable = await access(path, constants.W_OK | constants.X_OK).then(
        () => true,
        () => false,
      );
      const freeBytes = await statfs(path).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      );
      return { writable, freeBytes };
    },
  };
}
