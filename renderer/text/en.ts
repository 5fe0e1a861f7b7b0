import { doctorWords } from './en/doctor.ts';
import { problemWords } from './en/problem.ts';

/**
 * Every word the page says, in one place. A translation is another object of this type; foreign text (aliases, org
 * names, Salesforce's own words) is handed in and never translated.
 */
export const words = {
  language: 'en',
  appName: 'Latchkey',
  outside: 'This page is the inside of Latchkey and does nothing in a browser. Start Latchkey instead.',
  unexpected:
    'Something went wrong inside Latchkey. Nothing was changed. If it happens again, quit Latchkey and start it anew.',
  loading: 'Loading your orgs',

  doctor: doctorWords,

  kinds: {
    production: 'Production',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Trial',
    unknown: 'Unknown',
  },
  states: {
    ready: 'Ready',
    refreshing: 'Refreshing',
    'needs-sign-in': 'Needs sign-in',
    unreachable: 'Unreachable',
    blocked: 'Blocked',
  },

  toolbar: { label: 'Tools', addOrg: 'Add org' },

  list: {
    label: 'Orgs',
    count: (count: number) => (count === 1 ? '1 org' : `${count} orgs`),
    open: 'Open',
    copyToken: 'Copy token',
    secondsLeft: (seconds: number) => `${seconds} s`,
    more: 'More',
    signInAgain: 'Sign in again',
    rename: 'Rename',
    remove: 'Remove',
    practice: 'Practice',
    practiceHint: 'An org of the practice Salesforce on this computer',
    windowOpen: 'A window of this org is open',
    lastUsed: (when: string) => `Last used ${when}`,
    neverUsed: 'not used yet',
  },

  empty: {
    title: 'No orgs yet',
    lead: 'An org here is you in one Salesforce organization. Add it once by signing in; from then on one click opens it, logged in, in a session of its own.',
    points: [
      'Two users of one org are two rows, and both can be open at once.',
      'Production is always red. Sandboxes and scratch orgs have colours of their own.',
      'Tokens are sealed with a key from your computer’s keychain. This window never sees them.',
    ],
    addOrg: 'Add org',
    tryPractice: 'Try it with practice orgs',
    startingPractice: 'Starting the practice Salesforce…',
    practiceHint: 'A made-up Salesforce on this computer. No account needed, nothing leaves it.',
  },

  practice: {
    title: 'Practice orgs',
    lead: 'Made-up people in a made-up Salesforce on this computer. Choose a login host, then sign in as one of them.',
    use: 'Use',
    useHost: (host: string) => `Use ${host}`,
    username: 'Username',
    password: 'Password',
    organization: 'Organization',
    productionHost: 'Production',
    sandboxHost: 'Sandbox',
    otherHost: 'Other',
  },

  addOrg: {
    title: 'Add org',
    whereLabel: 'Where do you sign in?',
    where: { production: 'Production', sandbox: 'Sandbox', other: 'Other' },
    whereHint: {
      production: 'login.salesforce.com',
      sandbox: 'test.salesforce.com',
      other: 'My Domain or any URL',
    },
    loginHost: 'Login host or org URL',
    loginHostHint: 'Paste any page of the org: Lightning, Setup, a record. The My Domain behind it is found.',
    loginHostFinding: 'Looking for the login host…',
    loginHostFound: (host: string) => `Sign-in starts at ${host}`,
    loginHostMissing: 'Enter where you sign in: a login host, or any URL of the org.',
    appLegend: 'Client app',
    savedApp: 'Client app',
    anotherApp: 'Another client app…',
    savedAppName: (name: string, clientId: string) => `${name} · ${clientId}`,
    clientId: 'Client id',
    clientIdHint: 'Also called consumer key.',
    clientIdMissing: 'Enter the client id (consumer key) of your External Client App.',
    clientSecret: 'Client secret',
    clientSecretHint: 'Leave empty unless your app requires one.',
    secretKept: 'Kept in the vault',
    callbackUrl: 'Callback URL',
    callbackDefault: 'http://localhost:8717/callback',
    callbackHint: 'Exactly as registered in the app.',
    callbackMissing: 'Enter the callback URL that is registered in your External Client App.',
    alias: 'Alias',
    aliasHint: 'Your own name for it. Left empty, Latchkey picks one.',
    signInHere: 'Sign in here',
    signInBrowser: 'Sign in in my browser',
    cancel: 'Cancel',
    failed: 'Sign-in did not succeed',
  },

  waiting: {
    startingHere: 'Finish signing in in the window that just opened',
    hereDetail:
      'Sign in as the user this org is for, then allow access. The window forgets everything when it closes.',
    startingBrowser: 'Finish signing in in your browser',
    browserDetail:
      'Sign in as the user this org is for, then allow access. The browser tells you when you may close its tab.',
    useBrowser: 'Use my browser instead',
    useBrowserHint:
      'For a passkey, a password manager or a company sign-in page, your browser may be the better place.',
    useWindow: 'Use a window here instead',
    cancel: 'Cancel',
  },

  guide: {
    summary: 'How to create an External Client App',
    lead: 'In the org: Setup → External Client App Manager → New External Client App. An administrator can do it once for everyone.',
    steps: [
      'Turn on “Enable OAuth”.',
      'Callback URL: exactly the text below. “localhost” and “127.0.0.1” are two different URLs to Salesforce.',
      'Scopes: “Manage user data via APIs (api)”, “Manage user data via Web browsers (web)”, “Perform requests at any time (refresh_token, offline_access)”.',
      'Security: turn on “Require Proof Key for Code Exchange (PKCE)”. The web server flow needs no other switch; leave the other flows off.',
      'Turn off both “Require secret” boxes: for the web server flow and for the refresh token flow. Otherwise enter the secret here.',
      'Leave “Issue JWT-based access tokens” off: with it, an org cannot be opened from a token.',
      'Rotation of refresh tokens may be on.',
      'Save, wait 2 to 10 minutes, then copy the consumer key: that is the client id.',
    ],
    callback: 'Callback URL to register',
  },

  again: {
    title: (alias: string) => `Sign in again to ${alias}`,
    lead: 'The alias, the browser data and the place in the list are kept. Signing in as another user changes nothing.',
    close: 'Close',
  },
  rename: {
    title: (alias: string) => `Rename ${alias}`,
    alias: 'Alias',
    save: 'Rename',
    cancel: 'Cancel',
    missing: 'Enter an alias.',
  },
  remove: {
    title: (alias: string) => `Remove ${alias}?`,
    lead: 'This will, for this user of this organization:',
    points: [
      'revoke Latchkey’s access on the Salesforce server',
      'close its windows and clear their cookies and other browser data',
      'delete its tokens and its row here',
    ],
    borrowed:
      'This sign-in came from another program, such as the Salesforce CLI. If that program still uses it, it ends there too.',
    note: 'Nothing in the org itself changes. To get it back, add it again.',
    remove: 'Remove',
    removing: 'Removing…',
    cancel: 'Cancel',
  },
  notRevoked: (alias: string) =>
    `${alias} was removed here, but Salesforce could not confirm that Latchkey’s access was revoked. To be sure, revoke it in the org: Setup → Connected Apps OAuth Usage, or the user’s own settings → Connections.`,

  problem: problemWords,

  vault: {
    label: 'Vault',
    lockedTitle: 'Your keychain is locked',
    locked:
      'Your orgs are listed, but opening one or copying a token needs the keychain. Unlock it, then try again. Nothing is lost.',
    goneTitle: 'The keychain of your vault does not answer',
    gone: (reason: string) =>
      `Your tokens are sealed with a key in the system’s keychain, which is not there now (${reason}). Nothing is lost: start the keychain, or Latchkey once more, and try again. Or begin a new vault: the old one is moved aside and kept, and you sign in to each org again.`,
    missingTitle: 'No keychain on this computer',
    missing:
      'Latchkey keeps tokens in the system’s keychain and never in a plain file. Choose what to do instead:',
    missingReason: (reason: string) => `The system said: ${reason}`,
    passphraseOption:
      'Keep them sealed with a passphrase. You type it each time Latchkey starts; it cannot be recovered.',
    memoryOption: 'Or keep them in memory only. You sign in to each org again after a restart.',
    passphrase: 'Passphrase',
    repeat: 'The same again',
    mismatch: 'The two do not match.',
    tooShort: 'At least 8 characters, please.',
    missingEntry: 'Type the passphrase first.',
    usePassphrase: 'Use a passphrase',
    keepInMemory: 'Keep in memory until quit',
    neededTitle: 'Unlock your vault',
    needed: 'Your orgs’ tokens are sealed with a passphrase. Your orgs are listed meanwhile.',
    unlock: 'Unlock',
    mismatchTitle: 'The key in your keychain does not fit this vault',
    keyMismatch:
      'The saved tokens were sealed with another key: the profile was moved from another computer, or the keychain was replaced. Put the old keychain back and try again. Or begin a new vault: the old one is moved aside and kept, your orgs stay listed, and you sign in to each again.',
    startOver: 'Begin a new vault',
    tryAgain: 'Try again',
    trying: 'Trying…',
    memoryNote: 'Tokens are in memory only and are gone when Latchkey quits',
    passphraseNote: 'Vault sealed with your passphrase',
  },

  readOnly:
    'These files were written by a newer Latchkey, so they are only read: orgs can be opened, but nothing can be changed. Update Latchkey.',

  status: {
    ready: 'Ready',
    copied: (alias: string) => `Token of ${alias} on the clipboard`,
    clearedIn: (seconds: number) => `, cleared in ${seconds} s`,
  },
} as const;
