/** Words of the dialog `Sign in again`. */
export const againWords = {
  title: (alias: string) => `Sign in again to ${alias}`,
  lead: 'The alias, the browser data and the place in the list are kept. Signing in as another user changes nothing.',
  facts: 'How this org signs in',
  method: 'Method',
  loginHost: 'Login host',
  instanceUrl: 'Instance URL',
  username: 'Username',
  clientApp: 'Client app',
  appGone: 'Not saved any more',
  nothingMissing: {
    password: 'The password is kept in the vault. Nothing has to be entered.',
    jwt: 'The private key is kept in the vault. Nothing has to be entered.',
    'client-credentials': 'The client app signs in by itself. Nothing has to be entered.',
    device: 'Salesforce gives a new code for you to enter on any device.',
  },
  otherPassword: 'Enter another password',
  otherKey: 'Use another private key',
  refreshed: {
    title: 'This sandbox was refreshed',
    lead: 'Production was copied into it anew: the same My Domain and the same user, but a new organization behind it. The sign-in from before cannot work any more.',
    host: 'My Domain',
    username: 'Username',
    before: 'Organization id before',
    now: 'Organization id now',
    consequences:
      'The row stays with its alias, groups, tags, colour, notes and pin. Its browser data is cleared, because it belongs to the organization that is gone.',
    agree: 'Use the refreshed sandbox',
    cancel: 'Change nothing',
  },
  signIn: 'Sign in',
  close: 'Close',
} as const;
