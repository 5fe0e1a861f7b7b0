import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import type { Result } from '../../../shared/result.ts';
import { asWrite } from './store-write-failed.ts';

/**
 * Writes a file where a person wants it, for them alone (0600): a new file beside it, flushed, then renamed over it, so
 * that a failure leaves what was there. The folder is theirs and stays as it is. Errors: STORE_WRITE_FAILED.
 */
export function writePrivateFile(file: string, text: string): Promise<Result<null>> {
  return asWrite(async () => {
    const temp = `${file}.tmp-latchkey-${randomBytes(8).toString('hex')}`;
    try {
      // `wx`: a link that somebody planted under the name is refused, not followed.
      const handle = await open(temp, 'wx', 0o600);
      try {
        await handle.writeFile(text, 'utf8');
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temp, file);
    } catch (error) {
      await unlink(temp).catch(() => undefined);
      throw error;
    }
    return null;
  }, 'chosen');
}
