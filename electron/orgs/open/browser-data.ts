import type { OrgKey } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { OrgWindows } from '../../ports/windows.ts';
import { findRecord } from '../records/edit-record.ts';

export interface BrowserDataParts {
  readonly store: OrgStore;
  readonly windows: OrgWindows;
}

/** How many bytes the org's windows have left on the disk: cookies, storage and cache of its partition. */
export async function getBrowserData(
  { store, windows }: BrowserDataParts,
  orgKey: OrgKey,
): Promise<Result<{ readonly bytes: number }>> {
  const record = findRecord(store, orgKey);
  return record.ok ? ok({ bytes: await windows.partitionSize(record.value.partition) }) : record;
}

/**
 * Closes the org's windows and forgets everything in its partition; its sign-in stays. The pages are asked first: when
 * one wants to stay, nothing is cleared, because a page would lose its session under what the person is typing.
 */
export async function clearBrowserData(
  { store, windows }: BrowserDataParts,
  orgKey: OrgKey,
): Promise<Result<{ readonly cleared: boolean }>> {
  const record = findRecord(store, orgKey);
  if (!record.ok) return record;
  if (!(await windows.askToClose(orgKey))) return ok({ cleared: false });
  await windows.clearPartition(record.value.partition);
  return ok({ cleared: true });
}
