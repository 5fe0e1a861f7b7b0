import type { Result } from '../../../shared/result.ts';
import { tokenFailureError, type TokenFailure } from '../../oauth/token-error.ts';
import type { TokenGrant } from '../../oauth/token-response.ts';
import type { Grant } from '../grants/grants.ts';
import type { RefreshAnswer } from './live-token.ts';

/** What a refresh's outcome means for the grant it was made with. */
export function readRefreshAnswer(outcome: Result<TokenGrant, TokenFailure>): RefreshAnswer {
  if (outcome.ok) {
    const { identity } = outcome.value;
    const key = identity === null ? null : (`${identity.organizationId}:${identity.userId}` as const);
    return { kind: 'renewed', grant: grantOf(outcome.value), key };
  }
  const failure = outcome.error;
  const error = tokenFailureError(failure, 'refresh');
  switch (failure.kind) {
    case 'needs-sign-in':
      return { kind: 'dead', error };
    case 'app-refused':
      return { kind: 'blocked', error };
    case 'unavailable': {
      // A server that answers "not now" has not rotated; a connection that broke may have hidden that it did.
      if (failure.cause === 'network' && failure.mayHaveArrived) return { kind: 'lost', error };
      const { retryAfterMs } = failure;
      return { kind: 'unchanged', error, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
    }
    case 'response-refused':
      // It answered 200 with something unusable: the token in it, if any, is one we will never know.
      return { kind: 'lost', error };
  }
}

/** The part of a token answer that the vault keeps. */
export function grantOf(answer: TokenGrant): Omit<Grant, 'refreshing'> {
  return {
    accessToken: answer.accessToken,
    instanceUrl: answer.instanceUrl,
    ...(answer.refreshToken === null ? {} : { refreshToken: answer.refreshToken }),
    ...(answer.issuedAt === null ? {} : { issuedAt: answer.issuedAt }),
  };
}
