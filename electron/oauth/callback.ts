import type { CallbackReceiver, CallbackVerdict } from '../ports/callback.ts';
import type { SalesforceWords } from '../../shared/app-error.ts';
import { isLoopbackUrl, trustedOrigin } from '../../shared/salesforce-host.ts';
import { plainText } from '../../shared/plain-text.ts';

/** How the authorize page answered. */
export type CallbackOutcome =
  | { readonly kind: 'code'; readonly code: string }
  /** Salesforce refused, in its own words (plain text). */
  | { readonly kind: 'refused'; readonly salesforce: SalesforceWords };

/** What a callback must fit to be the answer to one sign-in. */
export interface AwaitedCallback {
  readonly callbackUrl: string;
  readonly state: string;
  readonly loginHost: string;
}

/** Judges callbacks of one sign-in; the first that fits settles `outcome`. */
export interface AwaitingReceiver extends CallbackReceiver {
  /** Never rejects; stays pending when no callback ever fits. */
  readonly outcome: Promise<CallbackOutcome>;
}

/**
 * A receiver that accepts once. A stray request never uses the sign-in up: whoever can make the browser open
 * `/callback?code=x` (any web page can) must not be able to cancel it (JetStream's listener fell to this).
 */
export function awaitCallback(awaited: AwaitedCallback): AwaitingReceiver {
  const { promise, resolve } = Promise.withResolvers<CallbackOutcome>();
  let settled = false;
  return {
    outcome: promise,
    receive(url: string): CallbackVerdict {
      const outcome = readCallback(url, awaited);
      if (outcome === null) return 'ignored';
      if (settled) return 'repeated';
      settled = true;
      resolve(outcome);
      return 'accepted';
    },
    settled: () => settled,
  };
}

/**
 * What a URL at the callback says, or null when it is no answer to this sign-in. oauth4webapi's
 * `validateAuthResponse` is not used: it wants the exact issuer beforehand, and a sign-in that starts at
 * login.salesforce.com ends at a My Domain that is only known afterwards.
 */
function readCallback(url: string, awaited: AwaitedCallback): CallbackOutcome | null {
  if (!isCallbackUrl(url, awaited.callbackUrl)) return null;
  const query = new URL(url).searchParams;
  // Repeated parameters are forbidden (RFC 6749 3.1): parsers differ in which one they take.
  const once = (name: string): string | null => (query.getAll(name).length === 1 ? query.get(name) : null);
  const absent = (name: string): boolean => !query.has(name);

  if (once('state') !== awaited.state) return null;
  // Mix-up (RFC 9207, RFC 9700 4.4): an answer that names another server is not for us.
  if (!absent('iss') && !fromLoginHost(once('iss'), awaited.loginHost)) return null;

  const code = once('code');
  if (code !== null && code !== '' && absent('error')) return { kind: 'code', code };
  const error = once('error');
  if (error !== null && error !== '' && absent('code')) {
    const description = plainText(once('error_description') ?? '');
    return { kind: 'refused', salesforce: { error: plainText(error, 100), description, where: 'authorize' } };
  }
  return null;
}

/** Whether `url` is the callback URL itself, whatever its query: same scheme, host, port and path to the letter. */
export function isCallbackUrl(url: string, callbackUrl: string): boolean {
  let got: URL;
  let awaited: URL;
  try {
    got = new URL(url);
    awaited = new URL(callbackUrl);
  } catch {
    return false;
  }
  return (
    got.protocol === awaited.protocol &&
    got.host === awaited.host &&
    got.pathname === awaited.pathname &&
    got.username === '' &&
    got.password === ''
  );
}

/** `iss` must be the login host; a generic Salesforce login host may also answer as the org's My Domain. */
function fromLoginHost(iss: string | null, loginHost: string): boolean {
  const origin = iss === null ? null : trustedOrigin(iss);
  if (origin === null) return false;
  if (origin === trustedOrigin(loginHost)) return true;
  return !isLoopbackUrl(loginHost) && !isLoopbackUrl(origin);
}
