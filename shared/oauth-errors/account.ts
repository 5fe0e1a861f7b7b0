import { ARCHIVE, type CatalogueEntry, HAS_ROW, SIGNING_IN } from './catalogue-entry.ts';

/** What is said about the user, the org or the hour, whatever the flow (salesforce.md 2.1). */
export const ACCOUNT_ERRORS = [
  {
    id: 'user-inactive',
    title: 'The user is deactivated or frozen',
    match: [{ error: 'inactive_user' }],
    says: [{ error: 'inactive_user', description: 'user is inactive', where: 'token:refresh' }],
    causes: ['An admin deactivated or froze this user.'],
    fixes: [
      { who: 'your-admin', text: 'Activate or unfreeze the user.', button: 'open-users' },
      { who: 'you', text: 'Then try again.', button: 'retry-later' },
    ],
    adminClicks: ({ username }) => [`Setup → Users → ${username}.`, 'Tick Active, or press Unfreeze.'],
  },
  {
    id: 'org-inactive',
    title: 'The org is locked, closed or suspended',
    match: [{ error: 'inactive_org' }],
    says: [
      { error: 'inactive_org', description: 'org is locked, closed, or suspended', where: 'token:refresh' },
    ],
    causes: ['A trial or scratch org has expired, a sandbox was deleted, or Salesforce suspended the org.'],
    fixes: [
      { who: 'salesforce', text: 'Ask Salesforce Support to restore the org, if you still need it.' },
      ARCHIVE,
      { who: 'you', text: 'Or remove the org from the list.', button: 'remove-org', only: HAS_ROW },
    ],
  },
  {
    id: 'login-rate-exceeded',
    title: 'Too many sign-ins in an hour',
    match: [{ error: 'rate_limit_exceeded' }],
    says: [{ error: 'rate_limit_exceeded', description: 'login rate exceeded', where: 'token:refresh' }],
    causes: [
      'Salesforce allows a user 3,600 sign-ins an hour. Some program signs in again and again instead of reusing its token.',
    ],
    fixes: [
      { who: 'nobody', text: 'Wait an hour.', button: 'retry-later' },
      {
        who: 'you',
        text: 'Find the program that loops: Login History shows which application signs in so often.',
        button: 'open-login-history',
      },
    ],
  },
  {
    id: 'unknown-error',
    title: 'Salesforce failed without a reason',
    match: [{ error: 'unknown_error' }],
    says: [{ error: 'unknown_error', description: '', where: 'token:code' }],
    causes: ['Something went wrong inside Salesforce. It usually passes.'],
    fixes: [
      {
        who: 'nobody',
        text: 'Wait a little and try again. If it lasts, look at status.salesforce.com.',
        button: 'retry-later',
      },
    ],
  },
  {
    id: 'salesforce-down',
    title: 'Salesforce is not available',
    match: [{ error: ['server_error', 'service_unavailable', 'system_down'] }],
    says: [
      { error: 'server_error', description: '', where: 'token:refresh' },
      { error: 'service_unavailable', description: '', where: 'token:refresh' },
      { error: 'system_down', description: '', where: 'token:refresh' },
    ],
    causes: [
      'The org is being maintained, or Salesforce has a fault.',
      { text: 'It says nothing about your sign-in, which is kept as it is.', only: HAS_ROW },
    ],
    fixes: [
      {
        who: 'salesforce',
        text: 'Wait until it is over: status.salesforce.com says when. Nothing has to be signed in again.',
        button: 'retry-later',
        only: ['listed'],
      },
      {
        who: 'salesforce',
        text: 'Wait until it is over: status.salesforce.com says when. Then try again.',
        button: 'retry-later',
        only: SIGNING_IN,
      },
    ],
  },
  {
    id: 'ip-restricted',
    title: 'Sign-in is not allowed from this network or at this hour',
    match: [{ error: 'invalid_grant', description: /ip restricted|login hours/i }],
    says: [
      { error: 'invalid_grant', description: 'ip restricted', where: 'token:refresh' },
      {
        error: 'invalid_grant',
        description: 'IP restricted or invalid login hours',
        where: 'token:refresh',
      },
    ],
    causes: [
      'Your profile allows sign-in from certain IP addresses or at certain hours only.',
      'The app’s own policy enforces IP restrictions.',
    ],
    fixes: [
      { who: 'you', text: 'Connect to your company’s network or VPN and try again.', button: 'retry-later' },
      {
        who: 'your-admin',
        text: 'Relax the IP restrictions in the app’s policies, or add your address. The range of the profile still counts.',
        button: 'open-app-manager',
      },
    ],
    adminClicks: ({ app, clientId, username }) => [
      `Setup → External Client App Manager → ${app} (consumer key ${clientId}) → Policies → IP Relaxation: Relax IP restrictions.`,
      `Or: Setup → Profiles → the profile of ${username} → Login IP Ranges and Login Hours.`,
    ],
  },
] as const satisfies readonly CatalogueEntry[];
