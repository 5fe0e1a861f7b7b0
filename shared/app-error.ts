/**
 * Every failure the app expects, as one closed union. Each code has exactly one meaning; what the person can do
 * about it is `remedy`. Never fold a passing fault into a lasting one: a 503 is not "signed out" (trust.md promise 4).
 */
export type AppErrorCode =
  /** The request did not fit its schema, or named something that does not exist any more. */
  | 'INVALID_REQUEST'
  | 'ORG_NOT_FOUND'
  | 'CLIENT_APP_NOT_FOUND'
  /** The login host is not one that tokens may be sent to. */
  | 'LOGIN_HOST_INVALID'
  | 'CALLBACK_URL_INVALID'
  /** A client app is not removed while orgs use it. */
  | 'CLIENT_APP_IN_USE'
  /** The chosen way of signing in cannot work here (this host, this app); the message says which can. */
  | 'METHOD_UNAVAILABLE'
  | 'PRIVATE_KEY_UNUSABLE'
  | 'SFDX_URL_INVALID'
  /** What was pasted is no access token, or not one of that instance. */
  | 'ACCESS_TOKEN_INVALID'
  /** This computer's clock is so far off that Salesforce would refuse what it signs. */
  | 'CLOCK_WRONG'
  | 'FILE_UNREADABLE'
  /** A team catalogue is not signed with the key that the person gave for it. Nothing of it was taken. */
  | 'SIGNATURE_WRONG'
  /** The loopback port of the callback URL is taken by another program. */
  | 'PORT_IN_USE'
  | 'SIGN_IN_CANCELLED'
  | 'SIGN_IN_TIMED_OUT'
  /** Salesforce answered the sign-in with an OAuth error; `salesforce` holds its words. */
  | 'SIGN_IN_REFUSED'
  /** A reconnect came back as another user or organization; nothing was overwritten. */
  | 'DIFFERENT_IDENTITY'
  /** The refresh token is dead, or there is none: only the person can mend it, by signing in again. */
  | 'NEEDS_SIGN_IN'
  /** No connection: DNS, refused, reset, timeout, TLS. Nothing changed. */
  | 'NETWORK_UNAVAILABLE'
  /** A server answered, but not as Salesforce in health does: 5xx, 429, HTML, a proxy page. Nothing changed. */
  | 'SALESFORCE_UNAVAILABLE'
  /** The answer broke a rule that keeps tokens safe (size, shape, foreign host, redirect). Nothing was stored. */
  | 'RESPONSE_REFUSED'
  /** The org refused the call although the token is alive (scope, permission, API limit). */
  | 'ACCESS_REFUSED'
  /** The token cannot open the user interface: scope `web` is missing or the user is API-only. */
  | 'CANNOT_OPEN'
  /** The vault is closed: the keychain is locked or missing, or the passphrase was not given yet. */
  | 'VAULT_CLOSED'
  | 'PASSPHRASE_WRONG'
  /** This org's secrets exist but cannot be read with the present key; they are kept. */
  | 'SECRET_UNREADABLE'
  /** The disk refused a write (full, read-only, no permission). The previous file is intact. */
  | 'STORE_WRITE_FAILED'
  /** The files were written by a newer Latchkey; they are only read. */
  | 'STORE_NEWER'
  | 'CLIPBOARD_UNAVAILABLE'
  /** The page only hands over a login: its address is never given out. */
  | 'PAGE_HAS_NO_ADDRESS'
  /** What was typed or pasted is no address of an org's page, or no path on the org's own host. */
  | 'PAGE_INVALID'
  | 'BROWSER_UNAVAILABLE'
  /** The person was asked before something is done to production, and did not say yes. Nothing was done. */
  | 'NOT_CONFIRMED'
  | 'PRACTICE_UNAVAILABLE';

/** What the person can do next; the screen turns it into a button or a sentence. */
export type Remedy =
  | 'sign-in-again'
  | 'retry'
  | 'change-port'
  | 'change-login-host'
  | 'change-instance-url'
  /** No name server knows the host. */
  | 'check-host-name'
  /** No name server answers, or none knows any host. */
  | 'check-network'
  /** Nobody who is believed here vouches for the host's certificate. */
  | 'check-certificate'
  /** The proxy did not open the way. */
  | 'check-proxy'
  | 'change-client-app'
  | 'ask-admin'
  | 'unlock'
  | 'free-disk'
  | 'update-app'
  | 'none';

/** Salesforce's own words, shown raw. Never holds a token, code or state. */
export interface SalesforceWords {
  readonly error: string;
  readonly description: string;
  /** HTTP status of the answer, where there was one. */
  readonly status?: number;
  /** Where it said so: the same words mean different things in different places. */
  readonly where?: SalesforcePlace;
}

export type SalesforcePlace =
  /** The sign-in page, or its redirect. */
  | 'authorize'
  /** The token endpoint, by what was sent. */
  | 'token:code'
  | 'token:refresh'
  | 'token:password'
  | 'token:jwt'
  | 'token:client-credentials'
  | 'token:device'
  | 'rest'
  /** userinfo and the identity URL. */
  | 'identity'
  | 'single-access'
  | 'revoke'
  /** Where a person's pasted access token is tried, at the instance URL they gave. */
  | 'pasted-token';

/** Whom and what a failure is about, for the note to an admin. No secret. */
export interface ErrorSubject {
  readonly loginHost?: string;
  readonly organizationName?: string;
  readonly username?: string;
  readonly clientAppName?: string;
  readonly clientId?: string;
  readonly callbackUrl?: string;
}

export interface AppError {
  readonly code: AppErrorCode;
  /** One or two plain sentences: what happened and why. Plain text; may quote foreign words, never a secret. */
  readonly message: string;
  readonly remedy: Remedy;
  readonly salesforce?: SalesforceWords;
  /** A sentence that is said also where Salesforce's words are explained in place of the message. */
  readonly aside?: string;
  readonly subject?: ErrorSubject;
}
