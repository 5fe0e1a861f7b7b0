import { fail, ok, type Result } from '../../../shared/result.ts';
import { words } from '../../text/words.ts';

/** Puts something on the clipboard by `put`; `what` names it to the person. Errors: CLIPBOARD_UNAVAILABLE. */
export async function tryClipboard<T>(put: () => Promise<T>, what: 'text' | 'report'): Promise<Result<T>> {
  try {
    return ok(await put());
  } catch {
    return fail({
      code: 'CLIPBOARD_UNAVAILABLE',
      message: words().copy.notTaken[what],
      remedy: 'retry',
    });
  }
}
