import type { GrantGap } from '../../../shared/org.ts';
import type { SignInMethod } from '../../../shared/sign-in-method.ts';

/** What a grant cannot do, in a sentence. */
const gaps = {
  'cannot-open': 'Cannot open: the scope “web” is missing, so Salesforce opens no pages with this sign-in.',
  'cannot-renew':
    'Cannot renew: there is no refresh token (scope “refresh_token”) and nothing else to renew it with, so you sign in again when the session ends.',
} satisfies Record<GrantGap, string>;

const PASTED_CANNOT_RENEW =
  'Cannot renew: a pasted access token brings nothing to renew it with, so you paste a new one when its session ends.';

/** Words of an org's page, and of what it leads to. */
export const detailsWords = {
  menu: 'Details',
  title: (alias: string) => `Details of ${alias}`,
  close: 'Close',
  test: 'Test it',
  testing: 'Asking the org…',
  copyAs: 'Copy as…',
  signInAgain: 'Sign in again',
  revoke: 'Revoke',

  groups: {
    signIn: 'Sign-in',
    token: 'Token',
    session: 'Session',
    idle: 'Idle limit',
    problem: 'Last problem',
  },
  facts: {
    method: 'Method',
    clientApp: 'Client app',
    loginHost: 'Login host',
    instanceUrl: 'Instance URL',
    scopes: 'Scopes granted',
    accessToken: 'Access token',
    refreshToken: 'Refresh token',
    issued: 'Issued',
    refreshed: 'Last refreshed or signed in',
    rotation: 'Rotation',
    used: 'Last used',
    added: 'Added',
    end: 'Expected end',
    timeout: 'Timeout',
    limit: 'Dies on',
  },

  methods: {
    browser: 'Browser',
    password: 'Username and password',
    jwt: 'JWT',
    'client-credentials': 'Client credentials',
    'sfdx-url': 'SFDX URL',
    'access-token': 'Access token',
    device: 'Device code',
  } satisfies Record<SignInMethod, string>,
  via: { embedded: 'in a window of Latchkey', browser: 'in your own browser' },

  appGone: 'Not saved any more',
  appNone: 'None: the token was pasted',
  withSecret: 'with a secret',
  scopesUnknown: 'Salesforce did not say',
  scopeMissingMark: 'missing',

  gapText: (gap: GrantGap, method: SignInMethod) =>
    gap === 'cannot-renew' && method === 'access-token' ? PASTED_CANNOT_RENEW : gaps[gap],
  gapChips: { 'cannot-open': 'Cannot open', 'cannot-renew': 'Cannot renew' } satisfies Record<
    GrantGap,
    string
  >,
  gapsAfterSignIn: (alias: string) => `${alias} is signed in, but:`,

  token: {
    reading: 'Reading…',
    none: 'None',
    unreadable: 'Not at hand',
    opaque: (length: number) =>
      length >= 90 && length <= 140
        ? `Opaque, ${length} characters: normal for an opaque token`
        : `Opaque, ${length} characters`,
    jwt: (length: number) => `JWT, ${length} characters: Salesforce opens no pages with a JWT`,
    renewedBy: {
      'refresh-token': 'Kept in the vault',
      'signing-in-anew': 'None needed: Latchkey signs in anew with what the vault keeps',
      nothing: 'None: this sign-in ends with its session',
    },
  },
  rotation: {
    seen: 'Seen: each refresh brings a new refresh token and ends the old one',
    unseen: 'Not seen so far',
  },
  never: 'Not yet',

  session: {
    asking: 'Asking Salesforce…',
    ends: (when: string) => `${when}, unless it is used before`,
    endsFirmly: (when: string) => `${when}; it is written in the token, and use does not move it`,
    ended: 'It has ended. The next use renews it.',
    endedForGood: 'It has ended with the sign-in. Sign in again.',
    unknown: {
      'no-secret':
        'Not known: Salesforce tells it only to a client app with a secret, and this one is used without.',
      'not-told': 'Not known: Salesforce did not say.',
    },
    failed: 'Not known now',
    timeout: (text: string) => `${text} without use`,
    timeoutUnknown: 'Not known. 2 hours unless the org, the profile or the app says otherwise.',
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    minutes: (count: number) => `${count} minutes`,
    ruleTitle: 'When does use keep a session alive?',
    rule: 'A session ends when it is not used for its timeout (15 minutes to 24 hours). Salesforce notes a use only once half of the timeout is over. Of 30 minutes: used in minute 10, it still ends in minute 30; used in minute 20, it ends in minute 50.',
  },

  idle: {
    limit: (date: string) =>
      `${date} at the latest, unless it is refreshed before, if the app has the 30-day idle limit`,
    none: 'Does not apply: there is no refresh token that could idle away.',
    ended: 'The sign-in has ended already.',
    keepAlive: 'Keep it alive',
    keepAliveHint:
      'While Latchkey runs, it refreshes this sign-in when five days are left: at most one try a day.',
    useBy: (day: string) => `Use by ${day}`,
    passed: 'Idle limit passed',
    warning: (date: string) =>
      `Not refreshed for 25 days or more: if its app has the 30-day idle limit, the sign-in ends on ${date} unless it is used.`,
  },

  noProblem: 'None since Latchkey started',
  problemSince: (when: string) => `Seen ${when}`,

  revokeDialog: {
    title: (alias: string) => `Revoke the sign-in of ${alias}?`,
    lead: 'This will, for this user of this organization:',
    points: [
      'revoke Latchkey’s access on the Salesforce server: every token of this sign-in is dead at once',
      'close its windows and clear their cookies and other browser data',
      'delete its tokens here, and a password or private key kept for it',
    ],
    note: 'The row stays, with its alias. Sign in again whenever you want it back.',
    revoke: 'Revoke',
    revoking: 'Revoking…',
    cancel: 'Cancel',
  },
  notRevoked: (alias: string) =>
    `The tokens of ${alias} are deleted here, but Salesforce could not confirm that they are revoked. Latchkey asks again at its next start. To be sure now, revoke it in the org: Setup → Connected Apps OAuth Usage, or the user’s own settings → Connections.`,
} as const;
