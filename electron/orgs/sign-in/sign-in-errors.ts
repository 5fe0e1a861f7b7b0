import type { AppError, SalesforceWords } from '../../../shared/app-error.ts';
import { words } from '../../text/words.ts';

/** Salesforce's refusal at the authorize page, before any code was issued. */
export function refusedByPage(salesforce: SalesforceWords): AppError {
  const { error, description } = salesforce;
  const denied = error === 'access_denied';
  const ofApp = /client|redirect_uri|scope/i.test(error);
  const byAdmin = /OAUTH_APP|approval|blocked|installed/i.test(`${error} ${description}`);
  return {
    code: 'SIGN_IN_REFUSED',
    message: denied ? words().signIn.denied : words().signIn.refused,
    remedy: denied ? 'retry' : byAdmin ? 'ask-admin' : ofApp ? 'change-client-app' : 'retry',
    salesforce: { error, description, where: 'authorize' },
  };
}

export const cancelled = (): AppError => ({
  code: 'SIGN_IN_CANCELLED',
  message: words().signIn.cancelled,
  remedy: 'retry',
});

export const notAUsername = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().signIn.noUsername,
  remedy: 'none',
});
