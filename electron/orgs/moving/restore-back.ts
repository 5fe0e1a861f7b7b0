import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
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
    const left = waiting === null ? now : waiting.back(now, WAITING_FIELDS);
    const rowsBack = {
      ...rest,
      orgs: orgs === null ? state.orgs : orgs.back(state.orgs, PLACES),
      ...(left.length === 0 ? {} : { waiting: left }),
    };
    return marksBack === null ? rowsBack : marksBack(rowsBack);
  };
}

/** An org's name, and where it leads: what is changed besides marks. */
const PLACES = [
  'alias',
  'landingPage',
  'keepAlive',
  'opensIn',
] as const satisfies readonly (keyof OrgRecord)[];
const WAITING_FIELDS = [
  'alias',
  'groupIds',
  'tags',
  'note',
  'landingPage',
] as const satisfies readonly (keyof WaitingOrg)[];

/** Null where the two lists say the same. */
function changesOf<T extends object>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const earlier = new Map(before.map((item) => [keyOf(item), item]));
  const later = new Map(after.map((item) => [keyOf(item), item]));
  if (earlier.size === later.size && after.every((item) => isSame(item, earlier.get(keyOf(item)))))
    return null;
  return {
    back(now: readonly T[], fields: readonly (keyof T)[]): readonly T[] {
      const here = new Set(now.map(keyOf));
      const mended = now.flatMap((item) => {
        const was = earlier.get(keyOf(item));
        const became = later.get(keyOf(item));
        if (became === undefined || isSame(was, became)) return [item];
        if (was !== undefined) return [fieldsBack(item, was, became, fields)];
        return isSame(item, became) ? [] : [item];
      });
      return [...mended, ...before.filter((item) => !later.has(keyOf(item)) && !here.has(keyOf(item)))];
    },
  };
}

/** With what was changed as it was; what a person has changed beside that stays. */
function fieldsBack<T extends object>(item: T, was: T, became: T, fields: readonly (keyof T)[]): T {
  const back: T = { ...item };
  for (const field of fields) {
    if (isSame(was[field], became[field])) continue;
    if (was[field] === undefined) Reflect.deleteProperty(back, field);
    else back[field] = was[field];
  }
  return back;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
