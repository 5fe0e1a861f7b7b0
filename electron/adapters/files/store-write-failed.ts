import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { errnoOf } from './durable-fs.ts';

/** What the person is told when the disk refuses a write; `code` is the system's own error code. */
function writeFailed(code: string, folder: string): AppError {
  const say = (why: string, remedy: AppError['remedy']): AppError => ({
    code: 'STORE_WRITE_FAILED',
    message: `${why} Nothing was changed.`,
    remedy,
  });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return say('The disk is full, so Latchkey could not save.', 'free-disk');
    case 'EROFS':
      return say('The disk is read-only, so Latchkey could not save.', 'retry');
    case 'EACCES':
    case 'EPERM':
      return say(`Latchkey may not write to ${folder}, so it could not save.`, 'retry');
    default:
      return say(`The disk refused the write (${code}), so Latchkey could not save.`, 'retry');
  }
}

/** What the disk refuses is an answer: STORE_WRITE_FAILED. */
export async function asWrite<T>(
  task: () => Promise<T>,
  folder: 'its own folder' | 'that folder' = 'its own folder',
): Promise<Result<T>> {
  try {
    return ok(await task());
  } catch (error) {
    return fail(writeFailed(errnoOf(error), folder));
  }
}
