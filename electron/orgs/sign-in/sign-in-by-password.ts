import type { AppError } from '../../../shared/app-error.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { looksLikeUsername } from '../../../shared/username-shape.ts';
import { requestByPassword } from '../../oauth/password.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { notAUsername } from './sign-in-errors.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

export interface PasswordAttempt {
  readonly method: 'password';
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
  readonly username: string;
  readonly password: string;
  readonly securityToken?: string | undefined;
  /** The person's choice: seals password and security token in the vault, to renew the session by itself. */
  readonly keepPassword: boolean;
}

/**
 * Signs in with username and password. Sent once: each refused try brings the user nearer to being locked out.
 * Errors: METHOD_UNAVAILABLE where it is known beforehand that it cannot work.
 */
export async function signInByPassword(
  parts: { readonly http: Http; readonly clock: Clock },
  attempt: PasswordAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { loginHost, clientApp, password, keepPassword } = attempt;
  if (isSite(loginHost)) return fail(notOnSites());
  const username = attempt.username.trim();
  if (!looksLikeUsername(username)) return fail(notAUsername());
  // Never trimmed inside a password; a security token is copied out of a mail, often with a blank at its end.
  const securityToken = attempt.securityToken?.trim();
  const endpoint = { ...parts, loginHost, client: clientApp.credentials };
  const answer = await requestByPassword(endpoint, { username, password, securityToken }, signal);
  const kept =
    securityToken === undefined || securityToken === ''
      ? { kind: 'password' as const, password }
      : { kind: 'password' as const, password, securityToken };
  return finishSignIn(endpoint, answer, signal, keepPassword ? kept : undefined);
}

const isSite = (loginHost: string): boolean => new URL(loginHost).hostname.endsWith('.my.site.com');

const notOnSites = (): AppError => ({
  code: 'METHOD_UNAVAILABLE',
  message: words().signIn.noPasswordAtSite,
  remedy: 'none',
});
