import type { OrgKey } from '../../../shared/org.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import { editRecord } from './edit-record.ts';

/** Keeps how large an org's pages are shown, in per cent. A size that is not kept is no failure worth a word. */
export async function rememberZoom(
  parts: { readonly store: OrgStore; readonly log: Log },
  orgKey: OrgKey,
  percent: number,
): Promise<void> {
  const kept = await editRecord(parts.store, orgKey, ({ zoomPercent: _before, ...record }) =>
    percent === 100 ? record : { ...record, zoomPercent: percent },
  );
  if (!kept.ok) parts.log.warn('zoom not kept', { code: kept.error.code });
}
