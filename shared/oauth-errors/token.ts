import type { CatalogueEntry } from './catalogue-entry.ts';

/** What the token endpoint says about the client app or the request, whatever the flow (salesforce.md 2.1). */
export const TOKEN_ERRORS = [
  {
    id: 'client-secret-wrong',
    title: 'The client secret is wrong or missing',
    match: [{ error: 'invalid_client', description: /invalid client credentials/i }],
    says: [{ error: 'invalid_client', description: 'invalid client credentials', where: 'token:code' }],
    causes: [
      'The secret is mistyped, or was renewed in the org since.',
      'The app requires a secret and none was sent. There are two switches: one for the web server flow, one for the refresh token flow. With only the second on, signing in works and the first renewal fails.',
    ],
    fixes: [
      { who: 'you', text: 'Copy the consumer secret from the app once more.', button: 'change-client-app' },
      {
        who: 'your-admin',
        text: 'Or turn off both “Require Secret” boxes of the app: a desktop app with PKCE needs no secret.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings.`,
      'Turn off “Require secret for Web Server Flow” and “Require secret for Refresh Token Flow”, or send me the consumer secret by a safe way.',
    ],
  },
  {
    id: 'flow-disabled',
    title: 'This way of signing in is switched off in the client app',
    match: [{ error: 'oauth_flow_disabled' }],
    says: [
      {
        error: 'oauth_flow_disabled',
        description: 'The external client app or the OAuth plugin is disabled.',
        where: 'token:code',
      },
    ],
    causes: [
      'The External Client App is disabled, or this flow is off in its policies.',
      'One report saw the same words for a wrong client secret.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Enable OAuth and the flow: Setup → External Client App Manager → the app → Edit Policies.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Check the client secret, if the app has one.', button: 'change-client-app' },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Policies → Edit.`,
      'App Status: enabled. OAuth Policies: enable OAuth and the flow that is named above.',
    ],
  },
  {
    id: 'app-missing-in-org',
    title: 'The External Client App is not set up in this org',
    match: [
      { error: 'app_blocked', description: /^(?!.*blocked by admin)/is },
      {
        error: [
          'app_not_found',
          'ecapp_policy_not_found',
          'oauth_policy_not_found',
          'installation_error',
          'invalid_distribution_state',
        ],
      },
    ],
    says: [
      { error: 'app_not_found', description: '', where: 'token:code' },
      { error: 'ecapp_policy_not_found', description: '', where: 'token:code' },
      { error: 'oauth_policy_not_found', description: '', where: 'token:code' },
      { error: 'installation_error', description: '', where: 'token:code' },
      { error: 'invalid_distribution_state', description: '', where: 'token:code' },
      { error: 'app_blocked', description: '', where: 'token:code' },
    ],
    causes: ['The app is missing in this org, is not packaged and installed here, or has no policies yet.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Open the app in External Client App Manager, install it again if it is missing, and save its policies once.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager: look for ${app} (consumer key ${clientId}); install its package if it is missing.`,
      'Open its Policies, press Edit and Save once.',
    ],
  },
  {
    id: 'scope-not-allowed',
    title: 'The client app lacks a scope',
    match: [{ error: 'invalid_scope' }],
    says: [{ error: 'invalid_scope', description: 'the requested scope is not allowed', where: 'authorize' }],
    causes: ['A scope was asked for that the client app does not have.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Add the scopes api, web and refresh_token to the app, and wait 2 to 10 minutes.',
        button: 'open-app-manager',
      },
      {
        who: 'you',
        text: 'Or name in the client app here only the scopes it has.',
        button: 'change-client-app',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings → Scopes.`,
      'Select “Manage user data via APIs (api)”, “Manage user data via Web browsers (web)” and “Perform requests at any time (refresh_token, offline_access)”.',
      'Save and wait 2 to 10 minutes.',
    ],
  },
  {
    id: 'grant-type-not-supported',
    title: 'Salesforce could not read the request',
    match: [{ error: 'unsupported_grant_type' }],
    says: [{ error: 'unsupported_grant_type', description: 'grant type not supported', where: 'token:code' }],
    causes: [
      'The form arrived in a wrong shape: pairs parted by line breaks instead of “&”, the whole body encoded as one value, JSON instead of a form, or the values in the address.',
      'Latchkey sends a right form, so something between here and Salesforce changed it, such as a company proxy.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Try again without the proxy or VPN. If it stays, please report this as a bug. With curl: one --data-urlencode for each pair.',
        button: 'retry-later',
      },
    ],
  },
  {
    id: 'wrong-http-method',
    title: 'The request arrived by the wrong method',
    match: [{ error: 'invalid_request', description: /must use HTTP|HTTPS required|HTTP (?:GET|POST)/i }],
    says: [
      { error: 'invalid_request', description: 'must use HTTP POST', where: 'token:code' },
      { error: 'invalid_request', description: 'HTTPS required', where: 'token:code' },
    ],
    causes: [
      'The request came as GET instead of POST, or over http instead of https. Latchkey sends POST over https, so something on the way changed it.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Try again without the proxy. If it stays, please report this as a bug.',
        button: 'retry-later',
      },
    ],
  },
  {
    id: 'dpop-required',
    title: 'The client app demands DPoP',
    match: [{ error: ['use_dpop_nonce', 'invalid_dpop_proof'] }],
    says: [
      { error: 'use_dpop_nonce', description: '', where: 'token:code' },
      { error: 'invalid_dpop_proof', description: '', where: 'token:code' },
    ],
    causes: [
      'The app is set to accept only tokens that are bound to a key (DPoP, new in Winter ’27). Latchkey does not do that yet.',
    ],
    fixes: [
      { who: 'you', text: 'Use a client app without DPoP.', button: 'change-client-app' },
      { who: 'your-admin', text: 'Or turn DPoP off for the app.', button: 'open-app-manager' },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings: turn off the requirement of DPoP.`,
    ],
  },
] as const satisfies readonly CatalogueEntry[];
