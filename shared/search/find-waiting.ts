import type { WaitingSummary } from '../moving.ts';
import { readPageUrl } from '../read-page-url.ts';
import type { SearchableOrg } from './org-entry.ts';
import { createOrgIndexer } from './org-index.ts';
import { searchOrgs } from './search-orgs.ts';

type Searched = SearchableOrg & { readonly waiting: WaitingSummary };

/**
 * Rows that wait for their sign-in, as the search finds them: by what is known of them, which is less than of an org, and
 * by a pasted address of their host. Of an id alone nobody can say that it is theirs. `typos`: forgiven.
 */
export function findWaiting(
  waiting: readonly WaitingSummary[],
  text: string,
  typos: boolean,
): readonly WaitingSummary[] {
  const page = readPageUrl(text.trim());
  if (page.ok && page.value.kind === 'anywhere') return [];
  const groups = [...new Set(waiting.flatMap((each) => each.groups))].map((name) => ({ id: name, name }));
  const { orgs } = searchOrgs(createOrgIndexer<Searched>()(waiting.map(searched), groups), text, { typos });
  return orgs.map((found) => found.waiting);
}

const searched = (waiting: WaitingSummary): Searched => ({
  key: ':',
  alias: waiting.alias,
  organizationName: '',
  username: waiting.username,
  kind: 'unknown',
  state: 'needs-sign-in',
  instanceUrl: waiting.loginHost,
  loginHost: waiting.loginHost,
  practice: false,
  windowOpen: false,
  tags: waiting.tags,
  groupIds: waiting.groups,
  note: waiting.note,
  waiting,
});
