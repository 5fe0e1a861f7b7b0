/** Why a sign-in is not renewed now. */
export const renewalWords = {
  leftAlone: (wait: string): string => `It is left alone for now: try again in ${wait}.`,
  seconds: (n: number): string => `${n} seconds`,
  minutes: (n: number): string => `${n} minutes`,
  paused: (why: string, wait: string): string => `${why}. Try again in ${wait}, or sign in again.`,
  renewedInVain: 'This org was given a new token a moment ago, and Salesforce does not accept it either',
  twiceUnanswered: 'Two renewals in a row got no answer',
  endedInTheMiddle:
    'Latchkey was ended twice in the middle of renewing this sign-in, so the refresh token may be used up. Sign in again; alias and browser data are kept.',
  ofSomebodyElse: 'The renewed token belongs to another user or organization. It was not stored.',
  passwordRefused:
    'Salesforce refused the kept password, so it is not sent again: too many tries would lock the user out. Sign in again with the present one.',
  aSecond: 'a second',
} as const;
