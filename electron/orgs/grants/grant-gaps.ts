import type { GrantGap } from '../../../shared/org.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

type Told = Pick<OrgRecord, 'method' | 'scopes'>;

/** What the org's grant cannot do, told from its method and scopes; where Salesforce named no scopes, nothing is claimed. */
export function gapsOf(told: Told): readonly GrantGap[] {
  return [
    ...(lacksWebScope(told) ? ['cannot-open' as const] : []),
    ...(isMadeAnew(told) || mayHoldRefreshToken(told) ? [] : ['cannot-renew' as const]),
  ];
}

/** `full` includes `web` (salesforce.md 1.3). */
export function lacksWebScope({ scopes }: Pick<Told, 'scopes'>): boolean {
  return scopes.length > 0 && !scopes.some((scope) => scope === 'web' || scope === 'full');
}

/** Told without opening the vault: by the method, and by the scopes where Salesforce said them. */
export function mayHoldRefreshToken(told: Told): boolean {
  const { method, scopes } = told;
  if (isMadeAnew(told) || method === 'access-token') return false;
  return method === 'sfdx-url' || scopes.length === 0 || scopes.some((scope) => REFRESH_SCOPES.has(scope));
}

/** Two names of one scope; `full` does not include it (salesforce.md 1.3). */
const REFRESH_SCOPES = new Set(['refresh_token', 'offline_access']);

/** Renewed with the key, password or secret that is kept; these flows bring no refresh token (salesforce.md 1.2). */
export function isMadeAnew({ method }: Pick<Told, 'method'>): boolean {
  switch (method) {
    case 'password':
    case 'jwt':
    case 'client-credentials':
      return true;
    case 'browser':
    case 'device':
    case 'sfdx-url':
    case 'access-token':
      return false;
  }
}
