import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** Puts orgs out of the way, or back among the others. Nothing of them is lost: they can be opened as before. */
export function archiveOrgs(
  parts: MarkParts & { readonly clock: Pick<Clock, 'now'> },
  asked: { readonly orgKeys: readonly OrgKey[]; readonly archived: boolean },
): Promise<Result<Marked>> {
  return markOrgs(parts, asked.orgKeys, () => ({ archivedAt }) => ({
    archivedAt: asked.archived ? (archivedAt ?? parts.clock.now()) : undefined,
  }));
}
