import type { AppError } from '../../../shared/app-error.ts';
import type { OpenAtChoices } from '../../../shared/open-at.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { relativePath } from '../../../shared/relative-path.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LandingPagesFile } from '../../ports/landing-pages-file.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import { landingPageOf } from '../records/chosen-places.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { openOrg, openOrgAt, type OpenOrgParts } from './open-org.ts';
import { readLandingPages } from './own-landing-pages.ts';
import { words } from '../../text/words.ts';

/** How many paths an org remembers. */
const MOST_RECENT = 6;

/** What the org can be opened at. Errors: ORG_NOT_FOUND. */
export async function getOpenAt(
  parts: { readonly store: OrgStore; readonly landingPages: LandingPagesFile },
  orgKey: OrgKey,
): Promise<Result<OpenAtChoices>> {
  const { pages, faults } = await readLandingPages(parts.landingPages);
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  return ok({
    pages,
    recentPaths: record.value.recentPaths ?? [],
    landingPage: record.value.landingPage ?? null,
    ownFile: { shownPath: parts.landingPages.shownPath, faults },
  });
}

/**
 * Opens the org at a path that a person chose, typed or pasted; `/` is the org's start page. `remember`: pages of this
 * organization are opened as this user from now on. Errors: PAGE_INVALID, and those of openOrg.
 */
export async function openAtPath(
  parts: OpenOrgParts,
  request: { readonly orgKey: OrgKey; readonly path: string; readonly remember: boolean },
): Promise<Result<null>> {
  const { orgKey, remember } = request;
  const path = relativePath(request.path);
  if (path === null) return fail(noPath());
  // Before it opens: the person has answered, and may paste the next address while the first is still loading.
  if (remember) await rememberUser(parts.store, orgKey);
  const opened = path === '/' ? await openOrg(parts, orgKey) : await openOrgAt(parts, orgKey, path);
  // What is remembered is a convenience: a disk that refuses it must not make a failure of an org that has opened.
  if (opened.ok && path !== '/') await rememberPath(parts.store, orgKey, path);
  return opened;
}

/** Where `Open` leads from now on; null: where its groups say, else its own start page. Errors: PAGE_INVALID, and those of editRecord. */
export async function setLandingPage(
  store: OrgStore,
  orgKey: OrgKey,
  text: string | null,
): Promise<Result<null>> {
  const path = text === null ? null : relativePath(text);
  if (text !== null && path === null) return fail(noPath());
  const edited = await editRecord(store, orgKey, ({ landingPage: _before, ...record }) =>
    // The org's own start page is said only where a group of it says otherwise.
    path === null || (path === '/' && landingPageOf(record, store.read()) === undefined)
      ? record
      : { ...record, landingPage: path },
  );
  return edited.ok ? ok(null) : edited;
}

function rememberPath(store: OrgStore, orgKey: OrgKey, path: string) {
  return editRecord(store, orgKey, (record) => ({
    ...record,
    recentPaths: [path, ...(record.recentPaths ?? []).filter((other) => other !== path)].slice(
      0,
      MOST_RECENT,
    ),
  }));
}

function rememberUser(store: OrgStore, orgKey: OrgKey) {
  return store.update((state) => {
    const org = state.orgs.find(({ key }) => key === orgKey);
    if (org === undefined || state.settings.userOfOrganization?.[org.organizationId] === orgKey) return state;
    const userOfOrganization = { ...state.settings.userOfOrganization, [org.organizationId]: orgKey };
    return { ...state, settings: { ...state.settings, userOfOrganization } };
  });
}

const noPath = (): AppError => ({
  code: 'PAGE_INVALID',
  message: words().pages.noOwnPath,
  remedy: 'none',
});
