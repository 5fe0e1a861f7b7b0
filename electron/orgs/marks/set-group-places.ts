import type { AppError } from '../../../shared/app-error.ts';
import type { Marked } from '../../../shared/marked.ts';
import type { OpenIn } from '../../../shared/open-in.ts';
import { relativePath } from '../../../shared/relative-path.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { GroupRecord } from '../../ports/org-store.ts';
import { changeMarks, type MarkParts } from './change-marks.ts';
import { findGroup } from './group-name.ts';
import { words } from '../../text/words.ts';

/**
 * Where the orgs of a group lead and open, unless an org has a choice of its own; null: nothing of the group's.
 * Errors: PAGE_INVALID, INVALID_REQUEST when the group is gone, and those of changeMarks.
 */
export async function setGroupPlaces(
  parts: MarkParts,
  asked: { readonly id: string; readonly landingPage: string | null; readonly opensIn: OpenIn | null },
): Promise<Result<Marked>> {
  const found = findGroup(parts.store.read().groups, asked.id);
  if (!found.ok) return found;
  const path = asked.landingPage === null ? '/' : relativePath(asked.landingPage);
  if (path === null) return fail(noPath());
  const change = ({ landingPage: _page, opensIn: _place, ...group }: GroupRecord): GroupRecord => ({
    ...group,
    ...(path === '/' ? {} : { landingPage: path }),
    ...(asked.opensIn === null ? {} : { opensIn: asked.opensIn }),
  });
  return changeMarks(parts, (state) => ({
    ...state,
    groups: state.groups.map((group) => (group.id === asked.id ? change(group) : group)),
  }));
}

const noPath = (): AppError => ({
  code: 'PAGE_INVALID',
  message: words().pages.noOwnPath,
  remedy: 'none',
});
