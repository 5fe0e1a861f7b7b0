import { z } from 'zod';
import type { ClipboardCountdown } from '../copy-format.ts';
import type { InstalledBrowser, OpenedOrg } from '../open-in.ts';
import { openInSchema } from '../open-in-schema.ts';
import type { Result } from '../result.ts';
import { forOrg, line, nothing } from './line.ts';

/** Where else an org is opened than in its own window. */
export const openInLines = {
  /** Opens it in this place, whatever is remembered; with `always` the place is remembered once that worked. */
  openOrgIn: line<Result<OpenedOrg>>()(forOrg.extend({ place: openInSchema, always: z.boolean() })),
  /** The browsers of this computer with their icons and profiles. */
  describeBrowsers: line<readonly InstalledBrowser[]>()(nothing),
  /**
   * Puts a link that logs in once on the clipboard; the link never comes to the page. `confirmed` is needed where
   * `linkNeedsConsent` says so.
   */
  copyLoginLink: line<Result<ClipboardCountdown>>()(forOrg.extend({ confirmed: z.boolean() })),
} as const;
