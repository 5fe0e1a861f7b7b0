import { type CatalogueEntry, type Fix, HAS_ROW } from './catalogue-entry.ts';

/** What the sign-in page says, on its own error page or back at the callback (salesforce.md 2.1). */

const AS_REGISTERED = [
  {
    who: 'you',
    text: 'Compare the client id with the consumer key in the org, and enter it again.',
    button: 'change-client-app',
    only: ['adding'],
  },
  {
    who: 'you',
    text: 'Compare the client id with the consumer key in the org, and correct it under Client apps.',
    button: 'change-client-app',
    only: HAS_ROW,
  },
] as const satisfies readonly Fix[];

export const AUTHORIZE_ERRORS = [
  {
    id: 'access-denied',
    title: 'Access was denied on Salesforce’s page',
    match: [{ error: 'access_denied', description: /end-user denied|^$/i }],
    says: [{ error: 'access_denied', description: 'end-user denied authorization', where: 'authorize' }],
    causes: ['Deny was pressed on the page that asks whether the app may have access.'],
    fixes: [
      { who: 'you', text: 'Start again and press Allow on Salesforce’s page.', button: 'sign-in-again' },
    ],
  },
  {
    id: 'client-id-unknown',
    title: 'Salesforce does not know this client id here',
    match: [{ error: 'invalid_client_id', description: /identifier invalid|^$/i }],
    says: [{ error: 'invalid_client_id', description: 'client identifier invalid', where: 'authorize' }],
    causes: [
      'The client id (consumer key) is mistyped.',
      'The client app belongs to another org: an External Client App is known in its own org only, unless it is packaged and installed.',
      'The app is younger than 10 minutes and has not reached all servers yet.',
      'The browser was already signed in to a different org.',
    ],
    fixes: [
      ...AS_REGISTERED,
      {
        who: 'nobody',
        text: 'If the app is new, wait 2 to 10 minutes and try again.',
        button: 'retry-later',
      },
      {
        who: 'you',
        text: 'Sign in at the org’s own My Domain, or in a private window.',
        button: 'switch-host',
        only: ['adding'],
      },
      { who: 'you', text: 'Sign in in a private window of your browser.', only: HAS_ROW },
    ],
  },
  {
    id: 'redirect-uri-mismatch',
    title: 'The callback URL is not the one registered in the client app',
    match: [{ error: 'redirect_uri_mismatch' }],
    says: [
      {
        error: 'redirect_uri_mismatch',
        description: 'redirect_uri must match configuration',
        where: 'authorize',
      },
    ],
    causes: [
      'The callback URL has to match character by character: “localhost” and “127.0.0.1”, another port, a slash at the end and capital letters all make a difference.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Copy the callback URL from here into the client app, or enter here the one that is registered there. Then wait 2 to 10 minutes.',
        button: 'change-client-app',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Copy the callback URL under Client apps into the app in the org, or put there the one that is registered in the org. Then wait 2 to 10 minutes.',
        button: 'change-client-app',
        only: HAS_ROW,
      },
      {
        who: 'your-admin',
        text: 'Where the app is not yours: add the callback URL to it.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId, callbackUrl }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings.`,
      `Callback URL: add this line exactly: ${callbackUrl}`,
      'Save and wait 2 to 10 minutes.',
    ],
  },
  {
    id: 'redirect-uri-missing',
    title: 'The request carried no callback URL',
    match: [{ error: 'redirect_uri_missing' }],
    says: [{ error: 'redirect_uri_missing', description: 'redirect_uri not provided', where: 'authorize' }],
    causes: ['Latchkey sent the sign-in without a callback URL. That is a mistake in Latchkey.'],
    fixes: [
      {
        who: 'you',
        text: 'Check that the client app has a callback URL in Latchkey. If it has, please report this as a bug.',
        button: 'change-client-app',
      },
    ],
  },
  {
    id: 'pkce-required',
    title: 'The org requires PKCE, and none was sent',
    match: [{ error: 'invalid_request', description: /code.challenge/i }],
    says: [{ error: 'invalid_request', description: 'missing required code challenge', where: 'authorize' }],
    causes: [
      'The client app or the org requires Proof Key for Code Exchange (PKCE), and the request arrived without its challenge. Some browsers then save a file named “authorize”.',
      'Latchkey always sends it, so the address was cut on its way, for instance when it was copied.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Start the sign-in again and open the whole address.',
        button: 'sign-in-again',
      },
    ],
  },
  {
    id: 'response-type-not-supported',
    title: 'The web server flow is not open to this client app',
    match: [{ error: 'unsupported_response_type' }],
    says: [
      {
        error: 'unsupported_response_type',
        description: 'response type not supported',
        where: 'authorize',
      },
    ],
    causes: [
      'The flow is switched off for the app or for the whole org.',
      'The request named no response type: the address was cut on its way.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Enable the Authorization Code flow in the app, and see that it is allowed in Setup → OAuth and OpenID Connect Settings.',
        button: 'open-oauth-settings',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings: enable the Authorization Code and Credentials / web server flow.`,
      'Setup → OAuth and OpenID Connect Settings: the flow is not blocked.',
    ],
  },
  {
    id: 'interaction-needed',
    title: 'Salesforce could not sign in without asking',
    match: [{ error: 'immediate_unsuccessful' }],
    says: [{ error: 'immediate_unsuccessful', description: '', where: 'authorize' }],
    causes: ['A silent sign-in was asked for, but there is no session, or the app is not approved yet.'],
    fixes: [{ who: 'you', text: 'Sign in by hand.', button: 'sign-in-again' }],
  },
  {
    id: 'session-level',
    title: 'The org wants a stronger sign-in',
    match: [{ error: 'invalid_session_level' }],
    says: [{ error: 'invalid_session_level', description: '', where: 'authorize' }],
    causes: ['The org demands a high-assurance session, that is one with multi-factor authentication.'],
    fixes: [
      {
        who: 'you',
        text: 'Sign in in your browser, with multi-factor authentication.',
        button: 'sign-in-again',
      },
    ],
  },
] as const satisfies readonly CatalogueEntry[];
