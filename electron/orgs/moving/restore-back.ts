import type { OrgRecord, StoredState } from '../../ports/org-store.ts';
import { wayBack } from '../marks/way-back.ts';

/**
 * What takes a restore back: rows that came go, unless something has become of them since; rows that went come back; and
 * what is put on the others is as it was before. Null where nothing was changed.
 */
export function restoreBack(
  before: StoredState,
  after: StoredState,
): ((state: StoredState) => StoredState) | null {
  const marksBack = wayBack(before, after);
  const orgs = changesOf(before.orgs, after.orgs, ({ key }) => key);
  const waiting = changesOf(before.waiting ?? [], after.waiting ?? [], ({ id }) => id);
  if (marksBack === null && orgs === null && waiting === null) return null;
  return (state) => {
    const { waiting: now = [], ...rest } = state;
    const left = waiting === null ? now : waiting.back(now, (_each, earlier) => earlier);
    const rowsBack = {
      ...rest,
      orgs: orgs === null ? state.orgs : orgs.back(state.orgs, withPlaces),
      ...(left.length === 0 ? {} : { waiting: left }),
    };
    return marksBack === null ? rowsBack : marksBack(rowsBack);
  };
}

/** Null where the two lists say the same. */
function changesOf<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  const isSame = (a: T | undefined, b: T | undefined) => JSON.stringify(a) === JSON.stringify(b);
  if (earlier.size === later.size && after.every((item) => isSame(item, earlier.get(keyOf(item)))))
    return null;
  return {
    back(now: readonly T[], mend: (item: T, earlier: T) => T): readonly T[] {
      const here = new Set(now.map(keyOf));
      const mended = now.flatMap((item) => {
        const was = earlier.get(keyOf(item));
        const became = later.get(keyOf(item));
        if (became === undefined || isSame(was, became)) return [item];
        if (was !== undefined) return [mend(item, was)];
        return isSame(item, became) ? [] : [item];
      });
      return [...mended, ...before.filter((item) => !later.has(keyOf(item)) && !here.has(keyOf(item)))];
    },
  };
}

/** Its name, and where it leads: what a restore changes besides marks. */
function withPlaces(
  { landingPage: _page, keepAlive: _kept, opensIn: _place, ...rest }: OrgRecord,
  earlier: OrgRecord,
): OrgRecord {
  const { alias, landingPage, keepAlive, opensIn } = earlier;
  return {
    ...rest,
    alias,
    ...(landingPage === undefined ? {} : { landingPage }),
    ...(keepAlive === undefined ? {} : { keepAlive }),
    ...(opensIn === undefined ? {} : { opensIn }),
  };
}
