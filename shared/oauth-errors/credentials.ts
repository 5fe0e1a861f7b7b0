import { type CatalogueEntry, HAS_ROW, SIGNING_IN } from './catalogue-entry.ts';

/** What the flows without a browser say: password, JWT bearer, client credentials (salesforce.md 2.1). */
export const CREDENTIAL_ERRORS = [
  {
    id: 'authentication-failure',
    title: 'Salesforce did not accept username and password',
    match: [{ error: 'invalid_grant', description: /authentication failure/i, elsewhereThan: ['token:jwt'] }],
    says: [{ error: 'invalid_grant', description: 'authentication failure', where: 'token:password' }],
    causes: [
      'Username, password or security token is wrong.',
      'The login host is the wrong one: a production user at test, or a sandbox user at login.',
      'The security token is missing: from an unknown network it has to be appended to the password. A changed password brings a new token.',
      'The password was not encoded: + & % # and spaces have to be. Latchkey does it; a script may not.',
      'The org does not allow this flow. Orgs made since Summer ’23 switch it off, and Salesforce says the same words; only Login History then says “Username-Password Flow Disabled”.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Check the login host: a sandbox signs in at test.salesforce.com or at its My Domain.',
        button: 'switch-host',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Sign in again with the present password.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      {
        who: 'you',
        text: 'Enter the security token. You get a new one by mail from Settings → Reset My Security Token. Or sign in from a trusted network.',
        button: 'open-security-token',
        only: SIGNING_IN,
      },
      {
        who: 'you',
        text: 'A changed password brings a new security token. You get one by mail from Settings → Reset My Security Token.',
        button: 'open-security-token',
        only: ['listed'],
      },
      {
        who: 'your-admin',
        text: 'Look in Login History: it names the real reason.',
        button: 'open-login-history',
      },
      {
        who: 'you',
        text: 'Better still: use browser sign-in, which has none of these limits.',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Better still: add the org once more with Add org, by Browser, which has none of these limits: its row, its alias and its browser data stay.',
        only: HAS_ROW,
      },
    ],
    adminClicks: ({ username }) => [
      `Setup → Login History: look for ${username}; the column Status names the real reason.`,
      'If it says “Username-Password Flow Disabled”: Setup → OAuth and OpenID Connect Settings → Allow OAuth Username-Password Flows.',
      'If it says “Password Lockout” or “Password Expired”: Setup → Users → Unlock or Reset Password.',
    ],
  },
  {
    id: 'jwt-authentication-failure',
    title: 'There is no such user for this JWT',
    match: [{ error: 'invalid_grant', description: /authentication failure/i, where: ['token:jwt'] }],
    says: [{ error: 'invalid_grant', description: 'authentication failure', where: 'token:jwt' }],
    causes: [
      'The username (sub) is not that of an active, API-enabled user of this org. It is the username, not the e-mail address.',
      'The login host is the wrong one: a production user at test, or a sandbox user at login.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Check the username, and the login host: a sandbox signs in at test.salesforce.com or at its My Domain.',
        button: 'switch-host',
        only: ['adding'],
      },
      {
        who: 'your-admin',
        text: 'See in Setup → Users that the user is active and has the permission “API Enabled”. Login History names the real reason.',
        button: 'open-login-history',
      },
      {
        who: 'you',
        text: 'If the user has another username by now, add the org once more with Add org and that one: its row, its alias and its browser data stay.',
        only: HAS_ROW,
      },
    ],
    adminClicks: ({ username }) => [
      `Setup → Users → ${username}: Active is ticked, and a profile or permission set has “API Enabled”.`,
      `Setup → Login History: look for ${username}; the column Status names the real reason.`,
    ],
  },
  {
    id: 'jwt-not-approved',
    title: 'The user has not approved the client app',
    match: [{ error: 'invalid_grant', description: /hasn.t approved this consumer/i }],
    says: [{ error: 'invalid_grant', description: "user hasn't approved this consumer", where: 'token:jwt' }],
    causes: ['A JWT signs in only users whom an admin pre-authorised for the app, or who approved it once.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Set Permitted Users to “Admin approved users are pre-authorized” and add a permission set of the user. Then wait 2 to 10 minutes.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Or approve the app once yourself, by a browser sign-in with it.' },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Policies → Edit.`,
      'Permitted Users: Admin approved users are pre-authorized.',
      `Add a permission set that ${username} has, save, and wait 2 to 10 minutes.`,
    ],
  },
  {
    id: 'jwt-app-not-ready',
    title: 'The client app is not ready for JWT',
    match: [{ error: 'invalid_request', description: /refresh_token scope is required/i }],
    says: [
      {
        error: 'invalid_request',
        description:
          'refresh_token scope is required and the connected app should be installed and preauthorized',
        where: 'token:jwt',
      },
    ],
    causes: [
      'The app lacks the scope refresh_token, its JWT flow is off, or it is not installed and pre-authorised.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Add the scope “Perform requests at any time (refresh_token, offline_access)”, enable the JWT Bearer Flow with the certificate, and pre-authorise the user.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings.`,
      'Scopes: api and “Perform requests at any time (refresh_token, offline_access)”.',
      'Enable JWT Bearer Flow and upload the certificate.',
      `Policies: Permitted Users “Admin approved users are pre-authorized”, with a permission set of ${username}.`,
    ],
  },
  {
    id: 'assertion-invalid',
    title: 'The signature does not fit the certificate in the client app',
    match: [{ error: 'invalid_grant', description: /invalid[ _]assertion/i }, { error: 'invalid_assertion' }],
    says: [
      { error: 'invalid_grant', description: 'invalid assertion', where: 'token:jwt' },
      { error: 'invalid_grant', description: 'invalid_assertion', where: 'token:jwt' },
    ],
    causes: [
      'The private key does not belong to the certificate that was uploaded to the app.',
      'The certificate has expired.',
      'The JWT was not signed with RS256, or was encoded as plain base64 instead of base64url without padding. Latchkey does both right; a script may not.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Compare the fingerprint that Latchkey shows for the key with the one of the certificate in the app.',
        only: SIGNING_IN,
      },
      {
        who: 'you',
        text: 'Sign in again with the key that belongs to the certificate in the app.',
        button: 'sign-in-again',
        only: ['listed'],
      },
      {
        who: 'your-admin',
        text: 'Upload the certificate (.crt) that belongs to the key.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings → JWT Bearer Flow.`,
      'Upload the certificate that belongs to my key, and check that it has not expired.',
    ],
  },
  {
    id: 'audience-invalid',
    title: 'The audience of the JWT is the wrong one',
    match: [{ error: 'invalid_grant', description: /audience/i }],
    says: [
      { error: 'invalid_grant', description: 'Audience validation failed', where: 'token:jwt' },
      { error: 'invalid_grant', description: 'invalid audience', where: 'token:jwt' },
    ],
    causes: ['The audience (aud) is a My Domain or an instance, or that of the other environment.'],
    fixes: [
      {
        who: 'you',
        text: 'Check the audience, and the login host. Production: https://login.salesforce.com. Sandbox and scratch org: https://test.salesforce.com.',
        button: 'switch-host',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Add the org once more with Add org and the right audience (production: https://login.salesforce.com, sandbox and scratch org: https://test.salesforce.com): its row, its alias and its browser data stay.',
        only: HAS_ROW,
      },
    ],
  },
  {
    id: 'assertion-expired',
    title: 'The JWT had expired when it arrived',
    match: [{ error: 'invalid_grant', description: /assertion (?:has |is )?expired|expired assertion/i }],
    says: [{ error: 'invalid_grant', description: 'assertion expired', where: 'token:jwt' }],
    causes: [
      'The clock of this computer is wrong.',
      'The JWT was valid for longer than about 3 minutes, which Salesforce refuses.',
    ],
    fixes: [{ who: 'you', text: 'Set the clock of this computer, then try again.', button: 'retry-later' }],
  },
  {
    id: 'my-domain-needed',
    title: 'Client credentials need the org’s own host',
    match: [{ error: 'invalid_grant', description: /not supported on this domain/i }],
    says: [
      {
        error: 'invalid_grant',
        description: 'request not supported on this domain',
        where: 'token:client-credentials',
      },
    ],
    causes: ['The request went to login, test or a Setup host. This flow works at the My Domain only.'],
    fixes: [
      {
        who: 'you',
        text: 'Use https://<mydomain>.my.salesforce.com as login host.',
        button: 'switch-host',
        only: ['adding'],
      },
      {
        who: 'you',
        text: 'Add the org once more with Add org and its My Domain as login host: its row, its alias and its browser data stay.',
        only: HAS_ROW,
      },
    ],
  },
  {
    id: 'run-as-missing',
    title: 'The client app has no user to run as',
    match: [{ error: 'invalid_grant', description: /no client credentials user/i }],
    says: [
      {
        error: 'invalid_grant',
        description: 'no client credentials user enabled',
        where: 'token:client-credentials',
      },
    ],
    causes: ['Nobody chose the user that the Client Credentials Flow runs as.'],
    fixes: [
      {
        who: 'your-admin',
        text: 'Choose one in the app: Policies → Client Credentials Flow → Run As.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Policies → Edit.`,
      'Enable Client Credentials Flow, and choose a user in Run As.',
    ],
  },
  {
    id: 'no-valid-scopes',
    title: 'The client app has no scope for client credentials',
    match: [{ error: 'invalid_grant', description: /no valid scopes/i }],
    says: [
      {
        error: 'invalid_grant',
        description: 'no valid scopes defined',
        where: 'token:client-credentials',
      },
    ],
    causes: ['Since Winter ’26 this flow needs at least one valid scope, and the app has none.'],
    fixes: [{ who: 'your-admin', text: 'Add the scope api to the app.', button: 'open-app-manager' }],
    adminClicks: ({ app, clientId }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Settings → OAuth Settings → Scopes: add “Manage user data via APIs (api)”.`,
    ],
  },
] as const satisfies readonly CatalogueEntry[];
