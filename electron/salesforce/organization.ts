import { z } from 'zod';
import type { SalesforceWords } from '../../shared/app-error.ts';
import type { OrgFacts } from '../../shared/org-facts.ts';
import type { OrgKind } from '../../shared/org.ts';
import { plainText } from '../../shared/plain-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isApiVersion } from './api-version.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { timeOf } from './salesforce-time.ts';

/** What the Organization record tells. */
export interface OrganizationFacts {
  /** Null when the org would not tell. */
  readonly name: string | null;
  readonly kind: OrgKind;
  /** Null when the org would not tell. */
  readonly facts: OrgFacts | null;
  /** Why this user may not ask at all (no API access, no scope `api`): worth saying at once, though pages may open. */
  readonly refusal?: SalesforceWords;
}

const record = z.object({
  Name: z.string(),
  InstanceName: z.string().nullish(),
  IsSandbox: z.boolean(),
  TrialExpirationDate: z.string().nullish(),
  NamespacePrefix: z.string().nullish(),
  OrganizationType: z.string().nullish(),
});
const answer = z.object({ records: z.array(record).min(1) });
const anyRecords = z.object({ records: z.array(z.unknown()) });

const SOQL =
  'SELECT Id, Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType FROM Organization';
/** Only a Dev Hub has this object; the Salesforce CLI asks the same to find out (salesforce.md 4.2). */
const HUB_SOQL = 'SELECT Id FROM ScratchOrgInfo LIMIT 1';

const UNTOLD = { name: null, kind: 'unknown', facts: null } as const;

/**
 * Reads the org's own record (salesforce.md 4.2). A user who may not query it, or a server that has it not or otherwise, gives the
 * kind `unknown`; a dead token or a passing fault stays a failure, so that nothing known is overwritten by it. Whether it is a Dev Hub is asked besides.
 */
export async function readOrganization(
  session: OrgSession,
  apiVersion: string,
): Promise<Result<OrganizationFacts, OrgCallFailure>> {
  if (!isApiVersion(apiVersion)) return ok(UNTOLD);
  const found = await readFromOrg(session, queryPath(apiVersion, SOQL), answer);
  if (!found.ok) {
    if (found.error.kind === 'bad-response') return ok(UNTOLD);
    if (found.error.kind !== 'refused') return found;
    const { salesforce } = found.error;
    const mayNotAsk = salesforce.status === 401 || salesforce.status === 403;
    return ok({ ...UNTOLD, ...(mayNotAsk ? { refusal: salesforce } : {}) });
  }
  const organization = found.value.records[0];
  if (organization === undefined) return ok(UNTOLD);
  const name = shortText(organization.Name);
  const kind = kindOf(organization);
  const hub = kind === 'sandbox' || kind === 'scratch' ? {} : await readIsDevHub(session, apiVersion);
  return ok({ name, kind, facts: { ...factsIn(organization), ...hub } });
}

const queryPath = (apiVersion: string, soql: string) =>
  `/services/data/v${apiVersion}/query?${new URLSearchParams({ q: soql }).toString()}` as const;

/** Whether it is a Dev Hub; nothing where it could not be asked, for that says nothing of it. */
async function readIsDevHub(session: OrgSession, apiVersion: string): Promise<Pick<OrgFacts, 'isDevHub'>> {
  const found = await readFromOrg(session, queryPath(apiVersion, HUB_SOQL), anyRecords);
  if (found.ok) return { isDevHub: true };
  const isClear = found.error.kind === 'refused' && found.error.salesforce.error === 'INVALID_TYPE';
  return isClear ? { isDevHub: false } : {};
}

function factsIn(organization: z.output<typeof record>): OrgFacts {
  const expiresAt = timeOf(organization.TrialExpirationDate ?? '');
  const instanceName = shortText(organization.InstanceName ?? '');
  const namespacePrefix = shortText(organization.NamespacePrefix ?? '');
  const organizationType = shortText(organization.OrganizationType ?? '');
  return {
    ...(expiresAt === null ? {} : { expiresAt }),
    ...(instanceName === null ? {} : { instanceName }),
    ...(namespacePrefix === null ? {} : { namespacePrefix }),
    ...(organizationType === null ? {} : { organizationType }),
  };
}

function shortText(text: string): string | null {
  const plain = plainText(text, 120);
  return plain === '' ? null : plain;
}

function kindOf(organization: z.output<typeof record>): OrgKind {
  const expires = (organization.TrialExpirationDate ?? '') !== '';
  if (organization.IsSandbox) return expires ? 'scratch' : 'sandbox';
  // A Developer Edition may carry an expiry date too; what it is says more than when it ends.
  if (organization.OrganizationType === 'Developer Edition') return 'developer';
  return expires ? 'trial' : 'production';
}
