/** Why something cannot be copied. */
export const copyWords = {
  noRefreshToken:
    'This sign-in has no refresh token, and an SFDX URL is made of one. Copy the access token instead.',
  notExpressible:
    'The client id, the secret or the refresh token of this org has characters that the Salesforce CLI does not take in an SFDX URL. Sign in with the CLI itself instead.',
  linkNeedsConsent: 'A link that logs in to production is only copied after you have agreed to it.',
  notTaken: {
    text: 'The system clipboard did not take the text. Another program may be holding it.',
    report: 'The system clipboard did not take the report. Another program may be holding it.',
  },
} as const;
