import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { OrgPlace } from '../../ports/windows.ts';
import { findRecord } from '../records/edit-record.ts';
import { stateAfter } from '../records/org-states.ts';
import { openByOneTimeUrl, type OpenOrgParts } from './open-org.ts';

/** Opens the org logged in at a place of the person's choice: another window, a private one. */
export async function openInPlace(
  parts: OpenOrgParts,
  orgKey: OrgKey,
  place: OrgPlace,
): Promise<Result<null>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const may = await parts.guard.pass('open', [orgKey]);
  if (!may.ok) return may;
  const opened = await openByOneTimeUrl(parts, record.value, { place });
  if (opened.ok) parts.used(orgKey);
  else parts.states.set(orgKey, stateAfter(opened.error), opened.error);
  return opened;
}
