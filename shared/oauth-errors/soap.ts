import type { CatalogueEntry } from './catalogue-entry.ts';

const NO_SOAP =
  'Latchkey never calls SOAP login(), which Salesforce retires in Summer ’27. Other programs still show these words.';

/** Faults of SOAP login() (salesforce.md 2.2). */
export const SOAP_ERRORS = [
  {
    id: 'soap-invalid-login',
    title: 'SOAP: username, password or security token is wrong',
    match: [{ error: 'INVALID_LOGIN' }],
    says: [
      {
        error: 'INVALID_LOGIN',
        description: 'Invalid username, password, security token; or user locked out.',
        status: 500,
      },
    ],
    causes: [
      'Username, password or security token is wrong, the login host is the wrong one, or the user is locked out.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Check the login host, the password and the security token. You get a new token from Settings → Reset My Security Token.',
        button: 'open-security-token',
      },
      { who: 'your-admin', text: 'Login History names the real reason.', button: 'open-login-history' },
    ],
    adminClicks: ({ username }) => [
      `Setup → Login History: look for ${username}; the column Status names the real reason.`,
    ],
    neverShown: NO_SOAP,
  },
  {
    id: 'soap-security-token-needed',
    title: 'SOAP: the security token is needed',
    match: [
      {
        error: ['LOGIN_MUST_USE_SECURITY_TOKEN', 'LOGIN_CHALLENGE_ISSUED', 'LOGIN_CHALLENGE_PENDING'],
      },
    ],
    says: [
      { error: 'LOGIN_MUST_USE_SECURITY_TOKEN', description: '', status: 500 },
      { error: 'LOGIN_CHALLENGE_ISSUED', description: '', status: 500 },
      { error: 'LOGIN_CHALLENGE_PENDING', description: '', status: 500 },
    ],
    causes: ['The request came from an address that the org does not trust.'],
    fixes: [
      { who: 'you', text: 'Append the security token to the password.', button: 'open-security-token' },
    ],
    neverShown: NO_SOAP,
  },
  {
    id: 'soap-login-restricted',
    title: 'SOAP: sign-in is not allowed from this network or at this hour',
    match: [{ error: ['LOGIN_DURING_RESTRICTED_DOMAIN', 'LOGIN_DURING_RESTRICTED_TIME'] }],
    says: [
      { error: 'LOGIN_DURING_RESTRICTED_DOMAIN', description: '', status: 500 },
      { error: 'LOGIN_DURING_RESTRICTED_TIME', description: '', status: 500 },
    ],
    causes: ['The profile allows sign-in from certain IP addresses or at certain hours only.'],
    fixes: [
      {
        who: 'you',
        text: 'Connect to your company’s network or VPN, or wait for the hours that are allowed.',
        button: 'retry-later',
      },
    ],
    neverShown: NO_SOAP,
  },
  {
    id: 'soap-locked-out',
    title: 'SOAP: the org is locked, the user is locked out, or the password has expired',
    match: [{ error: ['ORG_LOCKED', 'PASSWORD_LOCKOUT', 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD'] }],
    says: [
      { error: 'ORG_LOCKED', description: '', status: 500 },
      { error: 'PASSWORD_LOCKOUT', description: '', status: 500 },
      { error: 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD', description: '', status: 500 },
    ],
    causes: [
      'ORG_LOCKED: the org is locked. PASSWORD_LOCKOUT: too many wrong passwords. INVALID_OPERATION_WITH_EXPIRED_PASSWORD: the password has expired.',
    ],
    fixes: [{ who: 'you', text: 'Reset the password in the browser.', button: 'retry-later' }],
    neverShown: NO_SOAP,
  },
] as const satisfies readonly CatalogueEntry[];
