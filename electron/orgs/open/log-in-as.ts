import type { OrgRecord } from '../../ports/org-store.ts';
import type { LogInAsRequest } from '../../ports/windows.ts';
import { readUsername } from '../../salesforce/identity.ts';
import { findRecord } from '../records/edit-record.ts';
import { openByOneTimeUrl, type OpenOrgParts } from './open-org.ts';

type LogInAsParts = Omit<OpenOrgParts, 'used'>;

/**
 * Opens Salesforce's own _Log in as_ page in a window of its own, held in memory and seeded with nothing but a fresh
 * one-time URL of the same admin: the session that becomes the other user's is that window's, the admin's stays.
 */
export async function logInAs(parts: LogInAsParts, request: LogInAsRequest): Promise<void> {
  const record = findRecord(parts.store, request.orgKey);
  if (!record.ok) return;
  // No problem is told: the person has just said no, and stays where they were.
  if (!(await parts.guard.pass('log-in-as', [request.orgKey])).ok) return;
  const loggedInAs = await nameOf(parts, record.value, request.userId);
  const opened = await openByOneTimeUrl(parts, record.value, {
    path: request.path,
    place: { kind: 'child', loggedInAs },
  });
  if (opened.ok) return;
  parts.windows.tellProblem(request.tabId, opened.error, () => logInAs(parts, request));
}

/** The user as the list knows them, or as the org says; their id where neither can be asked. */
async function nameOf(parts: LogInAsParts, org: OrgRecord, userId: string | null): Promise<string> {
  if (userId === null) return '';
  const known = parts.store
    .read()
    .orgs.find((other) => other.organizationId === org.organizationId && other.userId === userId);
  if (known !== undefined) return known.username;
  const token = await parts.broker.cached(org.key);
  const told = token.ok
    ? await readUsername({ http: parts.http, ...token.value }, org.apiVersion, userId)
    : null;
  return told ?? userId;
}
