import type { AppError } from '../../../shared/app-error.ts';
import { assertNever, fail, type Result } from '../../../shared/result.ts';
import type { SignInProgress } from '../../../shared/sign-in-progress.ts';
import { awaitDeviceToken, requestDeviceCode, type DeviceFailure } from '../../oauth/device.ts';
import { tokenFailureError } from '../../oauth/token-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { cancelled } from './sign-in-errors.ts';
import { finishSignIn, type SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

export interface DeviceAttempt {
  readonly method: 'device';
  readonly signInId: string;
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
}

/**
 * Shows a code that the person enters in any browser on any device, and asks for the token until they have. Works with
 * the person's own client app only (salesforce.md 0.11). Errors: SIGN_IN_TIMED_OUT when the code has ended.
 */
export async function signInByDevice(
  parts: { readonly http: Http; readonly clock: Clock; tell(progress: SignInProgress): void },
  { signInId, loginHost, clientApp }: DeviceAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { http, clock } = parts;
  const endpoint = { http, clock, loginHost, client: clientApp.credentials };
  const device = await requestDeviceCode(endpoint, clientApp.record.scopes, signal);
  if (!device.ok) return fail(signal.aborted ? cancelled() : tokenFailureError(device.error, 'sign-in'));
  const { userCode, verificationUrl, endsAt } = device.value;
  parts.tell({ kind: 'device', signInId, userCode, verificationUrl, endsAt });
  const answer = await awaitDeviceToken(endpoint, device.value, signal);
  if (!answer.ok) return fail(deviceError(answer.error));
  return finishSignIn(endpoint, answer, signal);
}

function deviceError(failure: DeviceFailure): AppError {
  switch (failure.kind) {
    case 'cancelled':
      return cancelled();
    case 'expired':
      return codeEnded();
    case 'needs-sign-in':
    case 'app-refused':
    case 'unavailable':
    case 'response-refused': {
      const error = tokenFailureError(failure, 'sign-in');
      return error.salesforce?.error === 'access_denied' ? { ...error, ...denied() } : error;
    }
    default:
      return assertNever(failure);
  }
}

const codeEnded = (): AppError => ({
  code: 'SIGN_IN_TIMED_OUT',
  message: words().signIn.codeEnded,
  remedy: 'retry',
});

const denied = () =>
  ({
    message: words().signIn.denied,
    remedy: 'retry',
  }) as const;
