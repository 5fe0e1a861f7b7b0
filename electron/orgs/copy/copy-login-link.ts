import type { AppError } from '../../../shared/app-error.ts';
import { linkNeedsConsent, type ClipboardCountdown } from '../../../shared/copy-format.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { mintOneTimeUrl, type OpenOrgParts } from '../open/open-org.ts';
import { findRecord } from '../records/edit-record.ts';
import { putOnClipboard, type CopyParts } from './put-on-clipboard.ts';
import { words } from '../../text/words.ts';

/** As long as the link lives (salesforce.md 3): what is on the clipboard after it is of no use. */
const LINK_SECONDS = 60;

/**
 * Puts a URL that logs in once on the clipboard. The page learns only that it is there and until when.
 * Errors: INVALID_REQUEST without the person's consent where that is needed, NOT_CONFIRMED, those of `mintOneTimeUrl`,
 * CLIPBOARD_UNAVAILABLE.
 */
export async function copyLoginLink(
  parts: CopyParts & Pick<OpenOrgParts, 'broker' | 'http'>,
  orgKey: OrgKey,
  confirmed: boolean,
): Promise<Result<ClipboardCountdown>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  if (!confirmed && linkNeedsConsent(record.value.kind)) return fail(noConsent());
  const may = await parts.guard.pass('copy', [orgKey]);
  if (!may.ok) return may;
  const link = await mintOneTimeUrl(parts, record.value);
  return link.ok ? putOnClipboard(parts, orgKey, link.value, 'login-link', LINK_SECONDS) : link;
}

const noConsent = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().copy.linkNeedsConsent,
  remedy: 'none',
});
