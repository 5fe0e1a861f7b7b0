import type { AppError, SalesforcePlace } from '../../../shared/app-error.ts';
import type { SignInMethod } from '../../../shared/sign-in-method.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/** The session has ended and the method has no way to another token: only the person can bring one. */
export function cannotRenew({ method }: Pick<OrgRecord, 'method'>): AppError {
  return { code: 'NEEDS_SIGN_IN', message: words().orgs[WHY_NOT[method]], remedy: 'sign-in-again' };
}

/** What an org says that is known to need its person: by what was noted then, or by what its method cannot do. */
export function endedSignIn(record: Pick<OrgRecord, 'method' | 'needsSignIn' | 'lastRefreshedAt'>): AppError {
  const { error = '', description = '', code = 'NEEDS_SIGN_IN' } = record.needsSignIn ?? {};
  if (record.lastRefreshedAt === undefined && error === '') return neverSignedIn();
  if (error === '' && record.method !== 'browser') return cannotRenew(record);
  return {
    code,
    message: words().orgs.signInEnded,
    remedy: 'sign-in-again',
    ...(error === '' ? {} : { salesforce: { error, description, where: PLACE_OF_RENEWAL[record.method] } }),
  };
}

/** It came by an import or from a backup: no token was ever issued for it here. */
const neverSignedIn = (): AppError => ({
  code: 'NEEDS_SIGN_IN',
  message: words().orgs.neverSignedIn,
  remedy: 'sign-in-again',
});

/** Which text says why; in which language is known when it is said. */
const WHY_NOT = {
  browser: 'noRefreshToken',
  device: 'noRefreshToken',
  'sfdx-url': 'noRefreshToken',
  password: 'endedByPassword',
  jwt: 'endedByJwt',
  'client-credentials': 'sessionEnded',
  'access-token': 'pastedTokenEnded',
} as const satisfies Readonly<Record<SignInMethod, keyof ReturnType<typeof words>['orgs']>>;

const PLACE_OF_RENEWAL: Readonly<Record<SignInMethod, SalesforcePlace>> = {
  browser: 'token:refresh',
  device: 'token:refresh',
  'sfdx-url': 'token:refresh',
  'access-token': 'rest',
  password: 'token:password',
  jwt: 'token:jwt',
  'client-credentials': 'token:client-credentials',
};
