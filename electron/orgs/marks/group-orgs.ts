import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** Puts orgs in groups and takes them out of others; ids of no group, or of a smart one, are passed over. */
export function groupOrgs(
  parts: MarkParts,
  asked: {
    readonly orgKeys: readonly OrgKey[];
    readonly into: readonly string[];
    readonly outOf: readonly string[];
  },
): Promise<Result<Marked>> {
  return markOrgs(parts, asked.orgKeys, ({ groups }) => ({ groupIds = [] }) => {
    const members = new Set([...groupIds, ...asked.into].filter((id) => !asked.outOf.includes(id)));
    return {
      groupIds: groups
        .filter(({ id, filter }) => members.has(id) && filter === undefined)
        .map(({ id }) => id),
    };
  });
}
