/** Why a sign-in did not begin, or how it ended. */
export const signInWords = {
  pageNotLoaded: (detail: string): string =>
    `The sign-in page could not be loaded: ${detail}. Nothing was changed.`,
  noCallbackUrl: 'This client app has no callback URL, so nobody can sign in through a browser with it.',
  noCallbackHere:
    'Signing in through the browser needs a callback URL on this computer, such as http://localhost:8717/callback, registered with the client app. “Sign in here” works with the present one.',
  noAnswer:
    'No answer came back within five minutes. If the browser showed an error of Salesforce, it stays on that page and never returns here. Nothing was changed.',
  anotherMethod:
    'This org was added by another method. To change the method, add the org again; its row is kept.',
  passwordNotKept: 'The password of this org is not kept here. Enter it.',
  keyNotKept: 'The private key of this org is not in the vault any more. Choose the file or paste the key.',
  fileHeldTooLong: 'Latchkey holds a chosen file for ten minutes only. Choose it again.',
  anotherUser: (gotUser: string, gotOrganization: string, rowUser: string, rowOrganization: string): string =>
    `Signed in as ${gotUser} of ${gotOrganization}, but this row is ${rowUser} of ${rowOrganization}. Nothing was changed. To use both, add the other one with Add org.`,
  noAccessToken:
    'This is not an access token. One begins with the org’s id and an exclamation mark (00D…!…), or is a JWT (eyJ…). Paste the whole of it; the Salesforce CLI shows it with: sf org auth show-access-token',
  tokenNotAccepted:
    'The org at this instance URL does not accept the access token: it belongs to another org, or it has ended. Check the instance URL, or get a new token.',
  tokenOfAnotherOrg:
    'The instance URL is that of another organization than the access token’s, which begins with its id.',
  noInstance:
    'A token works at the org’s own instance URL only, such as https://acme.my.salesforce.com, not at login or test. Enter that.',
  credentialsAtMyDomain:
    'Client credentials work at the org’s own My Domain only, such as https://acme.my.salesforce.com, not at login or test. Enter that as the login host, or use Browser sign-in.',
  credentialsNeedSecret:
    'Client credentials are the client id together with the client secret, and this client app has no secret here. Add it, or use Browser sign-in.',
  codeEnded: 'The code has ended before anybody allowed the sign-in. Start again for a new code.',
  denied: 'Access was denied on Salesforce’s page. Start again and choose Allow.',
  wrongAudience: (suggestion: string): string =>
    `The audience does not fit this login host. Use ${suggestion}: Salesforce expects https://login.salesforce.com for production and developer orgs, https://test.salesforce.com for sandboxes and scratch orgs, and an Experience Cloud site’s own URL; a My Domain is none of them.`,
  noPasswordAtSite:
    'Experience Cloud sites do not take username and password from an app. Use Browser sign-in, which shows the site’s own login page.',
  sfdxUrlUsed: (alias: string): string =>
    `This SFDX auth URL was used here before: ${alias} was signed in with it. Its refresh token is used up, and sending it again would make Salesforce end that sign-in, so it was not sent. If ${alias} needs a new sign-in, get a new URL.`,
  refused: 'Salesforce refused this sign-in.',
  cancelled: 'The sign-in was cancelled. Nothing was changed.',
  noUsername:
    'A Salesforce username looks like an e-mail address, with an @ and a dot behind it: ann@acme.example, or ann@acme.example.uat in a sandbox. It is on the user’s record in Setup, and need not be the e-mail address.',
  notWaiting: 'This sign-in is not waiting for a browser any more. Start again.',
  portsInUse: (ports: readonly number[]): string => {
    const rest = 'or use “Sign in here”, or choose another callback URL that the client app has registered.';
    return ports.length > 1
      ? `Ports ${ports.slice(0, -1).join(', ')} and ${ports.at(-1) ?? ''} of the callback URLs are all used by other programs. Close one of them, ${rest}`
      : `Port ${ports.join()} of the callback URL is used by another program. Close that program, ${rest}`;
  },
  clockFast: (minutes: number): string =>
    `This computer’s clock is about ${minutes} minutes fast compared with Salesforce’s, which accepts a signed sign-in only for three minutes. Set the clock (best: automatically) and try again.`,
  clockSlow: (minutes: number): string =>
    `This computer’s clock is about ${minutes} minutes slow compared with Salesforce’s, which accepts a signed sign-in only for three minutes. Set the clock (best: automatically) and try again.`,
} as const;
