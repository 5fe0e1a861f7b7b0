/** What is said of answers of an org. What begins small is a part of a sentence. */
export const salesforceWords = {
  noApiVersion: 'no API version',
  identityWithoutIds: 'an identity without Salesforce ids',
  identityOfSomebodyElse: 'the token belongs to somebody else than the sign-in said',
  identityWithoutUsername: 'an identity without a username',
  pageForData: 'a web page instead of data',
  misshaped: 'an answer of a wrong shape',
  redirected: (status: number): string => `a redirect (${status})`,
  status: (status: number): string => `status ${status}`,
  signInNotAccepted: 'The org does not accept the saved sign-in any more.',
  notAsked: (detail: string): string => `The org could not be asked: ${detail}. Nothing was changed.`,
  answerUnsafe: (detail: string): string => `The org's answer was not safe to use: ${detail}.`,
  oneTimeUrlForeign: 'the one-time URL points to a foreign host',
  mayNotOpenPages: 'This sign-in may not open the user interface: the client app needs the scope "web".',
  apiOnly: 'This user may use the API only, so the org has no pages to open for them.',
  opensNoPages:
    'Salesforce opens no pages with this sign-in, although it is alive: the client app lacks the scope “web”, it issues JWT tokens, or the user may use the API only.',
  callRefused: (error: string, description: string): string =>
    `The org refused the call: ${error}${description === '' ? '' : ` (${description})`}.`,
} as const;
