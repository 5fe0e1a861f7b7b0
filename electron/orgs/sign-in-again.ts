import type { AppError } from '../../shared/app-error.ts';
import type { OrgKey } from '../../shared/org.ts';
import type { WebServerChoice } from '../../shared/contract/sign-in-requests.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { OrgRecord, OrgStore } from '../ports/org-store.ts';
import { factsOfSignIn } from './add-org.ts';
import type { ClientApps, ReadyClientApp } from './client-apps.ts';
import { editRecord, findRecord } from './edit-record.ts';
import type { Grant, Grants } from './grants.ts';
import type { OrgStates } from './org-states.ts';
import type { SignedIn, SignInRequest } from './sign-in.ts';

export interface SignInAgainRequest {
  readonly signInId: string;
  readonly orgKey: OrgKey;
  /** What is absent is as it was. */
  readonly again: { readonly [K in keyof WebServerChoice]?: WebServerChoice[K] | undefined };
}

export interface SignInAgainParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly clientApps: ClientApps;
  readonly states: OrgStates;
  signIn(request: SignInRequest, signal: AbortSignal): Promise<Result<SignedIn>>;
  /** Tells the server that a token is not wanted; its outcome changes nothing here. */
  revoke(loginHost: string, clientApp: ReadyClientApp, grant: Omit<Grant, 'refreshing'>): Promise<void>;
}

/**
 * Signs in to an org that is already in the list: same row, same alias, same partition. If somebody else comes back,
 * nothing is overwritten and the token that was just issued is revoked (trust.md bar 26).
 */
export async function signInAgain(
  parts: SignInAgainParts,
  { signInId, orgKey, again }: SignInAgainRequest,
  signal: AbortSignal,
): Promise<Result<OrgRecord>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const { loginHost, clientAppId, username, practice } = record.value;
  const clientApp = await parts.clientApps.resolve({ kind: 'saved', id: clientAppId }, practice);
  if (!clientApp.ok) return clientApp;
  const via = again.via ?? record.value.signInVia;
  const loginHint = again.loginHint ?? username;
  const signedIn = await parts.signIn(
    { ...again, signInId, loginHost, clientApp: clientApp.value, via, loginHint },
    signal,
  );
  if (!signedIn.ok) return signedIn;

  if (signedIn.value.key !== orgKey) {
    await parts.revoke(loginHost, clientApp.value, signedIn.value.grant);
    return fail(differentIdentity(record.value, signedIn.value));
  }
  const written = await parts.grants.write(orgKey, signedIn.value.grant);
  if (!written.ok) return written;
  const edited = await editRecord(parts.store, orgKey, ({ needsSignIn: _mended, ...current }) => ({
    ...current,
    ...factsOfSignIn(signedIn.value),
    signInVia: via,
  }));
  if (edited.ok) parts.states.set(orgKey, undefined);
  return edited;
}

function differentIdentity(expected: OrgRecord, got: SignedIn): AppError {
  return {
    code: 'DIFFERENT_IDENTITY',
    message: `Signed in as ${got.username} of ${got.organizationName}, but this row is ${expected.username} of ${expected.organizationName}. Nothing was changed. To use both, add the other one with Add org.`,
    remedy: 'sign-in-again',
  };
}
