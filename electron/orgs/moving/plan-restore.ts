import type { ImportEntry } from '../../../shared/moving.ts';
import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import type { ReadImport } from './moved-org.ts';
import { planImport, type PlannedEntry } from './plan-import.ts';
import type { PlaceText } from './place-text.ts';
import { AS_IT_WAS } from './way-of-restore.ts';

/** A row that is here and not in the backup. */
export interface LaterRow {
  readonly shown: ImportEntry;
  readonly row:
    | { readonly kind: 'org'; readonly record: OrgRecord }
    | { readonly kind: 'waiting'; readonly waiting: WaitingOrg };
}

export interface RestorePlan {
  /** What is in the backup. */
  readonly back: readonly PlannedEntry[];
  /** What was added since, but for what is in the archive already. */
  readonly since: readonly LaterRow[];
}

/** Decides what each entry of a backup would do to the present state, and what is here besides; changes nothing. */
export function planRestore(read: ReadImport, state: StoredState, placeText?: PlaceText): RestorePlan {
  const back = planImport(read, state, AS_IT_WAS, placeText).map(asItWas);
  const met = new Set(
    back.flatMap(({ meets }) => {
      if (meets.kind === 'nothing') return [];
      return meets.kind === 'org' ? [meets.record.key] : [meets.waiting.id];
    }),
  );
  const orgs = state.orgs
    .filter(({ key, archivedAt }) => !met.has(key) && archivedAt === undefined)
    .map((record): LaterRow => ({
      shown: later(`since:${record.key}`, record),
      row: { kind: 'org', record },
    }));
  const waiting = (state.waiting ?? [])
    .filter(({ id }) => !met.has(id))
    .map((each): LaterRow => {
      const { id, alias, username, loginHost } = each;
      const facts = { alias, username, loginHost, organizationName: '', kind: 'unknown' as const };
      return {
        shown: { ...later(`since:${id}`, facts), becomes: 'waiting' },
        row: { kind: 'waiting', waiting: each },
      };
    });
  return { back, since: [...orgs, ...waiting] };
}

/** A row that waited and has been signed in to since is an org now, with marks of its own: it stays one. */
function asItWas(entry: PlannedEntry): PlannedEntry {
  const { shown, from, meets } = entry;
  if (from.kind === 'name' && meets.kind === 'org') {
    return { ...entry, shown: { ...shown, verdict: 'same', changes: [] } };
  }
  return shown.verdict === 'conflict' ? { ...entry, shown: { ...shown, verdict: 'changed' } } : entry;
}

const later = (id: string, { alias, username, organizationName, kind, loginHost }: Facts): ImportEntry => ({
  id,
  verdict: 'since',
  becomes: 'org',
  alias,
  username,
  organizationName,
  kind,
  loginHost,
  bringsSignIn: false,
  changes: [],
});

type Facts = Pick<OrgRecord, 'alias' | 'username' | 'organizationName' | 'kind' | 'loginHost'>;
