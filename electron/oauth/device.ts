import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isLoopbackUrl, trustedOrigin } from '../../shared/salesforce-host.ts';
import type { Clock } from '../ports/clock.ts';
import { parseStrictJson } from './strict-json.ts';
import { postToAuthorizationServer, requestToken, type TokenEndpoint } from './token-client.ts';
import { classifyHttpFailure, classifyTokenError, saysJson, type TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';
import { words } from '../text/words.ts';

/** What a person enters where, and what asks for the token meanwhile. */
export interface DeviceCode {
  /** Secret: whoever has it gets the token. */
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUrl: string;
  readonly intervalMs: number;
  /** When the code ends, by this computer's clock, in ms since the epoch. */
  readonly endsAt: number;
}

const answerSchema = z.object({
  device_code: z.string().min(1).max(4000),
  user_code: z.string().min(1).max(40),
  verification_uri: z.string().min(1).max(2000),
  interval: z.coerce.number().positive().max(300).optional(),
  expires_in: z.coerce.number().positive().max(3600).optional(),
});

/** Without `interval` RFC 8628 3.2 says five seconds; a code lives about ten minutes (salesforce.md 1.2). */
const INTERVAL_S = 5;
const LIFE_S = 600;

/**
 * Asks for a code. Salesforce has no endpoint of its own for it: `response_type=device_code` at the token
 * endpoint. Without `scopes` it stands for all of the app's.
 */
export async function requestDeviceCode(
  endpoint: TokenEndpoint,
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<Result<DeviceCode, TokenFailure>> {
  const scope = scopes.length === 0 ? {} : { scope: scopes.join(' ') };
  const form = { response_type: 'device_code', ...scope };
  const sent = await postToAuthorizationServer(endpoint, '/services/oauth2/token', form, signal);
  if (!sent.ok) return fail(classifyHttpFailure(sent.error));
  const now = endpoint.clock.now();
  if (sent.value.status !== 200 || !saysJson(sent.value)) {
    return fail(classifyTokenError(sent.value, now, 'token:device'));
  }
  const json = parseStrictJson(sent.value.body);
  const answer = answerSchema.safeParse(json.ok ? json.value : null);
  if (!answer.success) return refused(words().oauth.deviceCodeMisshaped);
  const {
    device_code,
    user_code,
    verification_uri,
    interval = INTERVAL_S,
    expires_in = LIFE_S,
  } = answer.data;
  if (!/^[\x21-\x7e]+$/.test(user_code)) return refused(words().oauth.deviceCodeUntypable);
  if (!isTrustedPage(verification_uri, endpoint.loginHost)) return refused(words().oauth.devicePageForeign);
  return ok({
    deviceCode: device_code,
    userCode: user_code,
    verificationUrl: verification_uri,
    intervalMs: interval * 1000,
    endsAt: now + expires_in * 1000,
  });
}

/** A person is sent to this page to type a code: only Salesforce's own, or a practice server's from a practice server. */
function isTrustedPage(url: string, loginHost: string): boolean {
  return trustedOrigin(url) !== null && (!isLoopbackUrl(url) || isLoopbackUrl(loginHost));
}

const refused = (detail: string): Result<never, TokenFailure> => fail({ kind: 'response-refused', detail });

/** How the asking ended without a token. */
export type DeviceFailure = TokenFailure | { readonly kind: 'expired' } | { readonly kind: 'cancelled' };

/** What `slow_down` adds to the interval, for good (RFC 8628 3.5). */
const SLOWER_MS = 5000;

/**
 * Asks until the person has decided, by the rules of RFC 8628 3.5: no sooner than the interval, `authorization_pending`
 * goes on, `slow_down` goes on slower, and a connection that fails is asked at half the pace until the code ends. The
 * grant is Salesforce's literal `device`, not the RFC's URN.
 */
export async function awaitDeviceToken(
  endpoint: TokenEndpoint & { readonly clock: Clock },
  device: DeviceCode,
  signal: AbortSignal,
): Promise<Result<TokenGrant, DeviceFailure>> {
  const { clock } = endpoint;
  const isCancelled = () => signal.aborted;
  let intervalMs = device.intervalMs;
  for (;;) {
    if (clock.now() + intervalMs >= device.endsAt) return fail({ kind: 'expired' });
    await pause(clock, intervalMs, signal);
    if (isCancelled()) return fail({ kind: 'cancelled' });
    const form = { grant_type: 'device', code: device.deviceCode };
    const answer = await requestToken(endpoint, 'token:device', form, signal);
    if (isCancelled()) return fail({ kind: 'cancelled' });
    if (answer.ok || answer.error.kind !== 'unavailable') return answer;
    const { salesforce, retryAfterMs } = answer.error;
    if (salesforce?.error === 'authorization_pending') continue;
    if (salesforce?.error === 'slow_down') intervalMs += SLOWER_MS;
    else intervalMs = Math.max(intervalMs * 2, retryAfterMs ?? 0);
  }
}

/** Waits; a cancelled sign-in does not wait on. */
function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = clock.after(ms, () => {
      signal.removeEventListener('abort', cancelled);
      resolve();
    });
    const cancelled = (): void => {
      stop();
      resolve();
    };
    signal.addEventListener('abort', cancelled, { once: true });
  });
}
