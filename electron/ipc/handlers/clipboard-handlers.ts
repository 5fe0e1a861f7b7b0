import type { CopiedSecret } from '../../orgs/copy/copied-secret.ts';
import { copyText } from '../../orgs/copy/copy-text.ts';
import type { Handlers } from '../register.ts';

/** Copying what is no secret. */
export function clipboardHandlers(parts: { readonly copied: CopiedSecret }): Pick<Handlers, 'copyText'> {
  return { copyText: ({ text }) => copyText(parts.copied, text) };
}
