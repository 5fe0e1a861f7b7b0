import type { AppError, SalesforceWords } from '../../shared/app-error.ts';

/** Salesforce's refusal at the authorize page, before any code was issued. */
export function refusedByPage(salesforce: SalesforceWords): AppError {
  const denied = salesforce.error === 'access_denied';
  const ofApp = /client|redirect_uri|scope/i.test(salesforce.error);
  const byAdmin = /OAUTH_APP|approval|blocked|installed/i.test(
    `${salesforce.error} ${salesforce.description}`,
  );
  return {
    code: 'SIGN_IN_REFUSED',
    message: denied
      ? 'Access was denied on Salesforce’s page. Start again and choose Allow.'
      : 'Salesforce refused this sign-in.',
    remedy: denied ? 'retry' : byAdmin ? 'ask-admin' : ofApp ? 'change-client-app' : 'retry',
    salesforce,
  };
}

export const CANCELLED: AppError = {
  code: 'SIGN_IN_CANCELLED',
  message: 'The sign-in was cancelled. Nothing was changed.',
  remedy: 'retry',
};
