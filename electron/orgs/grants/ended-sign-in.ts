import type { AppError, SalesforcePlace } from '../../../shared/app-error.ts';
import type { SignInMethod } from '../../../shared/sign-in-method.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

/** The session has ended and the method has no way to another token: only the person can bring one. */
export function cannotRenew({ method }: Pick<OrgRecord, 'method'>): AppError {
  return { code: 'NEEDS_SIGN_IN', message: WHY_NOT[method], remedy: 'sign-in-again' };
}

/** What an org says that is known to need its person: by what was noted then, or by what its method cannot do. */
export function endedSignIn(record: Pick<OrgRecord, 'method' | 'needsSignIn' | 'lastRefreshedAt'>): AppError {
  const { error = '', description = '', code = 'NEEDS_SIGN_IN' } = record.needsSignIn ?? {};
  if (record.lastRefreshedAt === undefined && error === '') return NEVER_SIGNED_IN;
  if (error === '' && record.method !== 'browser') return cannotRenew(record);
  return {
    code,
    message: 'The sign-in of this org has ended. Sign in again; alias and browser data are kept.',
    remedy: 'sign-in-again',
    ...(error === '' ? {} : { salesforce: { error, description, where: PLACE_OF_RENEWAL[record.method] } }),
  };
}

/** It came by an import or from a backup: no token was ever issued for it here. */
const NEVER_SIGNED_IN: AppError = {
  code: 'NEEDS_SIGN_IN',
  message:
    'Latchkey knows this org, but has no sign-in for it on this computer. Sign in once; alias, groups and notes are kept.',
  remedy: 'sign-in-again',
};

const NO_REFRESH_TOKEN =
  'The session has ended and Salesforce gave no refresh token for this org (the scope refresh_token is missing). Sign in again.';

const WHY_NOT: Readonly<Record<SignInMethod, string>> = {
  browser: NO_REFRESH_TOKEN,
  device: NO_REFRESH_TOKEN,
  'sfdx-url': NO_REFRESH_TOKEN,
  password:
    'The session has ended, and a sign-in with username and password brings no refresh token. Sign in again; if the password is kept then, Latchkey can renew the session by itself.',
  jwt: 'The session has ended and the private key is not in the vault any more. Sign in again with the key.',
  'client-credentials': 'The session has ended. Sign in again.',
  'access-token':
    'The pasted access token has ended. It came without a refresh token, so it cannot be renewed: sign in again with a new one, or add the org with another method.',
};

const PLACE_OF_RENEWAL: Readonly<Record<SignInMethod, SalesforcePlace>> = {
  browser: 'token:refresh',
  device: 'token:refresh',
  'sfdx-url': 'token:refresh',
  'access-token': 'rest',
  password: 'token:password',
  jwt: 'token:jwt',
  'client-credentials': 'token:client-credentials',
};
