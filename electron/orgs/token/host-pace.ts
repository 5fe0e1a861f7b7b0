import type { AppError } from '../../../shared/app-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RefreshAnswer } from './live-token.ts';
import { words } from '../../text/words.ts';

/** How long a host is left alone after its first failure, in ms; doubled by each further round, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** How much later than a host asked for we come at most, so that not everybody comes at the same second. */
const LATER_MS = 5_000;

/** When a login host may be asked again after it did not serve (trust.md bars 12 and 13). Forgotten at quit. */
export interface HostPace {
  /** Why the host is not asked now: what came of the last try, with its words, and how long to wait; else null. */
  refusal(host: string): AppError | null;
  /** Notes that the host is being asked; the returned function takes what came of it. */
  asking(host: string): (answer: RefreshAnswer) => void;
}

interface HostState {
  /** Rounds of failures in a row. */
  readonly rounds: number;
  /** By the clock that is never set. */
  readonly until: number;
  /** What the host said last, which is all that anybody can be told meanwhile. */
  readonly last: AppError;
}

/**
 * A host that says "not now" (429, 5xx, a page instead of an answer) is left alone at once; one that could not be reached,
 * from the second time on, so that the person's next try after a hiccup goes through. Its own Retry-After is obeyed. Any
 * answer that shows it at work ends the wait. Requests that were under way together count as one round.
 */
export function createHostPace(clock: Pick<Clock, 'elapsed'>, random: () => number = Math.random): HostPace {
  const hosts = new Map<string, HostState>();
  return {
    refusal(host) {
      const state = hosts.get(host);
      const ms = (state?.until ?? 0) - clock.elapsed();
      if (state === undefined || ms <= 0) return null;
      const aside = words().renewal.leftAlone(sayWait(ms));
      return { ...state.last, message: `${state.last.message} ${aside}`, aside };
    },
    asking(host) {
      const rounds = hosts.get(host)?.rounds ?? 0;
      return (answer) => {
        const failure = readFailure(answer);
        if (failure === 'none') return;
        if (failure === 'served') {
          hosts.delete(host);
          return;
        }
        const before = hosts.get(host);
        const isNewRound = (before?.rounds ?? 0) <= rounds;
        const round = isNewRound ? rounds + 1 : (before?.rounds ?? 1);
        const doubled = failure.saidNo ? round : round - 1;
        const own = doubled === 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (doubled - 1), LONGEST_WAIT_MS);
        // Between half of it and all of it; but never sooner than the host asked for.
        const spread = own * (0.5 + random() / 2);
        const asked = failure.retryAfterMs;
        const later = asked + random() * Math.min(asked / 10, LATER_MS);
        const until = clock.elapsed() + Math.max(isNewRound ? spread : 0, later);
        hosts.set(host, {
          rounds: round,
          until: Math.max(until, before?.until ?? 0),
          last: failure.error,
        });
      };
    },
  };
}

function readFailure(
  answer: RefreshAnswer,
): 'none' | 'served' | { readonly saidNo: boolean; readonly retryAfterMs: number; readonly error: AppError } {
  switch (answer.kind) {
    case 'renewed':
    case 'dead':
    case 'blocked':
      return 'served';
    case 'lost':
      return { saidNo: false, retryAfterMs: 0, error: answer.error };
    case 'unchanged': {
      const saidNo = answer.error.code === 'SALESFORCE_UNAVAILABLE';
      // Anything else is an obstacle on this side (no client app, a closed vault): the host was not even asked.
      if (!saidNo && answer.error.code !== 'NETWORK_UNAVAILABLE') return 'none';
      return { saidNo, retryAfterMs: answer.retryAfterMs ?? 0, error: answer.error };
    }
  }
}

function sayWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds === 1) return words().renewal.aSecond;
  return seconds < 90 ? words().renewal.seconds(seconds) : words().renewal.minutes(Math.ceil(seconds / 60));
}

/** What the person is told while an org is left alone. */
export function pausedError(why: string, ms: number): AppError {
  return {
    code: 'SALESFORCE_UNAVAILABLE',
    message: words().renewal.paused(why, sayWait(ms)),
    remedy: 'retry',
  };
}
