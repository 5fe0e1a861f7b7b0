import { z } from 'zod';
import type { AppError, Remedy, SalesforcePlace, SalesforceWords } from '../../shared/app-error.ts';
import type { HttpFailure, HttpResponse } from '../ports/http.ts';
import { parseStrictJson } from './strict-json.ts';
import { plainText } from '../../shared/plain-text.ts';
import { wordsOfAnswer } from './wordless-answer.ts';
import { networkRemedy } from './network-remedy.ts';
import { retryAfterMs } from './retry-after.ts';
import { words } from '../text/words.ts';

/** Why there is no grant. Only `needs-sign-in` says anything lasting about the grant that was used. */
export type TokenFailure =
  /** Salesforce says this grant (code or refresh token) is dead. Only signing in again helps. */
  | { readonly kind: 'needs-sign-in'; readonly salesforce: SalesforceWords }
  /** The client app is wrong, blocked or not installed, or a policy of the org stands in the way. The grant may live. */
  | { readonly kind: 'app-refused'; readonly salesforce: SalesforceWords }
  /** Passing: nothing may change because of it. */
  | {
      readonly kind: 'unavailable';
      readonly cause: 'network' | 'server';
      readonly detail: string;
      /** False only when the request surely never reached a server, so the grant is surely unused. */
      /** What the person can do, where that is more than to wait. */
      readonly remedy?: Remedy;
      readonly mayHaveArrived: boolean;
      /** How long the server asks to wait, in milliseconds. */
      readonly retryAfterMs: number | null;
      readonly salesforce?: SalesforceWords;
    }
  /** The answer broke a safety rule; nothing of it was used. */
  | { readonly kind: 'response-refused'; readonly detail: string };

const errorBody = z.object({ error: z.string(), error_description: z.string().optional() });

/** Errors by which Salesforce says "not now" (salesforce.md 2, OauthErrorCode list). */
const PASSING = new Set([
  'server_error',
  'service_unavailable',
  'system_down',
  'temporarily_unavailable',
  'unknown_error',
  'rate_limit_exceeded',
  'slow_down',
  'authorization_pending',
]);

/** Thirteen causes share `invalid_grant`; these are not about the grant itself, so it is kept as it is. */
const GRANT_MAY_LIVE = [
  /ip restricted|login hours/i,
  /not supported on this domain/i,
  /no client credentials user/i,
  /no valid scopes/i,
  /hasn.t approved/i,
  /rate exceeded/i,
];

/** Classifies an answer of a token endpoint that is not a grant. `now` (ms) reads a dated Retry-After. */
export function classifyTokenError(
  response: HttpResponse,
  now: number,
  where: SalesforcePlace,
): TokenFailure {
  const { status } = response;
  if (status >= 300 && status < 400) {
    // Following it would carry the code or refresh token to another origin.
    return { kind: 'response-refused', detail: words().oauth.redirected(status) };
  }
  const salesforce = readWords(response, where);
  const unavailable = (detail: string): TokenFailure => ({
    kind: 'unavailable',
    cause: 'server',
    detail,
    mayHaveArrived: true,
    retryAfterMs: retryAfterMs(response.headers['retry-after'], now),
    salesforce: salesforce ?? wordsOfAnswer(response, where),
  });
  if (status >= 500 || status === 429 || status === 420 || status === 408 || status === 407) {
    return unavailable(words().oauth.status(status));
  }
  // Without OAuth's JSON it is a proxy, a captive portal or a maintenance page that speaks, whatever its status.
  if (salesforce === null) return unavailable(words().oauth.statusWithoutAnswer(status));
  if (PASSING.has(salesforce.error)) return unavailable(salesforce.error);
  if (salesforce.error === 'invalid_grant') {
    const mayLive = GRANT_MAY_LIVE.some((pattern) => pattern.test(salesforce.description));
    return { kind: mayLive ? 'app-refused' : 'needs-sign-in', salesforce };
  }
  return { kind: 'app-refused', salesforce };
}

/** The failure of an exchange that got no answer at all. */
export function classifyHttpFailure(failure: HttpFailure): TokenFailure {
  if (failure.kind === 'too-large') return { kind: 'response-refused', detail: failure.detail };
  return {
    kind: 'unavailable',
    cause: 'network',
    detail: failure.detail,
    remedy: networkRemedy(failure.kind),
    mayHaveArrived: failure.mayHaveArrived,
    retryAfterMs: null,
  };
}

/** Whether a body claims to be JSON; Salesforce and RFC 6749 5 always do, so nothing else is read as an answer. */
export function saysJson(response: HttpResponse): boolean {
  return /^application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i.test(response.headers['content-type'] ?? '');
}

function readWords(response: HttpResponse, where: SalesforcePlace): SalesforceWords | null {
  if (!saysJson(response)) return null;
  const json = parseStrictJson(response.body);
  const body = errorBody.safeParse(json.ok ? json.value : null);
  if (!body.success || body.data.error === '') return null;
  return {
    error: plainText(body.data.error, 100),
    description: plainText(body.data.error_description ?? ''),
    status: response.status,
    where,
  };
}

const APP_IS_WRONG = new Set([
  'invalid_client',
  'invalid_client_id',
  'unauthorized_client',
  'redirect_uri_mismatch',
  'redirect_uri_missing',
  'unsupported_grant_type',
  'invalid_scope',
]);

/** The failure for the screen; `during` tells whether a person is signing in or a token is being renewed. */
export function tokenFailureError(failure: TokenFailure, during: 'sign-in' | 'refresh'): AppError {
  switch (failure.kind) {
    case 'needs-sign-in':
      return during === 'sign-in'
        ? {
            code: 'SIGN_IN_REFUSED',
            message: words().oauth.notAccepted(spoken(failure.salesforce)),
            remedy: 'retry',
            salesforce: failure.salesforce,
          }
        : {
            code: 'NEEDS_SIGN_IN',
            message: words().oauth.noLongerAccepted(spoken(failure.salesforce)),
            remedy: 'sign-in-again',
            salesforce: failure.salesforce,
          };
    case 'app-refused':
      return {
        code: during === 'sign-in' ? 'SIGN_IN_REFUSED' : 'ACCESS_REFUSED',
        message: words().oauth.appRefused(spoken(failure.salesforce)),
        remedy: APP_IS_WRONG.has(failure.salesforce.error) ? 'change-client-app' : 'ask-admin',
        salesforce: failure.salesforce,
      };
    case 'unavailable':
      return {
        code: failure.cause === 'network' ? 'NETWORK_UNAVAILABLE' : 'SALESFORCE_UNAVAILABLE',
        message:
          failure.cause === 'network'
            ? words().oauth.notReached(failure.detail)
            : words().oauth.answeredWrongly(failure.detail),
        remedy: failure.remedy ?? 'retry',
        ...(failure.salesforce === undefined ? {} : { salesforce: failure.salesforce }),
      };
    case 'response-refused':
      return {
        code: 'RESPONSE_REFUSED',
        message: words().oauth.answerUnsafe(failure.detail),
        remedy: 'retry',
      };
  }
}

/** Salesforce’s words inside a sentence. */
export const spoken = ({ error, description }: SalesforceWords): string =>
  description === '' ? error : `${error} (${description})`;
