/** What is said of answers of the token endpoint, and of private keys. What begins small is a part of a sentence. */
export const oauthWords = {
  deviceCodeMisshaped: 'a device code of a wrong shape',
  deviceCodeUntypable: 'a device code that nobody can type',
  devicePageForeign: 'its page is at a foreign host',
  sessionMisshaped: 'an answer of a wrong shape about the session',
  keyEncrypted:
    'This private key is protected with a passphrase. Decrypt it first, for example with: openssl pkey -in encrypted.key -out server.key. Latchkey keeps it sealed in its vault.',
  keyOpenSsh:
    'This is an OpenSSH key. Turn a copy of it into PEM first with: ssh-keygen -p -m PEM -f copy-of-the-key',
  keyDamaged:
    'The private key cannot be read: part of it is missing or changed. Copy the whole text, from the BEGIN line to the END line.',
  keyNotRsa:
    'This is not an RSA key. Salesforce signs in by JWT with RS256 only: make an RSA key of at least 2048 bits and upload its certificate to the client app.',
  keyTooShort: (bits: number, least: number): string =>
    `This RSA key has ${bits} bits; Salesforce needs at least ${least}. Make a new key and upload its certificate to the client app.`,
  keyIsCertificate:
    'This is the certificate that the client app has. Signing in needs the private key that belongs to it (often server.key).',
  keyIsPublic: 'This is a public key. Signing in needs the private key that belongs to it.',
  keyNone:
    'There is no private key in this. It is a text that begins with “-----BEGIN PRIVATE KEY-----” or “-----BEGIN RSA PRIVATE KEY-----”. From a .p12 or .pfx file it comes with: openssl pkcs12 -in file.p12 -nocerts -nodes -out server.key',
  noAnswer: 'no answer',
  status: (status: number): string => `status ${status}`,
  grantedMadeUpCode: 'it granted a made-up code',
  renewedMadeUpToken: 'it renewed a made-up token',
  pageForToken: 'a web page instead of a token',
  notJson: 'it did not say that it is JSON',
  pageForAnswer: 'a web page instead of an answer',
  redirected: (status: number): string => `the token endpoint redirected (${status})`,
  statusWithoutAnswer: (status: number): string => `status ${status} without an OAuth answer`,
  notAccepted: (said: string): string => `Salesforce did not accept this sign-in: ${said}.`,
  noLongerAccepted: (said: string): string => `Salesforce no longer accepts the saved sign-in: ${said}.`,
  appRefused: (said: string): string => `Salesforce refused the client app or its policy: ${said}.`,
  notReached: (detail: string): string => `Salesforce could not be reached: ${detail}. Nothing was changed.`,
  answeredWrongly: (detail: string): string =>
    `Salesforce answered, but not as it should: ${detail}. Nothing was changed.`,
  answerUnsafe: (detail: string): string =>
    `The answer of the token endpoint was not safe to use: ${detail}. Nothing was stored.`,
} as const;
