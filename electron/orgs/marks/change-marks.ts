import type { AppError } from '../../../shared/app-error.ts';
import type { Marked } from '../../../shared/marked.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore, StoredState } from '../../ports/org-store.ts';
import type { Undos } from './undos.ts';
import { wayBack } from './way-back.ts';
import { type Marks, withMarks } from './with-marks.ts';
import { words } from '../../text/words.ts';

export interface MarkParts {
  readonly store: OrgStore;
  readonly undos: Undos;
}

/** Changes groups and marks in one write, and keeps the way back. Errors: STORE_WRITE_FAILED, STORE_NEWER. */
export async function changeMarks(
  { store, undos }: MarkParts,
  change: (state: StoredState) => StoredState,
): Promise<Result<Marked>> {
  const steps: { readonly before: StoredState; readonly after: StoredState }[] = [];
  const written = await store.update((before) => {
    const after = change(before);
    steps.push({ before, after });
    return after;
  });
  if (!written.ok) return written;
  const [step] = steps;
  const back = step === undefined ? null : wayBack(step.before, step.after);
  return ok({ undoId: back === null ? null : undos.keep(() => store.update(back)) });
}

/**
 * Puts marks on these orgs, all in one write; of several, one that is gone meanwhile is passed over. Errors:
 * ORG_NOT_FOUND when none of them is in the list, and those of changeMarks.
 */
export async function markOrgs(
  parts: MarkParts,
  orgKeys: readonly OrgKey[],
  marksIn: (state: StoredState) => (record: OrgRecord, place: number) => Partial<Marks>,
): Promise<Result<Marked>> {
  const places = new Map(orgKeys.map((key, place) => [key, place]));
  if (!parts.store.read().orgs.some(({ key }) => places.has(key))) return fail(noneLeft());
  return changeMarks(parts, (state) => {
    const marksOf = marksIn(state);
    return {
      ...state,
      orgs: state.orgs.map((org) => {
        const place = places.get(org.key);
        return place === undefined ? org : withMarks(org, marksOf(org, place));
      }),
    };
  });
}

const noneLeft = (): AppError => ({
  code: 'ORG_NOT_FOUND',
  message: words().orgs.notInList,
  remedy: 'none',
});
