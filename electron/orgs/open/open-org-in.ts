import type { OpenedOrg, OpenIn, PlaceOutside } from '../../../shared/open-in.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LoginHandOff } from '../../ports/login-hand-off.ts';
import type { FoundPlace, OrgBrowsers } from '../../ports/org-browsers.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { landingPageOf, opensInOf } from '../records/chosen-places.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { stateAfter } from '../records/org-states.ts';
import { mintOneTimeUrl, openByOneTimeUrl, openOrg, type OpenOrgParts } from './open-org.ts';
import { words } from '../../text/words.ts';

export interface OpenOrgInParts extends OpenOrgParts {
  readonly orgBrowsers: OrgBrowsers;
  readonly handOff: LoginHandOff;
}

/**
 * Opens the org where the person wants it opened. A place that is gone falls back: to the default browser, but a
 * private window to our own, because a login that should leave nothing behind must not stay in a browser.
 */
export async function openOrgAsChosen(parts: OpenOrgInParts, orgKey: OrgKey): Promise<Result<OpenedOrg>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const place = opensInOf(record.value, parts.store.read()) ?? { kind: 'window' };
  if (isOurs(place)) return openInOurs(parts, record.value, place);
  const found = await parts.orgBrowsers.find(place);
  if (found.kind !== 'gone') return openOutside(parts, record.value, found);
  const openedIn = place.kind === 'browser' && place.privateWindow ? 'private' : 'default-browser';
  const opened =
    openedIn === 'private'
      ? await openInOurs(parts, record.value, { kind: 'private' })
      : await openOutside(parts, record.value, await parts.orgBrowsers.find({ kind: 'default-browser' }));
  return opened.ok ? ok({ instead: { gone: found.what, openedIn } }) : opened;
}

/**
 * Opens the org in this place; with `always`, notes it as the one that is wanted, once it has opened there.
 * Errors: those of `openOrg`, BROWSER_UNAVAILABLE, and of `editRecord`.
 */
export async function openOrgIn(
  parts: OpenOrgInParts,
  orgKey: OrgKey,
  place: OpenIn,
  always: boolean,
): Promise<Result<OpenedOrg>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const opened = isOurs(place)
    ? await openInOurs(parts, record.value, place)
    : await openOutside(parts, record.value, await parts.orgBrowsers.find(place));
  if (!opened.ok || !always) return opened;
  const noted = await editRecord(parts.store, orgKey, ({ opensIn: _before, ...rest }) =>
    // The org's own window is said only where a group of it says otherwise.
    place.kind === 'window' && opensInOf(rest, parts.store.read()) === undefined
      ? rest
      : { ...rest, opensIn: place },
  );
  return noted.ok ? opened : noted;
}

type Ours = Exclude<OpenIn, PlaceOutside>;

const isOurs = (place: OpenIn): place is Ours => place.kind === 'window' || place.kind === 'private';

async function openInOurs(parts: OpenOrgInParts, record: OrgRecord, place: Ours): Promise<Result<OpenedOrg>> {
  if (place.kind === 'window') {
    const opened = await openOrg(parts, record.key);
    return opened.ok ? OPENED : opened;
  }
  const may = await parts.guard.pass('open', [record.key]);
  if (!may.ok) return may;
  const landingPage = landingPageOf(record, parts.store.read());
  const opened = await openByOneTimeUrl(parts, record, {
    place,
    ...(landingPage === undefined ? {} : { path: landingPage }),
  });
  if (!opened.ok) return failed(parts, record, opened.error);
  parts.used(record.key);
  return OPENED;
}

/** The one-time URL itself goes to no program: it would be on a command line (trust.md, promise 1). */
async function openOutside(
  parts: OpenOrgInParts,
  record: OrgRecord,
  found: FoundPlace,
): Promise<Result<OpenedOrg>> {
  if (found.kind === 'gone') return fail(isGone(found.what));
  if (found.kind === 'unusable') return fail(found.error);
  const may = await parts.guard.pass('open', [record.key]);
  if (!may.ok) return may;
  const oneTimeUrl = await mintOneTimeUrl(parts, record, landingPageOf(record, parts.store.read()));
  if (!oneTimeUrl.ok) return failed(parts, record, oneTimeUrl.error);
  parts.states.set(record.key, undefined);
  const offered = await parts.handOff.offer(oneTimeUrl.value);
  if (!offered.ok) return offered;
  const opened = await found.open(offered.value.address);
  if (!opened.ok) {
    await offered.value.withdraw();
    return opened;
  }
  parts.used(record.key);
  return OPENED;
}

function failed(parts: OpenOrgInParts, record: OrgRecord, error: AppError): Result<never> {
  parts.states.set(record.key, stateAfter(error), error);
  return fail(error);
}

const OPENED: Result<OpenedOrg> = ok({ instead: null });

const isGone = (what: string): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: words().browsers.placeGone(what),
  remedy: 'none',
});
