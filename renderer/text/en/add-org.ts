/** Words of the dialog `Add org`, method by method. */
export const addOrgWords = {
  title: 'Add org',
  method: 'Method',
  methods: {
    browser: {
      name: 'Browser',
      hint: 'The usual way',
      when: 'Right for most orgs. You sign in as always, also with a passkey or on your company’s own sign-in page, and Latchkey keeps a grant that renews itself.',
    },
    password: {
      name: 'Username and password',
      hint: 'Legacy',
      when: 'Only for orgs that still allow it. It cannot work in orgs made since Summer ’23 unless an administrator has allowed it, never with an External Client App, and Salesforce has announced its end for connected apps in Winter ’27. Where it fails, use Browser.',
    },
    jwt: {
      name: 'JWT',
      hint: 'A private key signs',
      when: 'Right for automation: a private key signs in for a user whom an administrator has approved for the app. No password and no window, for as long as the app’s certificate is valid.',
    },
    'client-credentials': {
      name: 'Client credentials',
      hint: 'The app’s own user',
      when: 'The app signs in by its id and secret and acts as the one user that its policies name under “Run As”. It works at the org’s My Domain only.',
    },
    'sfdx-url': {
      name: 'SFDX URL',
      hint: 'From the Salesforce CLI',
      when: 'Takes over a sign-in of the Salesforce CLI. The CLI goes on holding the same grant: where refresh tokens rotate, only one of the two lives on after the next renewal. A sign-in of its own is safer.',
    },
    'access-token': {
      name: 'Access token',
      hint: 'Short-lived',
      when: 'Right when all you have is a token. It is short-lived and cannot be renewed: when its session ends, paste another, or sign in by another method.',
    },
    device: {
      name: 'Device code',
      hint: 'On another device',
      when: 'You enter a code on any device and sign in there. Only with a client app of your own that has “Enable Device Flow” switched on.',
    },
  },

  whereLabel: 'Where do you sign in?',
  where: { production: 'Production', sandbox: 'Sandbox', other: 'Other' },
  whereHint: {
    production: 'login.salesforce.com',
    sandbox: 'test.salesforce.com',
    other: 'My Domain, any URL',
  },
  loginHost: 'Login host or org URL',
  loginHostHint: 'Paste any page of the org: Lightning, Setup, a record. The My Domain behind it is found.',
  loginHostFinding: 'Looking for the login host…',
  loginHostFound: (host: string) => `Sign-in starts at ${host}`,
  loginHostMissing: 'Enter where you sign in: a login host, or any URL of the org.',
  myDomainHint: 'The org’s My Domain, or any page of the org: the My Domain behind it is found.',
  myDomainMissing:
    'Enter the org’s My Domain. login.salesforce.com and test.salesforce.com refuse this method: “request not supported on this domain”.',

  savedApp: 'Client app',
  anotherApp: 'Another client app…',
  savedAppName: (name: string, clientId: string) => `${name} · ${clientId}`,
  manageApps: 'Manage…',
  flowNotNoted: 'This app is not noted for this method. If the org allows it, note it under Manage….',
  platformCli: 'Use the Salesforce CLI’s app (PlatformCLI)',
  platformCliWarning:
    'Salesforce’s consent page and the administrator’s list of connected apps will then name the Salesforce CLI, not Latchkey. It counts as one of the five approvals that a user has for the CLI.',
  clientId: 'Client id',
  clientIdHint: 'Also called consumer key.',
  clientIdHintJwt: 'Also called consumer key. It becomes iss in the JWT: who is asking.',
  clientIdMissing: 'Enter the client id (consumer key) of your External Client App.',
  clientSecret: 'Client secret',
  clientSecretHint: 'Leave empty unless your app requires one.',
  clientSecretNeeded: 'Also called consumer secret. This method does not work without it.',
  clientSecretMissing: 'Enter the client secret (consumer secret) of your client app.',
  secretKept: 'Kept in the vault',
  callbackUrl: 'Callback URL',
  callbackHint: 'Exactly as registered in the app.',
  callbackMissing: 'Enter the callback URL that is registered in your External Client App.',

  username: 'Username',
  usernameHint:
    'As you type it at Salesforce’s login page. It looks like an e-mail address, and often is none.',
  usernameHintJwt: 'It becomes sub in the JWT: for whom. The username, not the e-mail address.',
  usernameMissing: 'Enter the username.',
  password: 'Password',
  passwordHint: 'Sent to the login host above and nowhere else.',
  passwordMissing: 'Enter the password.',
  securityToken: 'Security token',
  securityTokenHint: 'Not needed from a trusted network. Salesforce mails it when the password changes.',
  keepPassword: 'Keep the password in the vault',
  keepPasswordHint:
    'This method has no refresh token: with the password kept, Latchkey signs in again by itself when the session ends. Without it you are asked each time.',

  privateKey: 'Private key',
  privateKeyHint: 'PEM text, PKCS#1 or PKCS#8, RSA with at least 2048 bits. It is sealed in the vault.',
  privateKeyPlaceholder: 'Paste it here, or choose the .key or .pem file',
  privateKeyMissing: 'Paste the private key, or choose its file.',
  chooseFile: 'Choose a file…',
  pasteInstead: 'Paste instead',
  fileChosen: (name: string) => `${name} is chosen. What is in it does not enter this window.`,
  keyLooking: 'Reading the key…',
  keyBits: (bits: number) => `RSA key of ${bits} bits`,
  keyFingerprint: 'SHA-256 of its public key',
  certificateFingerprint: 'SHA-256 of its certificate',
  keyCompare: 'Compare with the certificate in your app',
  keyCompareLead:
    'The app in the org holds a certificate with a public key. This prints that key’s SHA-256; both must be the same:',
  keyCompareCommand:
    'openssl x509 -in server.crt -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -c',
  certificateCompareLead: 'And this prints the SHA-256 of the certificate itself:',
  certificateCompareCommand: 'openssl x509 -in server.crt -noout -fingerprint -sha256',
  command: 'the command',
  audience: 'Audience',
  audienceHint:
    'It becomes aud in the JWT: for which Salesforce. login.salesforce.com for production, test.salesforce.com for sandboxes and scratch orgs, whatever the login host is.',
  audienceMissing: 'Enter the audience: https://login.salesforce.com or https://test.salesforce.com.',
  expiry:
    'The fourth claim, exp, says when the JWT ends. Latchkey sets it a few minutes ahead of now, so this computer’s clock must be right.',

  sfdxAuthUrl: 'SFDX auth URL',
  sfdxAuthUrlHint:
    'It begins with force://. The file or JSON that the CLI writes is fine too: sf org auth show-sfdx-auth-url prints it.',
  sfdxAuthUrlMissing: 'Paste the SFDX auth URL, or choose the file with it.',
  afresh: 'Sign in afresh instead',
  afreshHint: 'By browser and with the CLI’s own app: a second grant, and both live on.',

  accessToken: 'Access token',
  accessTokenHint: 'It begins with 00D and has an exclamation mark, or is a JWT of three parts.',
  accessTokenMissing: 'Paste the access token.',
  instanceUrl: 'Instance URL',
  instanceUrlHint: 'Where the token works: instance_url beside the token. Any page of the org will do.',
  instanceUrlMissing: 'Enter the instance URL that belongs to the token.',

  alias: 'Alias',
  aliasHint: 'Your own name for it. Left empty, Latchkey picks one.',

  options: 'More options',
  loginHint: 'Username to fill in',
  loginHintHint: 'Salesforce’s login page opens with it.',
  prompt: 'What Salesforce asks',
  prompts: {
    default: 'Let Salesforce decide',
    login: 'Log in anew',
    select_account: 'Choose the account',
    consent: 'Ask for consent again',
  },
  bypassSso: 'Skip the identity provider',
  bypassSsoHint: 'Shows Salesforce’s own login page where My Domain would go straight to your company’s.',
  whichBrowser: 'Open in',
  systemBrowser: 'The system’s browser',
  privateWindow: 'In a private window',
  privateWindowHint: 'Nobody is logged in there, so the browser cannot pick the wrong account.',
  browserHint: 'For “Sign in in my browser”.',

  signInHere: 'Sign in here',
  signInBrowser: 'Sign in in my browser',
  add: 'Add',
  adding: 'Asking Salesforce for a token…',
  useBrowser: 'Use Browser instead',
  renewed: (alias: string, username: string) =>
    `${alias} (${username}) was in the list already. Its sign-in has been renewed.`,
  cancel: 'Cancel',
} as const;
