import type { AppError } from '../../../shared/app-error.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { judgeAudience } from '../../../shared/jwt-audience.ts';
import { looksLikeUsername } from '../../../shared/username-shape.ts';
import { requestByAssertion } from '../../oauth/jwt-bearer.ts';
import { readPrivateKey } from '../../oauth/private-key.ts';
import { readServerTime } from '../../oauth/server-time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { notAUsername } from './sign-in-errors.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

export interface JwtAttempt {
  readonly method: 'jwt';
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
  readonly username: string;
  readonly audience: string;
  /** PEM text; kept sealed in the vault for renewals, so the file is not needed again. */
  readonly privateKey: string;
}

/** A clock further off than this is wrong, not merely imprecise: certificates and other programs suffer too. */
const WRONG_CLOCK_MS = 2 * 60_000;

/**
 * Signs in with a signed assertion. What can be wrong with it is looked at before anything is sent, because Salesforce
 * answers most of it with the same two words. Errors: PRIVATE_KEY_UNUSABLE, CLOCK_WRONG, INVALID_REQUEST.
 */
export async function signInByJwt(
  parts: { readonly http: Http; readonly clock: Clock },
  attempt: JwtAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { http, clock } = parts;
  const { loginHost, clientApp, privateKey } = attempt;
  const username = attempt.username.trim();
  if (!looksLikeUsername(username)) return fail(notAUsername());
  const judged = judgeAudience(attempt.audience, loginHost);
  if (judged.kind === 'wrong') return fail(wrongAudience(judged.suggestion));
  const key = readPrivateKey(privateKey);
  if (!key.ok) return key;
  const time = await readServerTime(parts, loginHost, signal);
  if (time !== null && Math.abs(time.aheadMs) > WRONG_CLOCK_MS) return fail(clockWrong(time.aheadMs));

  const answer = await requestByAssertion(
    { http, clock, loginHost },
    {
      clientId: clientApp.credentials.clientId,
      username,
      audience: judged.audience,
      key: key.value.key,
      // Salesforce judges by its own clock; where it told none, ours has to do.
      now: time?.now ?? clock.now(),
    },
    signal,
  );
  const endpoint = { http, clock, loginHost, client: clientApp.credentials };
  return finishSignIn(endpoint, answer, signal, { kind: 'private-key', pem: privateKey });
}

function wrongAudience(suggestion: string): AppError {
  return {
    code: 'INVALID_REQUEST',
    message: words().signIn.wrongAudience(suggestion),
    remedy: 'none',
  };
}

function clockWrong(aheadMs: number): AppError {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return {
    code: 'CLOCK_WRONG',
    message: (aheadMs > 0 ? words().signIn.clockFast : words().signIn.clockSlow)(minutes),
    remedy: 'retry',
  };
}
