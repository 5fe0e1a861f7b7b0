/**
 * Words of the guide *Create an External Client App*. What stands in quotation marks in Setup stands here letter by
 * letter (salesforce.md 5).
 */
export const guideWords = {
  title: 'Create an External Client App',
  open: 'How to create an External Client App',
  lead: 'An administrator of the org does this once for everyone, in about five minutes.',
  copy: (what: string) => `Copy ${what}`,
  on: 'On',
  off: 'Off',
  either: 'On or off',
  done: 'Done',

  begin: {
    title: '1. Begin',
    path: 'Where',
    pathValue: 'Setup → External Client App Manager → New External Client App',
    name: 'External Client App Name',
    nameValue: 'Latchkey',
    email: 'Contact Email',
    emailValue: 'Your own',
    distribution: 'Distribution State',
    distributionValue: 'Local',
  },
  oauth: {
    title: '2. API (Enable OAuth Settings)',
    enable: 'Enable OAuth',
    callback: 'Callback URL to register',
    spare: 'Spare callback URLs',
    spareHint:
      'Optional, one a line: used when another program has the first port. Note them in the client app here too.',
    callbackHint:
      'Letter by letter: “localhost” and “127.0.0.1” are two different callback URLs to Salesforce.',
    scopes: 'Selected OAuth Scopes',
    scopeNames: [
      'Manage user data via APIs (api)',
      'Manage user data via Web browsers (web)',
      'Perform requests at any time (refresh_token, offline_access)',
    ],
  },
  security: {
    title: '3. Security',
    requireSecretWeb: 'Require secret for Web Server Flow',
    requireSecretRefresh: 'Require secret for Refresh Token Flow',
    secretHint:
      'Two switches. If your rules demand them, leave both on and enter the client secret in Latchkey.',
    pkce: 'Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows',
    rotation: 'Enable Refresh Token Rotation',
    jwtTokens: 'Issue JSON Web Token (JWT)-based access tokens for named users',
    jwtTokensHint: 'With such tokens an org cannot be opened in a window.',
  },
  flows: {
    title: '4. Flow Enablement',
    lead: 'For Browser nothing has to be switched on. For other methods:',
    device: 'Device code',
    deviceValue: '“Enable Device Flow”',
    jwt: 'JWT',
    jwtValue: '“Enable JWT Bearer Flow”, and upload the certificate (.crt) that belongs to your private key',
    clientCredentials: 'Client credentials',
    clientCredentialsValue:
      '“Enable Client Credentials Flow”, and after saving: Policies → Edit → Client Credentials Flow → Run As',
    password: 'Username and password',
    passwordValue: 'Not possible with an External Client App',
  },
  policies: {
    title: '5. After “Create”: Policies → Edit',
    permitted: 'Permitted Users',
    permittedValue:
      '“All users can self-authorize”; or “Admin approved users are pre-authorized”, then assign a profile or permission set. JWT needs the second.',
    refresh: 'Refresh Token Policy',
    refreshValue:
      '“Refresh token is valid until revoked”, or an idle limit that is longer than your holidays. “Immediately expire refresh token” would sign you out at once.',
    ip: 'IP Relaxation',
    ipValue: 'As your company wants it. “Enforce IP restrictions” refuses sign-ins from elsewhere.',
  },
  finish: {
    title: '6. Finish',
    wait: 'Wait',
    waitValue:
      '2 to 10 minutes: until then Salesforce may say “invalid_client_id” or refuse the callback URL.',
    key: 'Client id',
    keyValue: 'Settings → OAuth Settings → Consumer Key and Secret: the consumer key is the client id.',
  },
} as const;
