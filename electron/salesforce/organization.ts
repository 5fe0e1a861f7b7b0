import { z } from 'zod';
import type { SalesforceWords } from '../../shared/app-error.ts';
import type { OrgKind } from '../../shared/org.ts';
import { plainText } from '../../shared/plain-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isApiVersion } from './api-version.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';

/** What the Organization record tells. */
export interface OrganizationFacts {
  /** Null when the org would not tell. */
  readonly name: string | null;
  readonly kind: OrgKind;
  /** Why this user may not ask at all (no API access, no scope `api`): worth saying at once, though pages may open. */
  readonly refusal?: SalesforceWords;
}

const record = z.object({
  Name: z.string(),
  IsSandbox: z.boolean(),
  TrialExpirationDate: z.string().nullish(),
  OrganizationType: z.string().nullish(),
});
const answer = z.object({ records: z.array(record).min(1) });

const SOQL =
  'SELECT Id, Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType FROM Organization';

/**
 * Reads the org's own record (salesforce.md 4.2). A user who may not query it, or a server that has it not or otherwise, gives the
 * kind `unknown`; a dead token or a passing fault stays a failure, so that nothing known is overwritten by it.
 */
export async function readOrganization(
  session: OrgSession,
  apiVersion: string,
): Promise<Result<OrganizationFacts, OrgCallFailure>> {
  if (!isApiVersion(apiVersion)) return ok({ name: null, kind: 'unknown' });
  const path = `/services/data/v${apiVersion}/query?${new URLSearchParams({ q: SOQL }).toString()}` as const;
  const found = await readFromOrg(session, path, answer);
  if (!found.ok) {
    if (found.error.kind === 'bad-response') return ok({ name: null, kind: 'unknown' });
    if (found.error.kind !== 'refused') return found;
    const { salesforce } = found.error;
    const mayNotAsk = salesforce.status === 401 || salesforce.status === 403;
    return ok({ name: null, kind: 'unknown', ...(mayNotAsk ? { refusal: salesforce } : {}) });
  }
  const organization = found.value.records[0];
  if (organization === undefined) return ok({ name: null, kind: 'unknown' });
  const name = plainText(organization.Name, 120);
  return ok({ name: name === '' ? null : name, kind: kindOf(organization) });
}

function kindOf(organization: z.output<typeof record>): OrgKind {
  const expires = (organization.TrialExpirationDate ?? '') !== '';
  if (organization.IsSandbox) return expires ? 'scratch' : 'sandbox';
  // A Developer Edition may carry an expiry date too; what it is says more than when it ends.
  if (organization.OrganizationType === 'Developer Edition') return 'developer';
  return expires ? 'trial' : 'production';
}
