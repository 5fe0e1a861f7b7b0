import type { AppError } from '../../../shared/app-error.ts';
import type { RefreshMark } from '../grants/grants.ts';
import { pausedError } from './host-pace.ts';
import { words } from '../../text/words.ts';

/** Whether a refresh token may be sent now, given what became of it before. */
export type MarkVerdict =
  /** Send it; `sends` counts this time too. */
  | { readonly kind: 'send'; readonly sends: number }
  | { readonly kind: 'wait'; readonly error: AppError }
  | { readonly kind: 'give-up'; readonly error: AppError };

/** After a second lost answer: how long until the token may be sent again, in ms, doubling up to an hour. */
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Salesforce ends the whole grant when a rotated refresh token comes again, and a lost answer may have rotated it. So
 * a token whose fate is unknown is sent once more, not again and again (trust.md bars 9 and 11):
 * after a second kill in mid-refresh the person signs in; after a second lost answer we wait, longer each time,
 * because a passing fault must not sign anyone out (promise 4).
 */
export function judgeMark(mark: RefreshMark | undefined, now: number): MarkVerdict {
  if (mark === undefined) return { kind: 'send', sends: 1 };
  if (mark.sends < 2) return { kind: 'send', sends: mark.sends + 1 };
  if (!mark.lost) return { kind: 'give-up', error: interruptedTwice() };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (mark.sends - 2), LONGEST_WAIT_MS);
  // A clock set back must not lengthen the wait.
  const waited = Math.max(0, now - mark.at);
  if (waited >= wait || now < mark.at) return { kind: 'send', sends: mark.sends + 1 };
  return { kind: 'wait', error: pausedError(words().renewal.twiceUnanswered, wait - waited) };
}

const interruptedTwice = (): AppError => ({
  code: 'NEEDS_SIGN_IN',
  message: words().renewal.endedInTheMiddle,
  remedy: 'sign-in-again',
});
