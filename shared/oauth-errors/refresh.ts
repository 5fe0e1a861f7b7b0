import { ARCHIVE, type CatalogueEntry, type Fix, HAS_ROW, SIGNING_IN } from './catalogue-entry.ts';

/** Only an SFDX auth URL brings a refresh token into a dialog: there is nothing else to renew there. */
const URL_ENDED = 'The sign-in in this SFDX URL has ended';
const ANOTHER_URL: Fix = {
  who: 'you',
  text: 'Get a new URL: log in to the org with the Salesforce CLI (sf org login web), then sf org auth show-sfdx-auth-url.',
  only: SIGNING_IN,
};
const AFRESH: Fix = {
  who: 'you',
  text: 'Or choose the method Browser: that is a sign-in of its own, which no other program can end.',
  only: ['adding'],
};

/** What is said when a saved sign-in is renewed or given back (salesforce.md 2.1, 2.2). */
export const REFRESH_ERRORS = [
  {
    id: 'refresh-token-dead',
    title: 'The saved sign-in has ended',
    titleIn: { adding: URL_ENDED, again: URL_ENDED },
    match: [{ error: 'invalid_grant', description: /expired access\/refresh token/i }],
    says: [{ error: 'invalid_grant', description: 'expired access/refresh token', where: 'token:refresh' }],
    causes: [
      'You or an admin revoked it.',
      'The app’s refresh token policy ended it, for instance after 30 days without use.',
      'You signed in to this app more than five times, here and on other computers: the sixth approval silently ends the oldest.',
      'Another program used the same refresh token, and rotation let only one of the two live.',
      'The app was uninstalled, installed again, or got new keys; or the client id is another one now.',
      'The password was changed.',
      'The sandbox was refreshed or deleted.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Sign in again: the row, its alias and its browser data stay.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      ANOTHER_URL,
      AFRESH,
      {
        who: 'your-admin',
        text: 'If it happens again and again: raise the refresh token policy of the app.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Policies → Edit.`,
      'Refresh Token Policy: “Refresh token is valid until revoked”, or a longer time without use.',
    ],
  },
  {
    id: 'token-validity-expired',
    title: 'The saved sign-in has reached its age limit',
    titleIn: { adding: URL_ENDED, again: URL_ENDED },
    match: [{ error: 'invalid_grant', description: /token validity expired/i }],
    says: [{ error: 'invalid_grant', description: 'token validity expired', where: 'token:refresh' }],
    causes: ['The app’s policy lets a refresh token live for a fixed time, and that time is over.'],
    fixes: [
      {
        who: 'you',
        text: 'Sign in again: the row, its alias and its browser data stay.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      ANOTHER_URL,
      AFRESH,
    ],
  },
  {
    id: 'org-data-gone',
    title: 'Salesforce no longer has this org',
    match: [{ description: /data not available/i }],
    says: [{ error: 'invalid_grant', description: 'Data Not Available', where: 'token:refresh' }],
    causes: ['The org was deleted or has expired.'],
    fixes: [
      ARCHIVE,
      { who: 'you', text: 'Or remove the org from the list.', button: 'remove-org', only: HAS_ROW },
      {
        who: 'you',
        text: 'Nothing brings it back: there is no org to add any more. Check that you meant this one.',
        only: ['adding'],
      },
    ],
  },
  {
    id: 'token-already-dead',
    title: 'The token was dead already',
    match: [{ error: ['unsupported_token_type', 'invalid_token'] }],
    says: [
      { error: 'unsupported_token_type', description: '', where: 'revoke', status: 400 },
      { error: 'invalid_token', description: '', where: 'revoke', status: 400 },
    ],
    causes: ['A token was to be revoked that Salesforce does not know any more.'],
    fixes: [{ who: 'nobody', text: 'Nothing is left to do: what was wanted is done.' }],
    neverShown: 'Removing an org counts it as success.',
  },
  {
    id: 'hybrid-and-rotation',
    title: 'Hybrid tokens, JWT tokens and rotation do not go together',
    match: [{ error: 'invalid_grant', description: /hybrid/i }],
    says: [{ error: 'invalid_grant', description: 'hybrid', where: 'token:code' }],
    causes: ['The hybrid flow was used with an app that issues JWT-based tokens and rotates refresh tokens.'],
    fixes: [{ who: 'your-admin', text: 'Turn one of the two off in the app.', button: 'open-app-manager' }],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings: turn off JWT-based access tokens, or the rotation of refresh tokens.`,
    ],
    neverShown: 'Latchkey does not use the hybrid flow. The exact wording is not known.',
  },
] as const satisfies readonly CatalogueEntry[];
