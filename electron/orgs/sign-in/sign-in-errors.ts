import type { AppError, SalesforceWords } from '../../../shared/app-error.ts';

/** Salesforce's refusal at the authorize page, before any code was issued. */
export function refusedByPage(salesforce: SalesforceWords): AppError {
  const { error, description } = salesforce;
  const denied = error === 'access_denied';
  const ofApp = /client|redirect_uri|scope/i.test(error);
  const byAdmin = /OAUTH_APP|approval|blocked|installed/i.test(`${error} ${description}`);
  return {
    code: 'SIGN_IN_REFUSED',
    message: denied
      ? 'Access was denied on Salesforce’s page. Start again and choose Allow.'
      : 'Salesforce refused this sign-in.',
    remedy: denied ? 'retry' : byAdmin ? 'ask-admin' : ofApp ? 'change-client-app' : 'retry',
    salesforce: { error, description, where: 'authorize' },
  };
}

export const CANCELLED: AppError = {
  code: 'SIGN_IN_CANCELLED',
  message: 'The sign-in was cancelled. Nothing was changed.',
  remedy: 'retry',
};

export const NOT_A_USERNAME: AppError = {
  code: 'INVALID_REQUEST',
  message:
    'A Salesforce username looks like an e-mail address, with an @ and a dot behind it: ann@acme.example, or ann@acme.example.uat in a sandbox. It is on the user’s record in Setup, and need not be the e-mail address.',
  remedy: 'none',
};
