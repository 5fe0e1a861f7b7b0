import { z } from 'zod';
import type { Result } from '../result.ts';
import { SETUP_PAGES, type SetupPage } from '../setup-page.ts';
import { line, orgKey, text } from './line.ts';

const setupPage = z.enum(Object.keys(SETUP_PAGES) as [SetupPage, ...SetupPage[]]);

export const setupLines = {
  /** Opens a page of Setup: in the org's own window where it can be logged in, else in the person's browser. */
  openSetupPage: line<Result<null>>()(
    z.strictObject({
      page: setupPage,
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('org'), orgKey }),
        z.strictObject({ kind: z.literal('host'), loginHost: text(4000).min(1) }),
      ]),
    }),
  ),
} as const;
