import { type CatalogueEntry, SIGNING_IN } from './catalogue-entry.ts';

/** What an org says when its policies keep a client app or a user out (salesforce.md 2.1). */
export const APPROVAL_ERRORS = [
  {
    id: 'app-not-installed',
    title: 'The client app is not installed in this org',
    match: [
      { error: 'invalid_client', description: /must be installed/i },
      { error: 'OAUTH_APPROVAL_ERROR_GENERIC', description: /must be installed/i },
    ],
    says: [{ error: 'invalid_client', description: 'app must be installed into org', where: 'authorize' }],
    causes: [
      'Since September 2025 Salesforce lets people use a client app of another org only when an admin has installed it. Salesforce’s page shows this as OAUTH_APPROVAL_ERROR_GENERIC.',
      'Your user does not have the permission “Approve Uninstalled Connected Apps”.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Install the app: Setup → Connected Apps OAuth Usage → the app → Install, then Manage App Policies.',
        button: 'open-app-install-page',
      },
      {
        who: 'you',
        text: 'Or use an External Client App that was created in this org itself: it needs no installation.',
        button: 'change-client-app',
      },
    ],
    adminClicks: ({ app, clientId }) => [
      'Setup → Connected Apps OAuth Usage.',
      `Find ${app} (consumer key ${clientId}) and press Install.`,
      'Press Manage App Policies and check Permitted Users and IP Relaxation.',
    ],
  },
  {
    id: 'approval-error',
    title: 'Salesforce stopped the approval without a reason',
    match: [{ error: 'OAUTH_APPROVAL_ERROR_GENERIC', description: /^(?!.*must be installed)/is }],
    says: [
      {
        error: 'OAUTH_APPROVAL_ERROR_GENERIC',
        description: 'An unexpected error has occurred during authentication. Please try again.',
        where: 'authorize',
      },
    ],
    causes: [
      'The client app is not installed in this org.',
      'A scope was asked for that the app does not have.',
      'The user may use the API only, or has an Integration licence, and so cannot approve an app.',
      'The user is not among the app’s Permitted Users.',
      'A policy of the External Client App stands in the way, such as required PKCE.',
    ],
    fixes: [
      {
        who: 'you',
        text: 'Look at the address of Salesforce’s error page: its error_description often names the real reason.',
      },
      {
        who: 'your-admin',
        text: 'Check four things: the app is installed, it has the scopes api, web and refresh_token, the user is permitted to use it, and the user is not “API Only”.',
        button: 'open-app-install-page',
      },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → Connected Apps OAuth Usage: if ${app} (consumer key ${clientId}) has an Install button, press it.`,
      'Setup → External Client App Manager → the app → Settings: scopes api, web and refresh_token are selected.',
      `In the app’s policies, Permitted Users lets ${username} in.`,
      `Setup → Users → ${username}: no permission “API Only User”.`,
    ],
  },
  {
    id: 'app-blocked-by-admin',
    title: 'An admin has blocked the client app',
    match: [{ error: 'OAUTH_APP_BLOCKED' }, { error: 'app_blocked', description: /blocked by admin/i }],
    says: [
      { error: 'OAUTH_APP_BLOCKED', description: 'this app is blocked by admin', where: 'authorize' },
      { error: 'app_blocked', description: 'this app is blocked by admin', where: 'token:refresh' },
    ],
    causes: [
      'An admin of the org blocked the app.',
      'API Access Control is on, which blocks every app that is not allowed by name.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Unblock the app in Setup → Connected Apps OAuth Usage. With API Access Control on, install the app and assign it to the user.',
        button: 'open-app-install-page',
      },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → Connected Apps OAuth Usage → ${app} (consumer key ${clientId}) → Unblock.`,
      `With API Access Control on: Install, then assign the app to a permission set of ${username}.`,
    ],
  },
  {
    id: 'user-not-permitted',
    title: 'Your user may not use this client app',
    match: [{ error: ['OAUTH_APP_ACCESS_DENIED', 'invalid_app_access'] }],
    says: [
      {
        error: 'OAUTH_APP_ACCESS_DENIED',
        description: 'user is not admin approved to access this app',
        where: 'authorize',
      },
      {
        error: 'invalid_app_access',
        description: 'user is not admin approved to access this app',
        where: 'token:refresh',
      },
    ],
    causes: [
      'The app’s Permitted Users are “Admin approved users are pre-authorized”, and your user is not assigned to it.',
    ],
    fixes: [
      {
        who: 'your-admin',
        text: 'Assign your profile or one of your permission sets to the app.',
        button: 'open-app-manager',
      },
      { who: 'you', text: 'Then sign in again.', button: 'sign-in-again', only: ['listed'] },
      { who: 'you', text: 'Then try again.', button: 'retry-later', only: SIGNING_IN },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager (or Manage Connected Apps) → ${app} (consumer key ${clientId}).`,
      `Policies: add a profile or permission set that ${username} has.`,
      'Changes take 2 to 10 minutes.',
    ],
  },
] as const satisfies readonly CatalogueEntry[];
