import type { AppError } from '../../../shared/app-error.ts';
import { readAccessToken } from '../../../shared/access-token-shape.ts';
import { sameRecord } from '../../../shared/record-id.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isLoopbackUrl } from '../../../shared/salesforce-host.ts';
import type { Http } from '../../ports/http.ts';
import { orgCallError, type OrgCallFailure } from '../../salesforce/org-call.ts';
import { identify } from './identify.ts';
import type { SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

export interface AccessTokenAttempt {
  readonly method: 'access-token';
  /** The instance: there is no sign-in page behind a token that exists already. */
  readonly loginHost: string;
  readonly clientApp: null;
  readonly accessToken: string;
}

/**
 * Takes a token that exists already, checked by the org it is said to be for. The organization's id at its front must
 * be that org's. Errors: ACCESS_TOKEN_INVALID.
 */
export async function signInByAccessToken(
  parts: { readonly http: Http },
  { loginHost: instanceUrl, accessToken }: AccessTokenAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const shape = readAccessToken(accessToken);
  if (shape === null) return fail(noToken());
  if (!isLoopbackUrl(instanceUrl) && /^(login|test)\./.test(new URL(instanceUrl).hostname)) {
    return fail(noInstance());
  }
  const token = { instanceUrl, accessToken: shape.token, identity: null };
  const identity = await identify(parts.http, token, signal, explain);
  if (!identity.ok) return identity;
  if (shape.kind === 'opaque' && !sameRecord(shape.organizationId, identity.value.organizationId)) {
    return fail(anotherOrg());
  }
  return ok({
    ...identity.value,
    scopes: [],
    grant: { accessToken: shape.token, instanceUrl },
    borrowed: true,
  });
}

/** A dead token and a token of another org get the same answer (salesforce.md 2.2, rows INVALID_SESSION_ID). */
function explain(failure: OrgCallFailure): AppError {
  const error = orgCallError(failure);
  if (failure.kind !== 'dead-token') return error;
  return { ...error, ...notAccepted(), salesforce: { ...failure.salesforce, where: 'pasted-token' } };
}

const INVALID = { code: 'ACCESS_TOKEN_INVALID', remedy: 'none' } as const;

const noToken = (): AppError => ({
  ...INVALID,
  message: words().signIn.noAccessToken,
});

const notAccepted = () =>
  ({
    ...INVALID,
    message: words().signIn.tokenNotAccepted,
  }) as const;

const anotherOrg = (): AppError => ({
  ...INVALID,
  remedy: 'change-instance-url',
  message: words().signIn.tokenOfAnotherOrg,
});

const noInstance = (): AppError => ({
  ...INVALID,
  message: words().signIn.noInstance,
  remedy: 'change-instance-url',
});
