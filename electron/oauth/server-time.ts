import type { Clock } from '../ports/clock.ts';
import type { Http, HttpResponse } from '../ports/http.ts';
import { trustedOrigin } from '../../shared/salesforce-host.ts';

/** What a server's clock says, and how far ours is from it. */
export interface ServerTime {
  /** Milliseconds since the epoch by the server, now. */
  readonly now: number;
  /** Ours minus theirs, in milliseconds: positive when this computer is fast. Good to about a second. */
  readonly aheadMs: number;
}

/**
 * Reads the clock of a login host from the `Date` header (RFC 9110 6.6.1) of a cheap answer that needs no sign-in;
 * the answer itself does not matter. Null when the host could not be asked or told no time.
 */
export async function readServerTime(
  parts: { readonly http: Http; readonly clock: Pick<Clock, 'now'> },
  loginHost: string,
  signal?: AbortSignal,
): Promise<ServerTime | null> {
  const origin = trustedOrigin(loginHost);
  if (origin === null) return null;
  const sentAt = parts.clock.now();
  const answer = await parts.http.send({ method: 'GET', url: `${origin}/services/data` }, signal);
  return answer.ok ? timeOfAnswer(answer.value, sentAt, parts.clock.now()) : null;
}

/** The same of an answer that is there already, by when it was asked for and when it came. */
export function timeOfAnswer(answer: HttpResponse, sentAt: number, receivedAt: number): ServerTime | null {
  const date = Date.parse(answer.headers['date'] ?? '');
  if (Number.isNaN(date)) return null;
  // The header cuts off the fraction of its second, and was written about half way between asking and hearing.
  const theirs = date + 500;
  const aheadMs = (sentAt + receivedAt) / 2 - theirs;
  return { now: receivedAt - aheadMs, aheadMs };
}
