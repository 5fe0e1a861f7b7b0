import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { pageRemedy } from '../../../shared/page-remedy.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Http } from '../../ports/http.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { LoadEnd, OrgPlace, OrgWindows } from '../../ports/windows.ts';
import { probeToken } from '../../salesforce/probe-token.ts';
import { requestSingleAccess, singleAccessError } from '../../salesforce/single-access.ts';
import { landingPageOf } from '../records/chosen-places.ts';
import { findRecord } from '../records/edit-record.ts';
import type { ProductionGuard } from '../guard/production-guard.ts';
import type { OwnSessions } from './own-sessions.ts';
import { lacksWebScope } from '../grants/grant-gaps.ts';
import { stateAfter, type OrgStates } from '../records/org-states.ts';
import type { TokenBroker } from '../token/token-broker.ts';
import { factsOf } from '../records/window-facts.ts';
import { words } from '../../text/words.ts';

export interface OpenOrgParts {
  readonly store: OrgStore;
  readonly broker: TokenBroker;
  readonly states: OrgStates;
  readonly windows: OrgWindows;
  readonly http: Http;
  readonly guard: ProductionGuard;
  readonly ownSessions: OwnSessions;
  used(orgKey: OrgKey): void;
}

/**
 * Opens the org logged in, at its landing page, in a window with its own partition. An open window is brought to the front as it is, and
 * its login renewed only if the session in it has ended: what the person was typing there must not be lost.
 */
export async function openOrg(parts: OpenOrgParts, orgKey: OrgKey): Promise<Result<null>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const landingPage = landingPageOf(record.value, parts.store.read());
  const to = landingPage === undefined ? {} : { path: landingPage };
  if (parts.windows.isOpen(orgKey)) {
    // A page that sleeps comes back where it was by itself; the start page must not be loaded over it.
    if (parts.windows.focus(orgKey) === 'woken' || (await sessionLives(parts, record.value))) {
      parts.used(orgKey);
      return ok(null);
    }
    return keep(parts, record.value, await openByOneTimeUrl(parts, record.value, to));
  }
  const may = await parts.guard.pass('open', [orgKey]);
  if (!may.ok) return may;
  return keep(parts, record.value, await openPage(parts, record.value, to));
}

/** Opens the org logged in at `path` (relative), in a new tab where its window is open already. */
export async function openOrgAt(parts: OpenOrgParts, orgKey: OrgKey, path: string): Promise<Result<null>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  if (!parts.windows.isOpen(orgKey)) {
    const may = await parts.guard.pass('open', [orgKey]);
    if (!may.ok) return may;
  }
  return keep(parts, record.value, await openPage(parts, record.value, { path, place: { kind: 'tab' } }));
}

/** Keeps what came of opening it: its last use, or the state that the failure puts it in. */
function keep(parts: OpenOrgParts, record: OrgRecord, opened: Result<null>): Result<null> {
  if (opened.ok) parts.used(record.key);
  else parts.states.set(record.key, stateAfter(opened.error), opened.error);
  return opened;
}

/**
 * Goes straight to the page where a session that we began is still in the partition, else by a one-time URL. Should
 * Salesforce have ended that session, the page lands on the login and is logged in again from there (renew-session.ts):
 * so nothing is asked beforehand.
 */
async function openPage(
  parts: OpenOrgParts,
  record: OrgRecord,
  to: { readonly path?: string; readonly place?: OrgPlace },
): Promise<Result<null>> {
  const facts = factsOf(record);
  const url = new URL(to.path ?? '/', record.instanceUrl);
  const isOfOrg = url.origin === new URL(record.instanceUrl).origin;
  if (!isOfOrg || !parts.ownSessions.isOwn(record.key, await parts.windows.sessionId(facts))) {
    return openByOneTimeUrl(parts, record, to);
  }
  return endOf(await parts.windows.load(facts, url.href, to.place));
}

/** Whether the window's own session still answers; when nobody can say, the window is left as it is. */
async function sessionLives(parts: OpenOrgParts, record: OrgRecord): Promise<boolean> {
  const sessionId = await parts.windows.sessionId(factsOf(record));
  if (sessionId === null) return false;
  const session = { http: parts.http, instanceUrl: record.instanceUrl, accessToken: sessionId };
  const probe = await probeToken(session, record.apiVersion);
  return probe.kind !== 'dead';
}

/** Opens the org at `path` (relative; absent means the org's own start page), and tells no state. */
export async function openByOneTimeUrl(
  parts: Omit<OpenOrgParts, 'used' | 'guard'>,
  record: OrgRecord,
  to: { readonly path?: string; readonly place?: OrgPlace } = {},
): Promise<Result<null>> {
  const oneTimeUrl = await mintOneTimeUrl(parts, record, to.path);
  if (!oneTimeUrl.ok) return oneTimeUrl;
  // Read again: a refresh on the way may have told that the org's My Domain was renamed.
  const current = findRecord(parts.store, record.key);
  if (!current.ok) return current;
  const facts = factsOf(current.value);
  const before = await parts.windows.sessionId(facts);
  const end = endOf(await parts.windows.load(facts, oneTimeUrl.value, to.place));
  if (!end.ok) return end;
  parts.states.set(record.key, undefined);
  // A private window has a partition of its own: then nothing has changed in this one.
  parts.ownSessions.begun(record.key, before, await parts.windows.sessionId(facts));
  return end;
}

const endOf = (loaded: LoadEnd): Result<null> =>
  loaded.kind === 'loaded'
    ? ok(null)
    : fail({
        code: 'NETWORK_UNAVAILABLE',
        message: words().pages.notLoaded(loaded.detail),
        remedy: pageRemedy(loaded.detail),
      });

/**
 * A URL that logs in once, within 60 s, at `path`: a secret as long as it lives. Errors: CANNOT_OPEN, those of the
 * broker and of singleaccess. One round trip when the cached token lives: singleaccess itself shows whether it does (403, not 401, for a dead
 * one), so it is not probed first.
 */
export async function mintOneTimeUrl(
  parts: Pick<OpenOrgParts, 'broker' | 'http'>,
  record: OrgRecord,
  path?: string,
): Promise<Result<string>> {
  if (lacksWebScope(record)) return fail(noWebScope());
  const cached = await parts.broker.cached(record.key);
  if (!cached.ok) return cached;
  const first = await requestSingleAccess({ http: parts.http, ...cached.value }, path);
  if (first.ok) return ok(first.value.oneTimeUrl);
  if (first.error.kind !== 'dead-token') return fail(singleAccessError(first.error));
  const renewed = await parts.broker.renew(record.key, cached.value);
  if (!renewed.ok) return renewed;
  const second = await requestSingleAccess({ http: parts.http, ...renewed.value }, path);
  // A token issued just now that is refused all the same: not dead, but not allowed to open pages.
  return second.ok ? ok(second.value.oneTimeUrl) : fail(singleAccessError(second.error, true));
}

const noWebScope = (): AppError => ({
  code: 'CANNOT_OPEN',
  message: words().pages.noWebScope,
  remedy: 'change-client-app',
});
