import type { AppError } from '../../../shared/app-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PageArrival } from '../../ports/windows.ts';
import { findLoginLanding } from '../../salesforce/login-landing.ts';
import { findRecord } from '../records/edit-record.ts';
import { stateAfter } from '../records/org-states.ts';
import { openByOneTimeUrl, type OpenOrgParts } from './open-org.ts';
import { words } from '../../text/words.ts';

/**
 * A page is logged in again by itself at most once in this time: a login that does not hold must not become a loop. The
 * person's own wish (_Retry_) is not held up.
 */
const ONCE_IN_MS = 60_000;

/** Logs pages in again whose session has ended; the listener of `OrgWindows.onArrived`. */
export type RenewSession = (arrival: PageArrival) => Promise<void>;

/**
 * When a page lands on its org's login page, loads a fresh one-time URL to the page that the person was going to, in
 * that very tab; nothing else is touched. When that cannot be, the login page stays and the frame says why.
 */
export function createRenewSession(
  parts: Omit<OpenOrgParts, 'used' | 'guard'> & {
    readonly clock: Clock;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: PageArrival['orgKey']): Promise<void>;
  },
): RenewSession {
  const renewals = new Map<string, { readonly at: number; readonly problem?: AppError }>();

  const renew = async (arrival: PageArrival, isWish: boolean): Promise<void> => {
    const { orgKey, tabId, url, began } = arrival;
    const tell = (problem: AppError) => parts.windows.tellProblem(tabId, problem, () => renew(arrival, true));
    const record = findRecord(parts.store, orgKey);
    if (!record.ok) return;
    const landing = findLoginLanding(url, record.value);
    // Who logged out wanted that.
    if (landing === null || isPath(began, /^\/secur\/logout\.jsp$/i)) return;

    const now = parts.clock.elapsed();
    for (const [tab, { at }] of renewals) if (now - at >= ONCE_IN_MS) renewals.delete(tab);
    const last = renewals.get(tabId);
    if (!isWish && (last !== undefined || isPath(began, /^\/secur\/frontdoor\.jsp$/i))) {
      // Nothing was logged in when the last try failed: then the page asks for the same reason as before.
      tell(last?.problem ?? askedAgain());
      return;
    }
    renewals.set(tabId, { at: now });

    await parts.prepare(orgKey);
    const opened = await openByOneTimeUrl(parts, record.value, {
      // Without a path it is the org's own start page, as it is when the org is opened.
      ...(landing.path === '/' ? {} : { path: landing.path }),
      place: { kind: 'page', tabId },
    });
    if (opened.ok) return;
    renewals.set(tabId, { at: now, problem: opened.error });
    parts.states.set(orgKey, stateAfter(opened.error), opened.error);
    tell(opened.error);
  };
  return (arrival) => renew(arrival, false);
}

const isPath = (url: string, path: RegExp): boolean => URL.canParse(url) && path.test(new URL(url).pathname);

const askedAgain = (): AppError => ({
  code: 'CANNOT_OPEN',
  message: words().pages.loginAsked,
  remedy: 'sign-in-again',
});
