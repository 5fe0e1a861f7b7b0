import type { Result } from '../../../shared/result.ts';
import type { CopiedSecret } from './copied-secret.ts';
import { tryClipboard } from './try-clipboard.ts';

/** Puts what is no secret on the clipboard; `what` names it to the person. Errors: CLIPBOARD_UNAVAILABLE. */
export function copyText(
  copied: CopiedSecret,
  text: string,
  what: 'text' | 'report' = 'text',
): Promise<Result<null>> {
  return tryClipboard(async () => {
    await copied.replaceWith(text);
    return null;
  }, what);
}
