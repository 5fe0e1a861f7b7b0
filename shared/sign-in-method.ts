/** How an org was added; each is a grant of salesforce.md section 1, or a token that exists already. */
export const SIGN_IN_METHODS = [
  'browser',
  'password',
  'jwt',
  'client-credentials',
  'sfdx-url',
  'access-token',
  'device',
] as const;

export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Where the person signs in by the method `browser`: Latchkey's own window, or the system browser with a loopback callback. */
export type SignInVia = 'embedded' | 'browser';
