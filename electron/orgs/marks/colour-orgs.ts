import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { OrgColour, OrgIcon } from '../../../shared/org-marks.ts';
import type { Result } from '../../../shared/result.ts';
import { markOrgs, type MarkParts } from './change-marks.ts';

/** Gives orgs a colour and an icon; null takes it off, absent leaves each as it is. */
export function colourOrgs(
  parts: MarkParts,
  asked: {
    readonly orgKeys: readonly OrgKey[];
    readonly colour?: OrgColour | null | undefined;
    readonly icon?: OrgIcon | null | undefined;
  },
): Promise<Result<Marked>> {
  const { colour, icon } = asked;
  return markOrgs(parts, asked.orgKeys, () => () => ({
    ...(colour === undefined ? {} : { colour: colour ?? undefined }),
    ...(icon === undefined ? {} : { icon: icon ?? undefined }),
  }));
}
