import { type CatalogueEntry, HAS_ROW, SIGNING_IN } from './catalogue-entry.ts';

/** What the identity pages, the one-time URL and the user interface answer (salesforce.md 2.2). */
export const IDENTITY_ERRORS = [
  {
    id: 'pasted-token-refused',
    title: 'The org at this instance URL does not accept the access token',
    match: [
      {
        error: ['Bad_OAuth_Token', 'Missing_OAuth_Token', 'Wrong_Org', 'INVALID_SESSION_ID'],
        description: /session expired|^$/i,
        where: ['pasted-token'],
      },
    ],
    says: [
      {
        error: 'INVALID_SESSION_ID',
        description: 'Session expired or invalid',
        status: 401,
        where: 'pasted-token',
      },
      { error: 'Bad_OAuth_Token', description: '', status: 403, where: 'pasted-token' },
    ],
    causes: [
      'The token belongs to another org than the one at this instance URL. Salesforce answers a token of another org like one that has ended.',
      'The token has ended or was revoked.',
      'Only a part of the token was pasted.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Check the instance URL: it has to be that of the org which the token came from. It stands beside the token, as instance_url or Instance Url.',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Paste a token of this very org: one of another org is refused.',
        only: HAS_ROW,
      },
      {
        who: 'you',
        text: 'Get a new token, for instance with sf org auth show-access-token, and paste the whole of it.',
        only: SIGNING_IN,
      },
    ],
  },
  {
    id: 'oauth-token-bad',
    title: 'Salesforce does not know this token',
    match: [{ error: 'Bad_OAuth_Token', elsewhereThan: ['single-access', 'pasted-token'] }],
    says: [{ error: 'Bad_OAuth_Token', description: '', status: 403, where: 'identity' }],
    causes: [
      'The token is dead. Identity pages say so with 403, not 401.',
      'The token is a session id from a login page or from SOAP, not an OAuth token.',
    ],
    fixes: [
      { who: 'you', text: 'Sign in again.', button: 'sign-in-again', only: ['listed'] },
      { who: 'you', text: 'Start the sign-in once more.', button: 'retry-later', only: SIGNING_IN },
    ],
  },
  {
    id: 'pages-not-allowed',
    title: 'This sign-in cannot open pages',
    match: [{ error: 'Bad_OAuth_Token', where: ['single-access'] }],
    says: [{ error: 'Bad_OAuth_Token', description: '', status: 403, where: 'single-access' }],
    causes: [
      'The client app, or this sign-in, lacks the scope web.',
      'The user may use the API only.',
      'The app issues JWT-based access tokens, which open no pages.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Add the scope web to the app and leave “Issue JWT-based access tokens” off. A user with “API Only User” cannot open pages at all.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Then sign in again.', button: 'sign-in-again', only: ['listed'] },
      { who: 'you', text: 'Then try again.', button: 'retry-later', only: SIGNING_IN },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings → Scopes: add “Manage user data via Web browsers (web)”.`,
      'Turn off “Issue JSON Web Token (JWT)-based access tokens for named users”.',
      `Setup → Users → ${username}: no permission “API Only User”, if pages are to be opened.`,
    ],
  },
  {
    id: 'oauth-token-of-another-org',
    title: 'The token does not belong to this org',
    match: [{ error: ['Missing_OAuth_Token', 'Wrong_Org'], elsewhereThan: ['pasted-token'] }],
    says: [
      { error: 'Wrong_Org', description: '', status: 403, where: 'identity' },
      { error: 'Missing_OAuth_Token', description: '', status: 403, where: 'identity' },
    ],
    causes: ['The identity page was asked without a token, or with one of another org.'],
    fixes: [
      { who: 'you', text: 'Sign in again.', button: 'sign-in-again', only: ['listed'] },
      { who: 'you', text: 'Start the sign-in once more.', button: 'retry-later', only: SIGNING_IN },
    ],
  },
  {
    id: 'page-session-ended',
    title: 'The session of the pages has ended',
    match: [{ error: 'ec=302' }],
    says: [{ error: 'ec=302', description: '' }],
    causes: ['The login of the window has timed out: Salesforce sends it to its login page with “?ec=302”.'],
    fixes: [
      { who: 'you', text: 'Press Open in the row: the window is logged in again.', button: 'retry-later' },
    ],
    neverShown: 'It is met in the org’s own window; Open logs that window in again.',
  },
] as const satisfies readonly CatalogueEntry[];
