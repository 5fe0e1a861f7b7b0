/** What is said around a failure. Why and what to do about Salesforce's own refusals stands in shared/oauth-errors.ts. */
export const problemWords = {
  salesforceSaid: 'What Salesforce said',
  why: 'Why',
  whatToDo: 'What to do',
  copyNote: 'Copy note for your admin',
  noteCopied: 'Copied',
  showAll: 'Show all',
  showLess: 'Show less',
  retry: 'Retry',
  signInAgain: 'Sign in again',
  unlock: 'Unlock',
  dismiss: 'Dismiss',
  changeClientApp: 'Change client app',
  removeOrg: 'Remove',
  useHost: (host: string) => `Use ${host}`,
  setupPages: {
    'login-history': 'Open Login History',
    'app-install': 'Open Connected Apps OAuth Usage',
    'app-manager': 'Open External Client App Manager',
    'oauth-settings': 'Open OAuth Settings',
    users: 'Open Users',
    'security-token': 'Reset security token',
  },
  /** For failures that the catalogue does not explain. */
  remedies: {
    'sign-in-again': 'Sign in again: the row, its alias and its browser data stay.',
    retry: 'Try again in a moment.',
    'change-port':
      'Close the program that uses this port, or put another port in the callback URL, here and in the client app.',
    'change-login-host': 'Check the login host, then try again.',
    'change-instance-url':
      'Check the instance URL: it stands beside the token, as instance_url or Instance Url.',
    'check-host-name':
      'No name server knows this host: its My Domain may have been renamed, its sandbox deleted, or its name be known in the VPN only. Check the network and the VPN, then try again.',
    'check-network':
      'Host names cannot be looked up from this computer just now. Check that it is online, and the VPN, then try again.',
    'check-certificate':
      'Nobody whom Latchkey believes vouches for the certificate of this host. In a company’s network, choose its CA file in the settings under Network; the doctor says who issued the certificate.',
    'check-proxy':
      'The way leads through a proxy, which did not open it. See in the settings under Network whether it wants a name and a password.',
    'change-client-app':
      'Check the client id, the secret and the callback URL against the client app in the org.',
    'ask-admin': 'An administrator of the org has to allow this. Send them the line above.',
    unlock: 'Unlock the vault, then try again.',
    'free-disk':
      'Make room on the disk or mend its permissions, then try again. The previous file is intact.',
    'update-app': 'These files come from a newer Latchkey. Update Latchkey to change anything.',
    none: '',
  },
  /** Where another sentence is the true one. */
  remediesIn: {
    adding: {
      'sign-in-again': 'Start the sign-in once more.',
      'check-host-name':
        'Check the spelling of the host: no name server knows it. Where no web site opens either, check the network; some names are known in the VPN only.',
    },
    again: {
      'sign-in-again': 'Try again, as the user of this row.',
      'change-instance-url': 'Paste a token of this very org.',
      'change-login-host':
        'If the org signs in elsewhere by now, add it once more with Add org and the right login host: its row, its alias and its browser data stay.',
    },
    listed: {},
  },
} as const;
