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
const pageError = (refusal: PageRefusal): AppError => ({
  code: 'PAGE_INVALID',
  message: words().pages[WORDS[refusal]],
  remedy: 'none',
});

/** Which text says why; in which language is known when it is said. */
const WORDS = {
  empty: 'empty',
  'control-characters': 'controlCharacters',
  backslash: 'backslash',
  'not-ascii': 'notAscii',
  userinfo: 'userinfo',
  scheme: 'scheme',
  'plain-http': 'plainHttp',
  port: 'port',
  'not-an-org': 'notAnOrg',
  'name-only': 'neitherAddressNorId',
  'not-salesforce': 'notSalesforce',
  malformed: 'neitherAddressNorId',
  'id-does-not-fit': 'idDoesNotFit',
  path: 'pathUnsafe',
} as const satisfies Readonly<Record<PageRefusal, keyof ReturnType<typeof words>['pages']>>;
