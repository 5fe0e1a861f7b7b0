import type { AppError } from '../../../shared/app-error.ts';
import { withoutFacts } from '../../../shared/org-facts.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { endTakeover, factsOfSignIn, tellState } from './add-org.ts';
import { attemptAgain, type SignInAgainRequest } from './attempt-again.ts';
import type { AttemptParts } from './attempt-to-add.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { aboutAttempt } from './about-attempt.ts';
import type { Grant } from '../grants/grants.ts';
import {
  adoptRefreshedSandbox,
  isRefreshedSandbox,
  type AdoptRefreshedParts,
} from './adopt-refreshed-sandbox.ts';
import { cancelled } from './sign-in-errors.ts';
import type { SignIns } from './sign-ins.ts';
import type { SignInAttempt } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import type { Takeovers } from './takeovers.ts';
import { words } from '../../text/words.ts';

export interface SignInAgainParts extends AttemptParts, AdoptRefreshedParts {
  readonly takeovers: Pick<Takeovers, 'end'>;
  readonly clock: Clock;
  /** Asks the person whether to go on; false once the sign-in is cancelled. */
  readonly confirm: SignIns['confirm'];
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
 * (trust.md bar 26). A sandbox that production was copied into anew is no other org to its users: once the person has
 * agreed, the row goes on with it.
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
  const keeps = await parts.grants.canKeep();
  if (!keeps.ok) return keeps;
  const tried = await parts.signIn(attempt, signal);
  if (!tried.ok) return fail(aboutAttempt(tried.error, attempt));
  const signedIn = tried.value;

  if (signedIn.key !== orgKey) {
    const { orgs } = parts.store.read();
    if (isRefreshedSandbox(record.value, signedIn, orgs) && (await goesOn(parts, request, signedIn))) {
      return adopt(parts, record.value, attempt, signedIn);
    }
    // A borrowed grant is left alone: the program it came from, of another org, goes on using it.
    if (!signedIn.borrowed) await parts.revoke(loginHost, clientApp, signedIn.grant);
    await endTakeover(parts.takeovers, signedIn);
    return fail(signal.aborted ? cancelled() : differentIdentity(record.value, signedIn));
  }
  // An SFDX auth URL may name another app than the last one did.
  const savedApp = clientApp === null ? ok(null) : await parts.clientApps.save(clientApp);
  if (!savedApp.ok) return savedApp;
  // One record of the vault holds tokens and kept secrets: both are replaced at once or not at all.
  const written = await parts.grants.write(orgKey, signedIn.grant);
  if (!written.ok) return written;
  const edited = await editRecord(parts.store, orgKey, changeBy(parts, attempt, signedIn));
  if (!edited.ok) return edited;
  await endTakeover(parts.takeovers, signedIn);
  tellState(parts.states, signedIn);
  return edited;
}

/** What a sign-in makes of the row's record. */
const changeBy =
  ({ clock }: SignInAgainParts, attempt: SignInAttempt, signedIn: SignedIn) =>
  ({ needsSignIn: _mended, browser: _chosenThen, ...current }: OrgRecord): OrgRecord => ({
    ...withoutFacts(current),
    ...factsOfSignIn(attempt, signedIn, current),
    signInVia: attempt.method === 'browser' ? attempt.via : current.signInVia,
    lastRefreshedAt: clock.now(),
  });

const goesOn = (parts: SignInAgainParts, { signInId }: SignInAgainRequest, signedIn: SignedIn) =>
  parts.confirm({
    kind: 'sandbox-refreshed',
    signInId,
    username: signedIn.username,
    organizationId: signedIn.organizationId,
    host: new URL(signedIn.grant.instanceUrl).host,
  });

/** The row goes on with the refreshed sandbox; what cannot be kept of its new grant is given back. */
async function adopt(
  parts: SignInAgainParts,
  record: OrgRecord,
  attempt: SignInAttempt,
  signedIn: SignedIn,
): Promise<Result<OrgRecord>> {
  const { loginHost, clientApp } = attempt;
  const savedApp = clientApp === null ? ok(null) : await parts.clientApps.save(clientApp);
  const adopted = savedApp.ok
    ? await adoptRefreshedSandbox(parts, record, signedIn, changeBy(parts, attempt, signedIn))
    : savedApp;
  if (!adopted.ok) {
    if (!signedIn.borrowed) await parts.revoke(loginHost, clientApp, signedIn.grant);
    return adopted;
  }
  await endTakeover(parts.takeovers, signedIn);
  tellState(parts.states, signedIn);
  return adopted;
}

function differentIdentity(expected: OrgRecord, got: SignedIn): AppError {
  return {
    code: 'DIFFERENT_IDENTITY',
    message: words().signIn.anotherUser(
      got.username,
      got.organizationName,
      expected.username,
      expected.organizationName,
    ),
    remedy: 'sign-in-again',
  };
}
