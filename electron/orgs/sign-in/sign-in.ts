import { assertNever, type Result } from '../../../shared/result.ts';
import { signInByAccessToken, type AccessTokenAttempt } from './sign-in-by-access-token.ts';
import { signInByBrowser, type BrowserAttempt } from './sign-in-by-browser.ts';
import { signInByClientCredentials, type ClientCredentialsAttempt } from './sign-in-by-client-credentials.ts';
import { signInByDevice, type DeviceAttempt } from './sign-in-by-device.ts';
import { signInByJwt, type JwtAttempt } from './sign-in-by-jwt.ts';
import { signInByPassword, type PasswordAttempt } from './sign-in-by-password.ts';
import { signInBySfdxUrl, type SfdxUrlAttempt, type SfdxUrlParts } from './sign-in-by-sfdx-url.ts';
import type { SignedIn } from './signed-in.ts';

/** Everything one sign-in needs to know, by its method; the first time and every later one. */
export type SignInAttempt =
  | BrowserAttempt
  | PasswordAttempt
  | JwtAttempt
  | ClientCredentialsAttempt
  | SfdxUrlAttempt
  | AccessTokenAttempt
  | DeviceAttempt;

export type SignInParts = Parameters<typeof signInByBrowser>[0] &
  Parameters<typeof signInByDevice>[0] &
  SfdxUrlParts;

/** Signs in by the attempt's method. Nothing is stored; whatever was issued in vain is given back. */
export function signIn(
  parts: SignInParts,
  attempt: SignInAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  switch (attempt.method) {
    case 'browser':
      return signInByBrowser(parts, attempt, signal);
    case 'password':
      return signInByPassword(parts, attempt, signal);
    case 'jwt':
      return signInByJwt(parts, attempt, signal);
    case 'client-credentials':
      return signInByClientCredentials(parts, attempt, signal);
    case 'sfdx-url':
      return signInBySfdxUrl(parts, attempt, signal);
    case 'access-token':
      return signInByAccessToken(parts, attempt, signal);
    case 'device':
      return signInByDevice(parts, attempt, signal);
    default:
      return assertNever(attempt);
  }
}
