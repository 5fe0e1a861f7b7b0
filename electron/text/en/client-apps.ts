/** What is said of client apps, of their form, and of what trying them showed. */
export const clientAppsWords = {
  noneOnThisComputer:
    'None of the callback URLs is on this computer, so a browser cannot come back here; “Sign in here” works.',
  portTaken: (port: string): string => `Port ${port} is taken by another program, or by a sign-in under way.`,
  portFree: (port: string): string => `Port ${port} is free for a browser to come back to.`,
  usernameAndPassword: 'username and password',
  adminDecides: (also: string): string =>
    `What an admin allows (installed, Permitted Users, IP ranges) shows only when somebody signs in.${also}`,
  secretGone: 'The client secret of this app is not in the vault any more. Enter the app again.',
  goneChooseAnother: 'This client app is not saved any more. Choose another or enter it again.',
  noCallbackUrl: (shape: string): string => `This cannot be a callback URL. ${shape}`,
  needsName: 'Give the client app a name.',
  clientIdMisshaped:
    'The client id (consumer key) has a space or another character in it that no client id has. Copy it again.',
  namedNoCallbackUrl: (url: string, shape: string): string => `“${url}” cannot be a callback URL. ${shape}`,
  needsCallbackUrl: (shape: string): string => `Signing in through a browser needs a callback URL. ${shape}`,
  noScope: (name: string): string => `“${name}” is not the name of a scope.`,
  callbackShape:
    'It is http on localhost or 127.0.0.1 with a port, an https address, or an address of the app’s own scheme, exactly as registered with the client app.',
  andMore: (count: number): string => ` and ${count} more`,
  inUse: (name: string, aliases: string, more: string): string =>
    `“${name}” is used by ${aliases}${more}. Remove those orgs, or add them again with another app, before you remove it.`,
  gone: 'This client app is not saved any more.',
  nameTaken: (name: string): string =>
    `There is already a client app named “${name}”. Give this one another name.`,
  notReached: (host: string, detail: string): string => `${host} could not be reached: ${detail}.`,
  answeredOddly: (host: string, detail: string): string =>
    `${host} answered, but not as Salesforce does: ${detail}.`,
  answers: (host: string): string => `${host} answers.`,
  unknownId: (host: string, said: string): string =>
    `${host} does not know this client id: ${said}. Check it for a missing character; a new app takes 2 to 10 minutes, and an External Client App is known only in its own org.`,
  refused: (host: string, said: string): string => `${host} refused the app: ${said}.`,
  knowsId: (host: string): string => `${host} knows this client id.`,
  secretDemanded: (said: string): string =>
    `A client secret is demanded and this app has none here: ${said}. Enter it, or have “Require Secret for Web Server Flow” and “Require Secret for Refresh Token Flow” turned off.`,
  secretRefused: (said: string): string =>
    `The client secret was refused: ${said}. Copy it again; it may have been rotated.`,
  secretNotAsked: 'No client secret was asked for when a code was redeemed.',
  secretRight: 'The client secret is right: a wrong one was refused.',
  secretUnclear: 'The client secret was not refused, but a wrong one was not either; a sign-in will show.',
  renewalAsksNoSecret: 'Renewing a sign-in asks for no client secret.',
  renewalDemandsSecret: (said: string): string =>
    `A sign-in would work once and fail at renewal, which demands a client secret: ${said}. Enter it, or have “Require Secret for Refresh Token Flow” turned off.`,
  renewalRefused: (said: string): string => `Renewing a sign-in is refused: ${said}.`,
  renewalNotTried: (detail: string): string => `Renewing a sign-in could not be tried: ${detail}.`,
  theCallbackUrl: (url: string): string => `the callback URL ${url}`,
  callbackTaken: (where: string): string =>
    `Salesforce takes ${where}, PKCE and the scopes, and shows its login page.`,
  callbackPassedOn: (where: string, host: string): string =>
    `For ${where} Salesforce passed on to ${host} to log in, so what it thinks of the app is not known yet.`,
  callbackUnclear: (where: string, status: number): string =>
    `For ${where} Salesforce answered with a page that says neither yes nor no (status ${status}).`,
  callbackUnanswered: (where: string, detail: string): string =>
    `For ${where} Salesforce gave no answer: ${detail}.`,
  callbackMismatch: (url: string, said: string): string =>
    `The callback URL ${url} is not registered with the app, character for character: ${said}. “localhost” is not “127.0.0.1”, and port, slash and case count.`,
  scopesMissing: (scopes: string, said: string): string =>
    `The app does not have every scope of “${scopes}”: ${said}. Add them to the app, or ask for none here, which means all it has.`,
  callbackRefused: (url: string, said: string): string =>
    `For the callback URL ${url} Salesforce refused: ${said}.`,
  credentialsAtMyDomain: 'Client credentials can be tried at the org’s own My Domain only.',
  credentialsNeedSecret: 'Client credentials need the client secret, and this app has none here.',
  credentialsGranted: 'Client credentials are granted; the token was given back at once.',
  clientCredentials: 'Client credentials',
  deviceCodesGranted: 'Device codes are given out.',
  deviceCodes: 'Device codes',
  notTried: (what: string, detail: string): string => `${what} could not be tried: ${detail}.`,
  neitherYesNorNo: (what: string): string => `${what} were answered in a way that says neither yes nor no.`,
  areRefused: (what: string, said: string): string => `${what} are refused: ${said}.`,
  needsPerson: (ways: readonly string[]): string => ` So does signing in by ${ways.join(', by ')}.`,
  /** The app that comes with the practice orgs. */
  practiceApp: 'Practice app',
  practiceIsFixed: {
    changed:
      'The app of the practice Salesforce is not changed by hand: it is registered there as it is, and comes with the practice orgs.',
    removed:
      'The app of the practice Salesforce is not removed by hand: it is registered there as it is, and comes with the practice orgs.',
  },
} as const;
