import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ClientAppRecord, OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { Grant } from '../grants/grants.ts';
import { isSameGrant } from './held-grants.ts';
import { pausedError } from './host-pace.ts';
import type { RefreshAnswer } from './live-token.ts';
import { words } from '../../text/words.ts';

/** For how long an org is left alone whose new token was dead on arrival, or whose refusals repeat (trust.md bar 16). */
const PAUSE_MS = 60_000;
/**
 * How often a minute one that Salesforce refuses is asked for: an admin may just have allowed the app, and who comes back
 * from telling them must not be told to wait; but nothing that asks in a circle gets far.
 */
const REFUSALS = 3;

/**
 * What Salesforce last said to each org's refresh. It keeps a renewal that does not help (a server that goes on saying
 * 401), and one that was refused, from being repeated while nothing has changed.
 */
export interface LastAnswers {
  /** Why this grant is not to be renewed now; null when it may be. */
  refusal(record: OrgRecord, grant: Grant): AppError | null;
  /**
   * Whether the next token of this org has to be proven before it is believed: it was renewed less than a minute ago, or
   * in vain. A session that somebody ends twice in a minute is renewed twice; a server that takes no token at all is
   * found out by the second.
   */
  wantsProof(orgKey: OrgKey): boolean;
  /** The new token was dead on arrival. */
  inVain(orgKey: OrgKey, accessToken: string): AppError;
  /** `grant` is the one that was sent. */
  note(record: OrgRecord, grant: Grant, answer: RefreshAnswer): void;
}

interface Renewed {
  readonly kind: 'renewed';
  readonly accessToken: string;
  readonly at: number;
  readonly inVain: boolean;
}

interface Refused {
  readonly kind: 'refused';
  readonly error: AppError;
  /** How often in a row, and since when; Infinity for a grant that is dead, as only another grant helps. */
  readonly times: number;
  readonly since: number;
  readonly grant: Grant;
  readonly app: ClientAppRecord | undefined;
}

export function createLastAnswers(clock: Clock, store: OrgStore): LastAnswers {
  const noted = new Map<OrgKey, Renewed | Refused>();
  const appOf = (record: OrgRecord) => store.read().clientApps.find(({ id }) => id === record.clientAppId);
  /** True while nothing has changed since. The record is another object after each edit of the app, if only of its secret. */
  const isStill = (last: Refused, record: OrgRecord, grant: Grant): boolean =>
    isSameGrant(last.grant, grant) && last.app === appOf(record) && clock.elapsed() - last.since < PAUSE_MS;
  return {
    refusal(record, grant) {
      const last = noted.get(record.key);
      if (last?.kind === 'refused') {
        return last.times >= REFUSALS && isStill(last, record, grant) ? last.error : null;
      }
      // Who signed in again meanwhile holds another token: that one was not in vain yet.
      if (last?.inVain !== true || last.accessToken !== grant.accessToken) return null;
      const ago = clock.elapsed() - last.at;
      return ago < PAUSE_MS ? pausedError(renewedInVain(), PAUSE_MS - ago) : null;
    },
    wantsProof(orgKey) {
      const last = noted.get(orgKey);
      return last?.kind === 'renewed' && (last.inVain || clock.elapsed() - last.at < PAUSE_MS);
    },
    inVain(orgKey, accessToken) {
      noted.set(orgKey, { kind: 'renewed', accessToken, at: clock.elapsed(), inVain: true });
      return pausedError(renewedInVain(), PAUSE_MS);
    },
    note(record, grant, answer) {
      if (answer.kind === 'renewed') {
        const { accessToken } = answer.grant;
        noted.set(record.key, { kind: 'renewed', accessToken, at: clock.elapsed(), inVain: false });
      }
      if (answer.kind !== 'dead' && answer.kind !== 'blocked') return;
      const last = noted.get(record.key);
      const again = last?.kind === 'refused' && isStill(last, record, grant);
      const [times, since] =
        answer.kind === 'dead'
          ? [Infinity, Infinity]
          : again
            ? [last.times + 1, last.since]
            : [1, clock.elapsed()];
      noted.set(record.key, {
        kind: 'refused',
        error: answer.error,
        times,
        since,
        grant,
        app: appOf(record),
      });
    },
  };
}

const renewedInVain = () => words().renewal.renewedInVain;
