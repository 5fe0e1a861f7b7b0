import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { words } from '../../text/words.ts';
import { errnoOf } from './durable-fs.ts';

/** Latchkey's own folder, or one that a person chose. */
type Folder = 'own' | 'chosen';

/** What the person is told when the disk refuses a write; `code` is the system's own error code. */
function writeFailed(code: string, folder: Folder): AppError {
  const say = (why: string, remedy: AppError['remedy']): AppError => ({
    code: 'STORE_WRITE_FAILED',
    message: words().files.nothingChanged(why),
    remedy,
  });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return say(words().files.diskFull, 'free-disk');
    case 'EROFS':
      return say(words().files.diskReadOnly, 'retry');
    case 'EACCES':
    case 'EPERM':
      return say(words().files.notAllowed[folder], 'retry');
    default:
      return say(words().files.diskRefused(code), 'retry');
  }
}

/** What the disk refuses is an answer: STORE_WRITE_FAILED. */
export async function asWrite<T>(task: () => Promise<T>, folder: Folder = 'own'): Promise<Result<T>> {
  try {
    return ok(await task());
  } catch (error) {
    return fail(writeFailed(errnoOf(error), folder));
  }
}
