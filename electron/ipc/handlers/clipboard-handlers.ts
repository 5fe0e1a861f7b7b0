import { fail, ok } from '../../../shared/result.ts';
import type { CopiedSecret } from '../../orgs/copied-secret.ts';
import type { Handlers } from '../register.ts';

/** Copying what is no secret. Errors: CLIPBOARD_UNAVAILABLE. */
export function clipboardHandlers(parts: { readonly copied: CopiedSecret }): Pick<Handlers, 'copyText'> {
  return {
    copyText: async ({ text }) => {
      try {
        await parts.copied.replaceWith(text);
        return ok(null);
      } catch {
        return fail({
          code: 'CLIPBOARD_UNAVAILABLE',
          message: 'The system clipboard did not take the text. Another program may be holding it.',
          remedy: 'retry',
        });
      }
    },
  };
}
