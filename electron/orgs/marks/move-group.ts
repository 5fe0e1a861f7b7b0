import type { Marked } from '../../../shared/marked.ts';
import type { Result } from '../../../shared/result.ts';
import { changeMarks, type MarkParts } from './change-marks.ts';
import { findGroup } from './group-name.ts';
import { placeBefore } from './place-before.ts';

/**
 * Gives a group another place in the person's order: before another, or last. Errors: INVALID_REQUEST when it is gone, and
 * those of changeMarks.
 */
export async function moveGroup(
  parts: MarkParts,
  asked: { readonly id: string; readonly before: string | null },
): Promise<Result<Marked>> {
  const found = findGroup(parts.store.read().groups, asked.id);
  if (!found.ok) return found;
  return changeMarks(parts, (state) => {
    const groups = placeBefore(state.groups, ({ id }) => id, asked.id, asked.before);
    return groups === state.groups ? state : { ...state, groups };
  });
}
