import type { AppError } from '../../../shared/app-error.ts';
import type { ClipboardCountdown } from '../../../shared/copy-format.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { putOnClipboard, type PutOnClipboardParts } from '../copy/put-on-clipboard.ts';
import type { SecretNotes } from './secret-notes.ts';
import { words } from '../../text/words.ts';

/**
 * Puts an org's secret note on the clipboard, which is cleared after the time in the settings. The page learns only that
 * it is there and until when (docs/security.md, promise 1). Errors: VAULT_CLOSED, SECRET_UNREADABLE, INVALID_REQUEST
 * when there is none, CLIPBOARD_UNAVAILABLE.
 */
export async function copySecretNote(
  parts: Omit<PutOnClipboardParts, 'used'> & { readonly secretNotes: SecretNotes },
  orgKey: OrgKey,
): Promise<Result<ClipboardCountdown>> {
  const note = await parts.secretNotes.read(orgKey);
  if (!note.ok) return note;
  if (note.value === null) return fail(noNote());
  // Reading a note is no use of the org.
  return putOnClipboard({ ...parts, used: () => undefined }, orgKey, note.value, 'secret-note');
}

const noNote = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().orgs.noSecretNote,
  remedy: 'none',
});
