import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { isGuardedKind } from '../../shared/production-guard.ts';
import { type AppState, withEntry } from './app-state.ts';

/** More than this are not opened without being asked: each is a window. */
const MANY = 5;

/**
 * Whether the page asks first: it is many windows, or one is production among others. Of several production orgs at once
 * the main process asks, as the person has chosen it.
 */
export function wantsConfirmation(orgs: readonly OrgSummary[]): boolean {
  const grave = orgs.filter(({ kind }) => isGuardedKind(kind)).length;
  return orgs.length > MANY || (orgs.length > 1 && grave === 1);
}

/** The state with what was told of the opening of several: its rows turn while they load, and keep their failures. */
export function withOpenSeveral(state: AppState, progress: OpenSeveralProgress): AppState {
  const before = state.openSeveral?.state === 'running' ? state.openSeveral : null;
  const isNew = (list: readonly OrgKey[] | undefined) => (orgKey: OrgKey) => list?.includes(orgKey) !== true;
  let { busy, failures } = state;
  for (const orgKey of (before?.loading ?? []).filter(isNew(progress.loading))) {
    if (busy.get(orgKey) === 'open') busy = withEntry(busy, orgKey, null);
  }
  for (const orgKey of progress.loading.filter(isNew(before?.loading))) {
    if (!busy.has(orgKey)) busy = withEntry(busy, orgKey, 'open');
    failures = withEntry(failures, orgKey, null);
  }
  for (const { orgKey, error } of progress.failures.slice(before?.failures.length ?? 0)) {
    failures = withEntry(failures, orgKey, { action: 'open', error });
  }
  return { ...state, busy, failures, openSeveral: progress };
}
