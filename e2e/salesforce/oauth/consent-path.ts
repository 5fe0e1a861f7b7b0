/** Where Salesforce asks a person to allow an app, on the org's own host. */
export const CONSENT_PATH = '/setup/secur/RemoteAccessAuthorizationPage.apexp';

/** Where authorize failures end that never come back to the redirect URI (salesforce.md 0.2). */
export const ERROR_PATH = '/setup/secur/RemoteAccessErrorPage.apexp';

/** Where a person types the code of a device. */
export const DEVICE_PATH = '/setup/connect';

/** The consent page of one authorization request. */
export function consentUrl(source: string): string {
  return `${CONSENT_PATH}?source=${encodeURIComponent(source)}`;
}
