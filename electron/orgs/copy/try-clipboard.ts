import { fail, ok, type Result } from '../../../shared/result.ts';

/** Puts something on the clipboard by `put`; `what` names it to the person. Errors: CLIPBOARD_UNAVAILABLE. */
export async function tryClipboard<T>(put: () => Promise<T>, what: 'text' | 'report'): Promise<Result<T>> {
  try {
    return ok(await put());
  } catch {
    return fail({
      code: 'CLIPBOARD_UNAVAILABLE',
      message: `The system clipboard did not take the ${what}. Another program may be holding it.`,
      remedy: 'retry',
    });
  }
}
