import { createHash } from 'node:crypto';
import type { RefreshLock } from '../../ports/refresh-lock.ts';
import type { DurableFolder } from './durable-write.ts';

/** A lock per grant among all processes that use the profile's folder. */
export function createFileRefreshLock(folder: DurableFolder): RefreshLock {
  return {
    hold(orgKey, task) {
      // A hash: a file's name tells nothing of the org to whoever lists the folder.
      const name = createHash('sha256').update(orgKey).digest('hex').slice(0, 16);
      return folder.lock(`refresh-${name}`).hold(task);
    },
  };
}
