import type { AppError } from '../../../shared/app-error.ts';
import { withoutFacts } from '../../../shared/org-facts.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { endTakeover, factsOfSignIn, tellState } from './add-org.ts';
import { attemptAgain, type SignInAgainRequest } from './attempt-again.ts';
import type { AttemptParts } from './attempt-to-add.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { aboutAttempt } from './about-attempt.ts';
import type { Grant, Grants } from '../grants/grants.ts';
import type { OrgStates } from '../records/org-states.ts';
import type { SignInAttempt } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import type { Takeovers } from './takeovers.ts';

export interface SignInAgainParts extends AttemptParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly states: OrgStates;
  readonly takeovers: Pick<Takeovers, 'end'>;
  readonly clock: Clock;
  signIn(attempt: SignInAttempt, signal: AbortSignal): Promise<Result<SignedIn>>;
  /** Tells the server that a token is not wanted; its outcome changes nothing here. */
  revoke(
    loginHost: string,
    clientApp: ReadyClientApp | null,
    grant: Omit<Grant, 'refreshing'>,
  ): Promise<void>;
}

/**
 * Signs in to an org that is already in the list, by the method it was added with: same row, same alias, same
 * partition. If somebody else comes back, nothing is overwritten and the token that was just issued is revoked
 * (trust.md bar 26).
 */
export async function signInAgain(
  parts: SignInAgainParts,
  request: SignInAgainRequest,
  signal: AbortSignal,
): Promise<Result<OrgRecord>> {
  const { orgKey } = request;
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const made = await attemptAgain(parts, record.value, request);
  if (!made.ok) return made;
  const attempt = made.value;
  const { loginHost, clientApp } = attempt;
  const tried = await parts.signIn(attempt, signal);
  if (!tried.ok) return fail(aboutAttempt(tried.error, attempt));
  const signedIn = tried.value;

  if (signedIn.key !== orgKey) {
    // A borrowed grant is left alone: the program it came from, of another org, goes on using it.
    if (!signedIn.borrowed) await parts.revoke(loginHost, clientApp, signedIn.grant);
    await endTakeover(parts.takeovers, signedIn);
    return fail(differentIdentity(record.value, signedIn));
  }
  // An SFDX auth URL may name another app than the last one did.
  const savedApp = clientApp === null ? ok(null) : await parts.clientApps.save(clientApp);
  if (!savedApp.ok) return savedApp;
  // One record of the vault holds tokens and kept secrets: both are replaced at once or not at all.
  const written = await parts.grants.write(orgKey, signedIn.grant);
  if (!written.ok) return written;
  const edited = await editRecord(
    parts.store,
    orgKey,
    ({ needsSignIn: _mended, browser: _chosenThen, ...current }) => ({
      ...withoutFacts(current),
      ...factsOfSignIn(attempt, signedIn, record.value),
      signInVia: attempt.method === 'browser' ? attempt.via : current.signInVia,
      lastRefreshedAt: parts.clock.now(),
    }),
  );
  if (!edited.ok) return edited;
  await endTakeover(parts.takeovers, signedIn);
  tellState(parts.states, signedIn);
  return edited;
}

function differentIdentity(expected: OrgRecord, got: SignedIn): AppError {
  return {
    code: 'DIFFERENT_IDENTITY',
    message: `Signed in as ${got.username} of ${got.organizationName}, but this row is ${expected.username} of ${expected.organizationName}. Nothing was changed. To use both, add the other one with Add org.`,
    remedy: 'sign-in-again',
  };
}
