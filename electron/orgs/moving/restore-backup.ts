import type { ImportOutcome } from '../../../shared/moving.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { StoredState } from '../../ports/org-store.ts';
import type { Undos } from '../marks/undos.ts';
import { applyImport, type ApplyImportParts } from './apply-import.ts';
import type { KeepBackups } from './keep-backups.ts';
import type { ReadImport } from './moved-org.ts';
import type { LaterRow, RestorePlan } from './plan-restore.ts';
import { undoableStore } from './undoable-store.ts';
import { AS_IT_WAS } from './way-of-restore.ts';

export type RestoreParts = ApplyImportParts & {
  readonly backups: Pick<KeepBackups, 'keepNow'>;
  readonly undos: Undos;
};

/**
 * Makes the chosen entries as they were in a backup, and puts the chosen later rows away: orgs into the archive, rows that
 * nobody has signed in to out of the list. A backup of now is made first; without it nothing changes. No sign-in is touched.
 * Errors: STORE_WRITE_FAILED, STORE_NEWER.
 */
export async function restoreBackup(
  parts: RestoreParts,
  read: ReadImport,
  { back, since }: RestorePlan,
): Promise<Result<ImportOutcome>> {
  const kept = await parts.backups.keepNow();
  if (!kept.ok) return kept;
  const store = undoableStore(parts, (state) => putAway(state, since, parts.clock.now()));
  const applied = await applyImport({ ...parts, store }, read, back, AS_IT_WAS);
  if (!applied.ok) return applied;
  return ok({
    ...applied.value,
    groups: store.newGroups(),
    putAway: since.length,
    undoId: store.keepUndo(),
  });
}

function putAway(state: StoredState, since: readonly LaterRow[], now: number): StoredState {
  const ids = new Set(since.map(({ row }) => (row.kind === 'org' ? row.record.key : row.waiting.id)));
  const { waiting = [], ...rest } = state;
  const left = waiting.filter(({ id }) => !ids.has(id));
  return {
    ...rest,
    orgs: state.orgs.map((org) => (ids.has(org.key) ? { ...org, archivedAt: org.archivedAt ?? now } : org)),
    ...(left.length === 0 ? {} : { waiting: left }),
  };
}
