import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** Pins orgs, after those that are pinned already and in the order given; or takes their pins out. */
export function pinOrgs(
  parts: MarkParts & { readonly clock: Pick<Clock, 'now'> },
  asked: { readonly orgKeys: readonly OrgKey[]; readonly pinned: boolean },
): Promise<Result<Marked>> {
  return markOrgs(parts, asked.orgKeys, ({ orgs }) => {
    // Later than every other, also after the clock was put back: the order is the person's.
    const last = orgs.reduce((latest, { pinnedAt = 0 }) => Math.max(latest, pinnedAt), 0);
    const first = Math.max(parts.clock.now(), last + 1);
    return ({ pinnedAt }, place) => ({ pinnedAt: asked.pinned ? (pinnedAt ?? first + place) : undefined });
  });
}
