import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';
import { placeBefore } from './place-before.ts';

/**
 * Gives a pinned org another place among the pins: before another, or last. Where pins stand is all that changes: the
 * times at which they were put are dealt out anew, in the new order. Errors: those of markOrgs.
 */
export function movePin(
  parts: MarkParts,
  asked: { readonly orgKey: OrgKey; readonly before: OrgKey | null },
): Promise<Result<Marked>> {
  const pinned = parts.store
    .read()
    .orgs.filter(({ pinnedAt }) => pinnedAt !== undefined)
    .toSorted((a, b) => (a.pinnedAt ?? 0) - (b.pinnedAt ?? 0));
  const placed = placeBefore(pinned, ({ key }) => key, asked.orgKey, asked.before);
  // Two of the same time would have no order: each is later than the one before.
  const times: number[] = [];
  for (const { pinnedAt = 0 } of pinned) times.push(Math.max(pinnedAt, (times.at(-1) ?? 0) + 1));
  const timeOf = new Map(placed.map(({ key }, place) => [key, times[place]]));
  return markOrgs(
    parts,
    placed === pinned ? [asked.orgKey] : placed.map(({ key }) => key),
    () => (record) => ({
      pinnedAt: placed === pinned ? record.pinnedAt : (timeOf.get(record.key) ?? record.pinnedAt),
    }),
  );
}
