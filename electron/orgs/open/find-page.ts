import type { AppError } from '../../../shared/app-error.ts';
import type { FoundPage } from '../../../shared/open-at.ts';
import { readPageUrl, type PageRefusal, type PageTarget } from '../../../shared/read-page-url.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { orgsOfPage } from '../../../shared/search/orgs-of-page.ts';
import type { OrgRecord, StoredState } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/** Finds the orgs in the list that a pasted address, record id or path belongs to. Errors: PAGE_INVALID. */
export function findPage(state: StoredState, text: string): Result<FoundPage> {
  const target = readPageUrl(text);
  return target.ok ? ok(findOrgs(state, target.value)) : fail(pageError(target.error));
}

function findOrgs({ orgs, settings }: StoredState, target: PageTarget): FoundPage {
  const { candidates, why } = orgsOfPage(orgs, target);
  const meant = (org: OrgRecord) => settings.userOfOrganization?.[org.organizationId] === org.key;
  const ordered = candidates.toSorted(
    (a, b) => Number(meant(b)) - Number(meant(a)) || (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0),
  );
  const [first] = ordered;
  const isOneOrganization = ordered.every(({ organizationId }) => organizationId === first?.organizationId);
  return {
    path: why === 'organization' ? '/' : target.path,
    orgs: ordered.map(({ key }) => key),
    settled: first !== undefined && (ordered.length === 1 || (isOneOrganization && meant(first))),
    why,
    loginHost: target.kind === 'on-host' ? target.host : null,
  };
}

/** The refusal for the screen. It never quotes the text: a pasted address may hold a session id. */
function pageError(refusal: PageRefusal): AppError {
  return { code: 'PAGE_INVALID', message: wordsOf()[refusal], remedy: 'none' };
}

const wordsOf = (): Readonly<Record<PageRefusal, string>> => ({
  empty: words().pages.empty,
  'control-characters': words().pages.controlCharacters,
  backslash: words().pages.backslash,
  'not-ascii': words().pages.notAscii,
  userinfo: words().pages.userinfo,
  scheme: words().pages.scheme,
  'plain-http': words().pages.plainHttp,
  port: words().pages.port,
  'not-an-org': words().pages.notAnOrg,
  'name-only': words().pages.neitherAddressNorId,
  'not-salesforce': words().pages.notSalesforce,
  malformed: words().pages.neitherAddressNorId,
  'id-does-not-fit': words().pages.idDoesNotFit,
  path: words().pages.pathUnsafe,
});
