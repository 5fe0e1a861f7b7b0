import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { plainText } from '../../../shared/plain-text.ts';
import type { Result } from '../../../shared/result.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** How many tags one org can have. */
const MOST = 30;

/** Puts tags on orgs and takes others off. Upper and lower case are one tag, in the spelling that was there first. */
export function tagOrgs(
  parts: MarkParts,
  asked: {
    readonly orgKeys: readonly OrgKey[];
    readonly add: readonly string[];
    readonly remove: readonly string[];
  },
): Promise<Result<Marked>> {
  const added = asked.add.map((tag) => plainText(tag.replaceAll(',', ' '), 40)).filter((tag) => tag !== '');
  const removed = new Set(asked.remove.map(foldCase));
  return markOrgs(parts, asked.orgKeys, ({ orgs }) => {
    const inUse = orgs.flatMap((org) => org.tags ?? []).map((tag) => [foldCase(tag), tag] as const);
    const spellings = new Map(inUse.toReversed());
    return ({ tags = [] }) => {
      const wanted = [...tags, ...added].filter((tag) => !removed.has(foldCase(tag)));
      const distinct = new Map(
        wanted.map((tag) => [foldCase(tag), spellings.get(foldCase(tag)) ?? tag] as const),
      );
      return { tags: [...distinct.values()].slice(0, MOST) };
    };
  });
}

const foldCase = (tag: string) => tag.toLowerCase();
