import type { PracticeSalesforce } from '../../e2e/salesforce/start-practice-salesforce.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';

/** Where an org's page is, on the host that it ends up at: the Lightning one, where the practice has such hosts. */
export function homeOf(practice: PracticeSalesforce, org: OrgRecord, path = '/lightning/page/home'): string {
  const lightning = practice.hosts.find(
    ({ role }) => role.kind === 'lightning' && role.organizationId === org.organizationId,
  );
  return `${lightning?.origin ?? org.instanceUrl}${path}`;
}
