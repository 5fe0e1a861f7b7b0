import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { CheckAllProgress } from '../../../shared/org-details.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import { stateAfter, type OrgStates } from '../records/org-states.ts';
import { forEachOrg } from '../several/for-each-org.ts';
import { words } from '../../text/words.ts';

/** How many orgs are asked at once. */
const AT_ONCE = 6;
/** How long one org may take before the next has its turn, in ms. */
const LIMIT_MS = 20_000;

/** The health check of all orgs. */
export interface CheckAll {
  /**
   * Asks each org once, never again: these, or all but the archived ones. While one runs, the answer is that one's.
   */
  run(orgKeys?: readonly OrgKey[]): Promise<CheckAllProgress>;
  /** Those not asked yet are left as they are, and those being asked are not waited for. */
  cancel(): void;
  onChanged(listener: (progress: CheckAllProgress) => void): void;
}

export function createCheckAll(parts: {
  readonly store: OrgStore;
  readonly states: OrgStates;
  readonly clock: Clock;
  readonly log: Log;
  /** Asks one org; sets its state. */
  check(orgKey: OrgKey, signal: AbortSignal): Promise<Result<unknown>>;
}): CheckAll {
  const { store, states, clock, log } = parts;
  const listeners = new Set<(progress: CheckAllProgress) => void>();
  let running: { readonly outcome: Promise<CheckAllProgress>; readonly stop: AbortController } | null = null;

  const runOnce = async (
    asked: readonly OrgKey[] | undefined,
    stop: AbortSignal,
  ): Promise<CheckAllProgress> => {
    const { orgs } = store.read();
    const wanted = asked === undefined ? null : new Set(asked);
    const keys = orgs
      .filter(({ key, archivedAt }) => (wanted === null ? archivedAt === undefined : wanted.has(key)))
      .map(({ key }) => key);
    let progress: CheckAllProgress = { ...NOTHING_YET, total: keys.length };
    const tell = (change: Partial<CheckAllProgress>) => {
      progress = { ...progress, ...change };
      listeners.forEach((listener) => listener(progress));
    };
    tell({});
    await forEachOrg(keys, {
      clock,
      log,
      atOnce: AT_ONCE,
      limitMs: LIMIT_MS,
      stop,
      act: (orgKey, signal) => parts.check(orgKey, signal),
      tooLate(orgKey) {
        states.set(orgKey, 'unreachable', tooSlow());
        return tooSlow();
      },
      bug: checkFailed(),
      ended(_orgKey, answer) {
        const place = placeOf(answer);
        tell({ [place]: progress[place] + 1 });
      },
    });
    tell({ state: stop.aborted ? 'cancelled' : 'finished' });
    const { total, ready } = progress;
    log.info('all orgs checked', { count: total, reason: `${ready} ready, ${progress.state}` });
    return progress;
  };

  return {
    run(orgKeys) {
      if (running !== null) return running.outcome;
      const stop = new AbortController();
      const outcome = runOnce(orgKeys, stop.signal).finally(() => {
        running = null;
      });
      running = { outcome, stop };
      return outcome;
    },
    cancel: () => running?.stop.abort(),
    onChanged: (listener) => void listeners.add(listener),
  };
}

function placeOf(
  answer: Result<unknown>,
): 'ready' | 'needsSignIn' | 'unreachable' | 'blocked' | 'notChecked' {
  const state = answer.ok ? 'ready' : stateAfter(answer.error);
  switch (state) {
    case 'ready':
    case 'unreachable':
    case 'blocked':
      return state;
    case 'needs-sign-in':
      return 'needsSignIn';
    case 'refreshing':
    case undefined:
      return 'notChecked';
  }
}

const NOTHING_YET: CheckAllProgress = {
  total: 0,
  ready: 0,
  needsSignIn: 0,
  unreachable: 0,
  blocked: 0,
  notChecked: 0,
  state: 'running',
};

const tooSlow = (): AppError => ({
  code: 'NETWORK_UNAVAILABLE',
  message: words().orgs.checkTooSlow(LIMIT_MS / 1000),
  remedy: 'retry',
});

const checkFailed = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().orgs.checkFailed,
  remedy: 'none',
});
