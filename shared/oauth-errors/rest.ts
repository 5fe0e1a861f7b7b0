import { ADD_ANEW, ARCHIVE, type CatalogueEntry, HAS_ROW, SIGNING_IN } from './catalogue-entry.ts';

/** What the REST API of the org answers, or what answers in its place (salesforce.md 2.2). */
export const REST_ERRORS = [
  {
    id: 'session-invalid',
    title: 'The org does not accept the session any more',
    match: [
      {
        error: 'INVALID_SESSION_ID',
        description: /session expired|^$/i,
        elsewhereThan: ['pasted-token'],
      },
    ],
    says: [
      { error: 'INVALID_SESSION_ID', description: 'Session expired or invalid', status: 401, where: 'rest' },
    ],
    causes: [
      'The access token has expired or was revoked.',
      'The token was sent to another host than the org’s own.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Sign in again. Latchkey has renewed the token once already, where it could.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      { who: 'you', text: 'Start the sign-in once more.', button: 'retry-later', only: SIGNING_IN },
    ],
  },
  {
    id: 'session-without-api',
    title: 'This sign-in may not use the API',
    match: [{ error: 'INVALID_SESSION_ID', description: /not valid for use with/i }],
    says: [
      {
        error: 'INVALID_SESSION_ID',
        description: 'This session is not valid for use with the REST API',
        status: 401,
        where: 'rest',
      },
    ],
    causes: [
      'The client app, or this sign-in, lacks the scope api.',
      'API Access Control is on and the app is not allowed by name.',
      'The user is an Experience Cloud user who may not use the API.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Add the scope api to the app; with API Access Control on, allow the app. Renewing the token does not help.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Then sign in again.', button: 'sign-in-again', only: ['listed'] },
      { who: 'you', text: 'Then try again.', button: 'retry-later', only: SIGNING_IN },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings → Scopes: add “Manage user data via APIs (api)”.`,
      'With API Access Control on: Setup → Connected Apps OAuth Usage → Install the app, and assign it to the user.',
    ],
  },
  {
    id: 'app-not-attached-to-agent',
    title: 'A policy of the client app refuses the call',
    match: [{ description: /not attached to agent/i }],
    says: [
      {
        error: 'INVALID_SESSION_ID',
        description: 'Connected app is not attached to Agent',
        status: 401,
        where: 'rest',
      },
    ],
    causes: ['The External Client App may only be used together with an agent, and is not attached to one.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Attach the app to the agent. Renewing the token does not help.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Or use another client app.', button: 'change-client-app' },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}): attach it to the agent, or give me an app without that policy.`,
    ],
  },
  {
    id: 'auth-header-malformed',
    title: 'The org could not read the token',
    match: [{ error: 'INVALID_AUTH_HEADER' }],
    says: [{ error: 'INVALID_AUTH_HEADER', description: 'INVALID_HEADER_TYPE', status: 401, where: 'rest' }],
    causes: [
      'The Authorization header was malformed: a typing error in “Bearer”, or a line break in the token.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'If you pasted the token, paste it once more without spaces and line breaks.',
        only: SIGNING_IN,
      },
      {
        who: 'you',
        text: 'Sign in again: the token is then another one.',
        button: 'sign-in-again',
        only: ['listed'],
      },
    ],
  },
  {
    id: 'api-limit-exceeded',
    title: 'The org has used up its API requests of the day',
    match: [{ error: 'REQUEST_LIMIT_EXCEEDED' }],
    says: [
      {
        error: 'REQUEST_LIMIT_EXCEEDED',
        description: 'TotalRequests Limit exceeded.',
        status: 403,
        where: 'rest',
      },
    ],
    causes: ['All programs of the org together have used the API requests it has in 24 hours.'],
    fixes: [
      {
        who: 'nobody',
        text: 'Wait: the limit looks back over 24 hours, so it frees up by and by.',
        button: 'retry-later',
      },
      { who: 'your-admin', text: 'Find out which program asks so often, or buy more requests.' },
    ],
    adminClicks: () => [
      'Setup → Company Information: “API Requests, Last 24 Hours”.',
      'Setup → System Overview shows who uses them up.',
    ],
  },
  {
    id: 'api-off-in-org',
    title: 'This org has no API',
    match: [{ error: 'API_DISABLED_FOR_ORG' }],
    says: [
      {
        error: 'API_DISABLED_FOR_ORG',
        description: 'The REST API is not enabled for this Organization.',
        status: 403,
        where: 'rest',
      },
    ],
    causes: ['The edition of the org does not include the API.'],
    fixes: [{ who: 'your-admin', text: 'Use an edition with API access, or add API access to this one.' }],
    adminClicks: () => [
      'Setup → Company Information: the edition. API access comes with the edition or as an add-on.',
    ],
  },
  {
    id: 'api-off-for-user',
    title: 'Your user may not use the API',
    match: [{ error: 'API_CURRENTLY_DISABLED' }],
    says: [
      {
        error: 'API_CURRENTLY_DISABLED',
        description: 'API is disabled for this User',
        status: 403,
        where: 'rest',
      },
    ],
    causes: ['Your user lacks the permission “API Enabled”.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Give the permission “API Enabled” by a profile or permission set.',
        button: 'open-users',
      },
    ],
    adminClicks: ({ username }) => [
      `Setup → Users → ${username} → Permission Set Assignments: add a permission set with “API Enabled”.`,
    ],
  },
  {
    id: 'proxy-page',
    title: 'A web page came instead of Salesforce’s answer',
    match: [{ description: /^a web page\b/i }],
    says: [{ error: 'HTTP_403', description: 'a web page', status: 403, where: 'rest' }],
    causes: [
      'Your company’s proxy or a captive portal answered in place of Salesforce.',
      { text: 'It says nothing about your sign-in, which is kept.', only: HAS_ROW },
      'With a number of 500 or more, such as HTTP 503, it may also be a page of Salesforce’s own about maintenance.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Open a web page in your browser: the network may want you to sign in there. Then try again.',
        button: 'retry-later',
      },
    ],
  },
  {
    id: 'resource-not-found',
    title: 'The org has no such resource',
    match: [{ error: 'NOT_FOUND', description: /requested resource does not exist/i }],
    says: [
      {
        error: 'NOT_FOUND',
        description: 'The requested resource does not exist',
        status: 404,
        where: 'rest',
      },
    ],
    causes: ['The API version or the path does not exist in this org.'],
    fixes: [
      {
        who: 'you',
        text: 'Sign in again: Latchkey then learns the versions of the org anew.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      {
        who: 'you',
        text: 'Try again: Latchkey then learns the versions of the org anew.',
        button: 'retry-later',
        only: SIGNING_IN,
      },
    ],
  },
  {
    id: 'org-gone',
    title: 'The org is gone',
    match: [{ status: 420 }],
    says: [{ error: 'HTTP_420', description: '', status: 420, where: 'rest' }],
    causes: ['The scratch org has expired or was deleted.'],
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
    id: 'wrong-host-for-data',
    title: 'The call went to a login host instead of the org',
    match: [{ error: 'URL_NOT_RESET' }],
    says: [
      {
        error: 'URL_NOT_RESET',
        description: 'Destination URL not reset. The URL returned from login must be set',
        status: 400,
        where: 'rest',
      },
    ],
    causes: [
      'Data was asked of login or test. Only the org’s own host, the instance URL, answers data calls.',
      'The My Domain of the org is not live yet.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Use the org’s own host: https://<mydomain>.my.salesforce.com, not login or test.',
        button: 'switch-host',
        only: ['adding'],
      },
      {
        ...ADD_ANEW,
        text: 'Add the org once more with Add org, by its own host (https://<mydomain>.my.salesforce.com): its row, its alias and its browser data stay.',
      },
    ],
  },
  {
    id: 'api-version-retired',
    title: 'The org no longer speaks this API version',
    match: [{ error: 'UNSUPPORTED_API_VERSION' }],
    says: [{ error: 'UNSUPPORTED_API_VERSION', description: '', status: 400, where: 'rest' }],
    causes: ['Salesforce retired the API version that was used.'],
    fixes: [
      {
        who: 'you',
        text: 'Sign in again: Latchkey then learns the versions of the org anew.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      {
        who: 'you',
        text: 'Try again: Latchkey then learns the versions of the org anew.',
        button: 'retry-later',
        only: SIGNING_IN,
      },
    ],
  },
] as const satisfies readonly CatalogueEntry[];
