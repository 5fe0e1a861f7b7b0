import type { AppError } from '../../../shared/app-error.ts';
import type { OpenSeveralProgress } from '../../../shared/open-at.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { ProductionGuard } from '../guard/production-guard.ts';
import { forEachOrg } from '../several/for-each-org.ts';
import { aboutListedOrg } from '../records/error-subject.ts';
import { words } from '../../text/words.ts';

/** How many pages load at once: more would only share the same line. */
const AT_ONCE = 4;
/** How long one page may load before the next org has its turn, in ms; it goes on loading. */
const LIMIT_MS = 45_000;

/** The opening of several orgs at once. */
export interface OpenSeveral {
  /**
   * Opens each once, in the order given; while one such opening runs, the answer is that one's. None is opened, and that
   * is told as called off, when the guard before production does not let it pass.
   */
  run(orgKeys: readonly OrgKey[]): Promise<OpenSeveralProgress>;
  /** Those not begun yet are left as they are; what is open stays open. */
  cancel(): void;
  onChanged(listener: (progress: OpenSeveralProgress) => void): void;
}

export function createOpenSeveral(parts: {
  readonly store: OrgStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly guard: ProductionGuard;
  /** Opens one org that may be opened; sets its state. */
  open(orgKey: OrgKey): Promise<Result<unknown>>;
}): OpenSeveral {
  const { store, clock, log } = parts;
  const listeners = new Set<(progress: OpenSeveralProgress) => void>();
  let running: { readonly outcome: Promise<OpenSeveralProgress>; readonly stop: AbortController } | null =
    null;

  const runOnce = async (asked: readonly OrgKey[], stop: AbortSignal): Promise<OpenSeveralProgress> => {
    const orgKeys = [...new Set(asked)];
    let progress: OpenSeveralProgress = {
      total: orgKeys.length,
      opened: 0,
      loading: [],
      failures: [],
      state: 'running',
    };
    const tell = (change: Partial<OpenSeveralProgress>) => {
      progress = { ...progress, ...change };
      listeners.forEach((listener) => listener(progress));
    };
    const may = await parts.guard.pass('open-several', orgKeys);
    if (!may.ok) {
      tell({ state: 'cancelled' });
      return progress;
    }
    tell({});
    await forEachOrg(orgKeys, {
      clock,
      log,
      atOnce: AT_ONCE,
      limitMs: LIMIT_MS,
      stop,
      act: (orgKey) => parts.open(orgKey),
      tooLate: () => tooSlow(),
      bug: openFailed(),
      started: (orgKey) => tell({ loading: [...progress.loading, orgKey] }),
      ended(orgKey, answer) {
        const loading = progress.loading.filter((key) => key !== orgKey);
        if (answer.ok) {
          tell({ loading, opened: progress.opened + 1 });
          return;
        }
        // For the note to an admin: whom and what the failure is about.
        const error = aboutListedOrg(store, answer.error, orgKey);
        tell({ loading, failures: [...progress.failures, { orgKey, error }] });
      },
    });
    tell({ loading: [], state: stop.aborted ? 'cancelled' : 'finished' });
    const { total, opened } = progress;
    log.info('several orgs opened', { count: total, reason: `${opened} opened, ${progress.state}` });
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

const tooSlow = (): AppError => ({
  code: 'NETWORK_UNAVAILABLE',
  message: words().pages.tooSlow(LIMIT_MS / 1000),
  remedy: 'retry',
});

const openFailed = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().pages.openingFailed,
  remedy: 'none',
});
