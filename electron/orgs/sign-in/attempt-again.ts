import type { AppError } from '../../../shared/app-error.ts';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { attemptBySfdxUrl, type AttemptParts } from './attempt-to-add.ts';
import type { Grants } from '../grants/grants.ts';
import type { SignInAttempt } from './sign-in.ts';
import { words } from '../../text/words.ts';

export type SignInAgainRequest = RequestOf<'signInAgain'>;

/**
 * Makes an attempt by the method the org was added with; what the request leaves out is as it was, secrets that the
 * vault keeps included. Errors: INVALID_REQUEST for another method, or where nothing is kept and nothing was given.
 */
export async function attemptAgain(
  parts: AttemptParts & { readonly grants: Grants },
  record: OrgRecord,
  { signInId, again }: SignInAgainRequest,
): Promise<Result<SignInAttempt>> {
  if (again.method !== record.method) return fail(anotherMethod());
  const { loginHost, username } = record;
  if (again.method === 'access-token') {
    const { method, accessToken } = again;
    return ok({ method, accessToken, loginHost: record.instanceUrl, clientApp: null });
  }
  if (again.method === 'sfdx-url') return attemptBySfdxUrl(parts, again.sfdxAuthUrl);

  const app = await parts.clientApps.ofOrg(record);
  if (!app.ok) return app;
  const place = { loginHost, clientApp: app.value };
  switch (again.method) {
    case 'browser': {
      const via = again.via ?? record.signInVia;
      return ok({ ...again, ...place, signInId, via, loginHint: again.loginHint ?? username });
    }
    case 'password': {
      const { keepPassword, securityToken } = again;
      if (again.password !== undefined) {
        return ok({
          method: 'password',
          ...place,
          username,
          password: again.password,
          securityToken,
          keepPassword,
        });
      }
      const kept = await keptSecret(parts.grants, record);
      if (!kept.ok) return kept;
      if (kept.value?.kind !== 'password') return fail(passwordNeeded());
      return ok({
        method: 'password',
        ...place,
        username,
        password: kept.value.password,
        securityToken: securityToken ?? kept.value.securityToken,
        keepPassword,
      });
    }
    case 'jwt': {
      const { audience = loginHost } = record;
      if (again.privateKey !== undefined) {
        const given = parts.pickedFiles.read(again.privateKey);
        return given.ok
          ? ok({ method: 'jwt', ...place, username, audience, privateKey: given.value })
          : given;
      }
      const kept = await keptSecret(parts.grants, record);
      if (!kept.ok) return kept;
      if (kept.value?.kind !== 'private-key') return fail(keyNeeded());
      return ok({ method: 'jwt', ...place, username, audience, privateKey: kept.value.pem });
    }
    case 'client-credentials':
      return ok({ method: 'client-credentials', ...place });
    case 'device':
      return ok({ method: 'device', ...place, signInId });
    default:
      return assertNever(again);
  }
}

async function keptSecret(grants: Grants, record: OrgRecord) {
  const grant = await grants.read(record.key);
  return grant.ok ? ok(grant.value?.renewWith ?? null) : grant;
}

const anotherMethod = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().signIn.anotherMethod,
  remedy: 'none',
});

const passwordNeeded = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().signIn.passwordNotKept,
  remedy: 'none',
});

const keyNeeded = (): AppError => ({
  code: 'PRIVATE_KEY_UNUSABLE',
  message: words().signIn.keyNotKept,
  remedy: 'none',
});
