import type { AppError } from '../../../shared/app-error.ts';
import type { FoundPage } from '../../../shared/open-at.ts';
import { readPageUrl, type PageRefusal, type PageTarget } from '../../../shared/read-page-url.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { orgsOfPage } from '../../../shared/search/orgs-of-page.ts';
import type { OrgRecord, StoredState } from '../../ports/org-store.ts';

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
  return { code: 'PAGE_INVALID', message: WORDS[refusal], remedy: 'none' };
}

const WORDS: Readonly<Record<PageRefusal, string>> = {
  empty: 'Paste the address of a page, or a record id.',
  'control-characters': 'The address has a line break or another invisible character in it. Copy it again.',
  backslash: 'The address has a backslash in it, which browsers and programs read differently.',
  'not-ascii': 'The host name has letters outside a–z. Salesforce hosts never do; it may be a look-alike.',
  userinfo: 'The address has a name before an @ sign, which hides the host it really leads to.',
  scheme: 'Only https addresses of Salesforce pages can be opened.',
  'plain-http': 'Salesforce pages are at https addresses; this one is plain http.',
  port: 'Salesforce answers on the standard port only; this address names another one.',
  'not-an-org': 'This is a Salesforce web site, but not a page of an org.',
  'name-only': 'This is neither an address nor a record id of 15 or 18 characters.',
  'not-salesforce': 'This host does not belong to Salesforce, so none of your orgs is opened for it.',
  malformed: 'This is neither an address nor a record id of 15 or 18 characters.',
  'id-does-not-fit':
    'The last three characters of this id do not fit the others: it was cut, or its upper and lower case was lost. Copy it again.',
  path: 'The path in this address could lead to another host, so it is not opened.',
};
