import { fail, ok, type Result } from '../../shared/result.ts';
import type { CopiedSecret } from './copied-secret.ts';

/** Puts what is no secret on the clipboard. Errors: CLIPBOARD_UNAVAILABLE. */
export async function copyText(copied: CopiedSecret, text: string): Promise<Result<null>> {
  try {
    await copied.replaceWith(text);
    return ok(null);
  } catch {
    return fail({
      code: 'CLIPBOARD_UNAVAILABLE',
      message: 'The system clipboard did not take the text. Another program may be holding it.',
      remedy: 'retry',
    });
  }
}
