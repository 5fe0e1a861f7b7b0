/** Why a page of an org is not opened, and what is wrong with the person’s own landing pages. */
export const pagesWords = {
  couldNotLoad: 'the page could not be loaded',
  notLoadedAgain: (detail: string): string => `The page could not be loaded again: ${detail}.`,
  noAddress:
    'This page has no address that could be used elsewhere: it only hands over a login. Wait until it has loaded.',
  noOwnPath:
    'This is no path on the org’s own host. It begins with one slash, such as /lightning/setup/Flows/home.',
  empty: 'Paste the address of a page, or a record id.',
  controlCharacters: 'The address has a line break or another invisible character in it. Copy it again.',
  backslash: 'The address has a backslash in it, which browsers and programs read differently.',
  notAscii: 'The host name has letters outside a–z. Salesforce hosts never do; it may be a look-alike.',
  userinfo: 'The address has a name before an @ sign, which hides the host it really leads to.',
  scheme: 'Only https addresses of Salesforce pages can be opened.',
  plainHttp: 'Salesforce pages are at https addresses; this one is plain http.',
  port: 'Salesforce answers on the standard port only; this address names another one.',
  notAnOrg: 'This is a Salesforce web site, but not a page of an org.',
  neitherAddressNorId: 'This is neither an address nor a record id of 15 or 18 characters.',
  notSalesforce: 'This host does not belong to Salesforce, so none of your orgs is opened for it.',
  idDoesNotFit:
    'The last three characters of this id do not fit the others: it was cut, or its upper and lower case was lost. Copy it again.',
  pathUnsafe: 'The path in this address could lead to another host, so it is not opened.',
  notLoaded: (detail: string): string => `The org’s page could not be loaded: ${detail}.`,
  noWebScope:
    'This sign-in has no scope “web”, so Salesforce will not open pages with it. Add the scope to the client app and sign in again.',
  tooSlow: (seconds: number): string =>
    `The org’s page was not there after ${seconds} seconds. It goes on loading in its window.`,
  openingFailed: 'Something went wrong inside Latchkey while it opened this org.',
  ownNoList: 'It is not a JSON list, so none of its pages are shown.',
  ownLeftOut: (at: number, why: string): string => `Entry ${at} is left out: ${why}`,
  ownTooMany: (most: number): string => `Only its first ${most} entries are shown.`,
  ownNameEmpty: 'its name shows nothing.',
  ownNoPath: 'its path is none on the org’s own host; it begins with one slash.',
  ownIdTaken: (id: string): string => `another entry has the id “${id}”.`,
  ownFieldUnknown: (field: string): string => `it has a field that is not known (${field}).`,
  ownNoObject: 'it is not an object with “name” and “path”.',
  ownFieldMisshaped: (field: string): string => `its “${field}” is missing or not in the right form.`,
  loginAsked:
    'Salesforce asks for a login although Latchkey has just logged in here. Log in on this page, or sign in to the org again.',
} as const;
