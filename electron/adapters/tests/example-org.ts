import type { OrgRecord } from '../../ports/org-store.ts';

/** A made-up org; different numbers give different orgs. */
export function exampleOrg(number: number): OrgRecord {
  const digits = number.toString().padStart(12, '0');
  return {
    key: `00D${digits}AAA:005${digits}AAA`,
    alias: `Acme ${number} – “Qualität” 🚀`,
    organizationId: `00D${digits}AAA`,
    userId: `005${digits}AAA`,
    organizationName: '<img src=x onerror=alert(1)>',
    username: `ada${number}@acme.example`,
    kind: 'sandbox',
    instanceUrl: `https://acme${number}.sandbox.my.salesforce.com`,
    loginHost: 'https://test.salesforce.com',
    method: 'browser',
    signInVia: 'embedded',
    clientAppId: 'app-1',
    scopes: ['api', 'web', 'refresh_token'],
    apiVersion: '68.0',
    partition: `persist:org-${digits}`,
    practice: false,
    addedAt: 1_790_000_000_000 + number,
    needsSignIn: {
      since: 1_790_000_000_000,
      code: 'NEEDS_SIGN_IN',
      error: 'invalid_grant',
      description: 'expired access/refresh token',
    },
  };
}
