import pLimit from 'p-limit';
import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';

/** What is done with several orgs, and who is told of it. */
export interface EachOrg {
  readonly clock: Clock;
  readonly log: Log;
  /** How many have their turn at once. */
  readonly atOnce: number;
  /** How long one may take before the next has its turn, in ms. */
  readonly limitMs: number;
  /** Those without a turn yet get none, and those that have theirs are not waited for. */
  readonly stop: AbortSignal;
  act(orgKey: OrgKey, signal: AbortSignal): Promise<Result<unknown>>;
  /** The failure of one that took too long. */
  tooLate(orgKey: OrgKey): AppError;
  /** The failure of one in which there was a bug: it must not cost the others their turn. */
  readonly bug: AppError;
  started?(orgKey: OrgKey): void;
  /** Not told of those that were called off. */
  ended(orgKey: OrgKey, answer: Result<unknown>): void;
}

/** Does one thing with each of the orgs, a few at a time, each within its limit. Never rejects. */
export async function forEachOrg(orgKeys: readonly OrgKey[], each: EachOrg): Promise<void> {
  const limit = pLimit(each.atOnce);
  const takeTurn = async (orgKey: OrgKey) => {
    if (each.stop.aborted) return;
    each.started?.(orgKey);
    const answer = await withinTime(orgKey, each);
    if (answer !== null) each.ended(orgKey, answer);
  };
  await Promise.all(orgKeys.map((orgKey) => limit(takeTurn, orgKey)));
}

/** Null when it was called off meanwhile. */
async function withinTime(orgKey: OrgKey, each: EachOrg): Promise<Result<unknown> | null> {
  const { clock, log, stop } = each;
  const late = new AbortController();
  const ended = Promise.withResolvers<Result<unknown> | null>();
  const onStop = () => ended.resolve(null);
  stop.addEventListener('abort', onStop, { once: true });
  const stopClock = clock.after(each.limitMs, () => {
    late.abort();
    ended.resolve(fail(each.tooLate(orgKey)));
  });
  each.act(orgKey, AbortSignal.any([stop, late.signal])).then(ended.resolve, (fault: unknown) => {
    log.error('one of several orgs failed', {
      org: orgKey,
      reason: fault instanceof Error ? fault.name : 'unknown',
    });
    ended.resolve(fail(each.bug));
  });
  const answer = await ended.promise;
  stopClock();
  stop.removeEventListener('abort', onStop);
  return answer;
}
