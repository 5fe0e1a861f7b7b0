import { z } from 'zod';
import type { Result } from '../result.ts';
import { line, text } from './line.ts';

export const clipboardLines = {
  /** Puts what the page shows anyway on the clipboard: a setting to paste into Setup, a note to an admin. No secret. */
  copyText: line<Result<null>>()(z.strictObject({ text: text(8000).min(1) })),
} as const;
