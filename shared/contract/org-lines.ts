import { z } from 'zod';
import { COPY_FORMATS, type ClipboardCountdown } from '../copy-format.ts';
import type { OrgSummary } from '../org.ts';
import type { CheckAllProgress, OrgCheck, OrgDetails, SessionEnd } from '../org-details.ts';
import type { Result } from '../result.ts';
import { forOrg, line, nothing } from './line.ts';

const copyAsRequest = z.discriminatedUnion('format', [
  forOrg.extend({ format: z.enum(COPY_FORMATS).exclude(['sfdx-url']) }),
  // It hands out the refresh token: only after the person has read what that means.
  forOrg.extend({ format: z.literal('sfdx-url'), confirmed: z.literal(true) }),
]);

/** What a person asks of one org's grant and session, or of all orgs at once. */
export const orgLines = {
  getOrgDetails: line<Result<OrgDetails>>()(forOrg),
  /** Asks Salesforce, where it can be asked. */
  getSessionEnd: line<Result<SessionEnd>>()(forOrg),
  /** Whether Latchkey renews the org's grant by itself before it reaches the idle limit. */
  setKeepAlive: line<Result<OrgSummary>>()(forOrg.extend({ on: z.boolean() })),
  /** Calls the org with a fresh token. */
  checkOrg: line<Result<OrgCheck>>()(forOrg),
  /** Settles when all orgs are checked, or the rest was called off; asked again meanwhile, it is the same check. */
  checkAll: line<CheckAllProgress>()(nothing),
  cancelCheckAll: line<Result<null>>()(nothing),
  /** Puts the token on the clipboard in a form that can be pasted somewhere; the text never comes to the page. */
  copyAs: line<Result<ClipboardCountdown>>()(copyAsRequest),
  /** Ends the grant on the server and here; the row stays. Says whether the server confirmed. */
  revokeOrg: line<Result<{ readonly revoked: boolean }>>()(forOrg),
} as const;
