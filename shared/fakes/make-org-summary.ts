import type { OrgSummary } from '../org.ts';

/** An org as a screen knows it; give what the test is about. Its key is made of its alias. */
export function makeOrgSummary(alias: string, given: Partial<OrgSummary> = {}): OrgSummary {
  return {
    key: `${alias}:user`,
    alias,
    organizationName: 'Acme',
    username: 'ada@acme.test',
    kind: 'sandbox',
    instanceUrl: 'https://acme.my.salesforce.com',
    loginHost: 'https://login.salesforce.com',
    state: 'ready',
    method: 'browser',
    signInVia: 'embedded',
    practice: false,
    windowOpen: false,
    groupIds: [],
    tags: [],
    gaps: [],
    addedAt: 0,
    ...given,
  };
}
