import type { OrgKey, OrgKind } from './org.ts';
import { isGuardedKind } from './production-guard.ts';

/** The forms in which an org's token can be put on the clipboard. */
export const COPY_FORMATS = [
  /** The access token alone. */
  'token',
  /** `Authorization: Bearer …` */
  'header',
  /** A curl command that asks the org for its REST resources. */
  'curl',
  /** SF_INSTANCE_URL and SF_ACCESS_TOKEN, for a `.env` file. */
  'env',
  /** The line that hands the token to the Salesforce CLI, as an environment variable. */
  'sf-login',
  /** `force://…`: holds the refresh token, so whoever has it owns the grant as Latchkey does. */
  'sfdx-url',
] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

/** What of an org can lie on the clipboard: its token in a form, a link that logs in once, or its secret note. */
export type CopiedForm = CopyFormat | 'login-link' | 'secret-note';

/** Whether a person is asked before a link that logs in to an org of this kind is copied; also while nobody knows it. */
export const linkNeedsConsent = (kind: OrgKind): boolean => isGuardedKind(kind);

/** What the clipboard holds of ours, and when it will be cleared (ms since the epoch). */
export interface ClipboardCountdown {
  readonly orgKey: OrgKey;
  readonly clearsAt: number;
  readonly format: CopiedForm;
}
