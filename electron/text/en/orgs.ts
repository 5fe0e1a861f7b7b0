/** What is said of orgs, their sign-ins, groups and notes. */
export const orgsWords = {
  checkTooSlow: (seconds: number): string =>
    `The org did not answer within ${seconds} seconds. Nothing was changed.`,
  checkFailed: 'Something went wrong inside Latchkey while it checked this org.',
  signInEnded: 'The sign-in of this org has ended. Sign in again; alias and browser data are kept.',
  neverSignedIn:
    'Latchkey knows this org, but has no sign-in for it on this computer. Sign in once; alias, groups and notes are kept.',
  noRefreshToken:
    'The session has ended and Salesforce gave no refresh token for this org (the scope refresh_token is missing). Sign in again.',
  endedByPassword:
    'The session has ended, and a sign-in with username and password brings no refresh token. Sign in again; if the password is kept then, Latchkey can renew the session by itself.',
  endedByJwt:
    'The session has ended and the private key is not in the vault any more. Sign in again with the key.',
  sessionEnded: 'The session has ended. Sign in again.',
  pastedTokenEnded:
    'The pasted access token has ended. It came without a refresh token, so it cannot be renewed: sign in again with a new one, or add the org with another method.',
  tokensMisshaped:
    'The stored tokens of this org are not in a form that Latchkey understands. They were kept.',
  notInList: 'This org is not in the list any more.',
  noSecretNote: 'The vault holds no secret note of this org.',
  groupNeedsName: 'A group needs a name.',
  groupNameTaken: (name: string): string => `There is a group “${name}” already.`,
  groupGone: 'This group is not there any more.',
  notUndone: 'This change cannot be undone any more.',
  aliasEmpty: 'An alias needs at least one character.',
  removalTooSlow: (seconds: number): string =>
    `Salesforce did not answer within ${seconds} seconds. The removal goes on by itself.`,
  removalFailed: 'Something went wrong inside Latchkey while it removed this org.',
} as const;
