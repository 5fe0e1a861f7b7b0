import type { OrgKey } from '../../../shared/org.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';

const PAUSE_MS = 1_000;

/** What a refresh tells about an org beyond its tokens. */
interface Refreshed {
  readonly at: number;
  readonly rotated: boolean;
}

/**
 * Notes when an org's grant was last refreshed and whether its refresh token rotates, behind the caller's back: a
 * hint for the screen and for the idle limit must neither delay nor fail a token. What comes while a write is under
 * way, or a second after it, waits for the next one: the store is written whole, and a thousand refreshes would else
 * keep it busy for as long as they last.
 */
export function createMarkRefreshed(
  store: OrgStore,
  clock: Clock,
  log: Log,
): (orgKey: OrgKey, rotated: boolean) => void {
  let waiting = new Map<OrgKey, Refreshed>();
  let writing = false;

  const write = async () => {
    writing = true;
    while (waiting.size > 0) {
      const marks = waiting;
      waiting = new Map();
      const written = await store.update((state) => ({
        ...state,
        orgs: state.orgs.map((org) => withMark(org, marks.get(org.key))),
      }));
      if (!written.ok) log.warn('refreshes not noted', { count: marks.size, code: written.error.code });
      await new Promise<void>((resolve) => clock.after(PAUSE_MS, resolve));
    }
    writing = false;
  };

  return (orgKey, rotated) => {
    waiting.set(orgKey, { at: clock.now(), rotated });
    if (!writing) void write();
  };
}

function withMark(org: OrgRecord, mark: Refreshed | undefined): OrgRecord {
  if (mark === undefined) return org;
  // Once seen, rotation stays seen: a single answer without a new refresh token does not say that it is off.
  return { ...org, lastRefreshedAt: mark.at, ...(mark.rotated ? { rotates: true } : {}) };
}
