import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import type { MarkParts } from './change-marks.ts';
import type { SecretNotes } from './secret-notes.ts';

export type SecretNoteParts = MarkParts & { readonly secretNotes: SecretNotes };

/**
 * Seals a secret note of the org in place of the one before, or takes it away (null). It goes into the vault and never
 * back to a page: the one way out is copyNote's. Errors: ORG_NOT_FOUND, VAULT_CLOSED, SECRET_UNREADABLE,
 * STORE_WRITE_FAILED.
 */
export async function writeSecretNote(
  parts: SecretNoteParts,
  asked: { readonly orgKey: OrgKey; readonly note: string | null },
): Promise<Result<Marked>> {
  const record = findRecord(parts.store, asked.orgKey);
  if (!record.ok) return record;
  const before = await parts.secretNotes.read(asked.orgKey);
  // One that no key opens any more can be replaced, but not brought back.
  if (!before.ok && before.error.code !== 'SECRET_UNREADABLE') return before;
  const put = await putSecretNote(parts, asked.orgKey, asked.note);
  if (!put.ok) return put;
  if (!before.ok) return ok({ undoId: null });
  return ok({ undoId: parts.undos.keep(() => putSecretNote(parts, asked.orgKey, before.value)) });
}

async function putSecretNote(
  { store, secretNotes }: SecretNoteParts,
  orgKey: OrgKey,
  note: string | null,
): Promise<Result<null>> {
  const sealed = note === null ? await secretNotes.remove(orgKey) : await secretNotes.write(orgKey, note);
  if (!sealed.ok) return sealed;
  const edited = await editRecord(store, orgKey, ({ hasSecretNote: _before, ...record }) =>
    note === null ? record : { ...record, hasSecretNote: true },
  );
  return edited.ok ? ok(null) : edited;
}
