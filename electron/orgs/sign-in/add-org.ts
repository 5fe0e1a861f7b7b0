import { newFacts, withoutFacts } from '../../../shared/org-facts.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { attemptToAdd, type AddOrgRequest, type AttemptParts } from './attempt-to-add.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { settleWaiting } from '../moving/waiting-orgs.ts';
import { aboutAttempt } from './about-attempt.ts';
import type { Grant, Grants } from '../grants/grants.ts';
import { stateAfter, type OrgStates } from '../records/org-states.ts';
import type { SignInAttempt } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import type { Takeovers } from './takeovers.ts';

export interface AddOrgParts extends AttemptParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly states: OrgStates;
  readonly takeovers: Pick<Takeovers, 'end'>;
  readonly clock: Clock;
  newPartition(): string;
  signIn(attempt: SignInAttempt, signal: AbortSignal): Promise<Result<SignedIn>>;
  /** Tells the server that a token is not wanted; its outcome changes nothing here. */
  revoke(
    loginHost: string,
    clientApp: ReadyClientApp | null,
    grant: Omit<Grant, 'refreshing'>,
  ): Promise<void>;
}

/**
 * Signs in and adds the org, or updates the row of the same user in the same organization. Nothing is stored before
 * the sign-in has proven itself, and the secrets are durable before the row appears.
 */
export async function addOrg(
  parts: AddOrgParts,
  request: AddOrgRequest,
  signal: AbortSignal,
): Promise<Result<OrgRecord>> {
  const made = await attemptToAdd(parts, request);
  if (!made.ok) return made;
  const attempt = made.value;
  const { loginHost, clientApp } = attempt;
  const keeps = await parts.grants.canKeep();
  if (!keeps.ok) return keeps;
  const tried = await parts.signIn(attempt, signal);
  if (!tried.ok) return fail(aboutAttempt(tried.error, attempt));
  const signedIn = tried.value;

  const savedApp = clientApp === null ? ok(null) : await parts.clientApps.save(clientApp);
  const written = savedApp.ok ? await parts.grants.write(signedIn.key, signedIn.grant) : savedApp;
  if (!written.ok) {
    // What cannot be kept is given back: it would hold one of the user's five approvals (salesforce.md 0.13).
    // A grant taken over is kept under its URL instead: the program it came from has nothing but that any more.
    const isOurs = !signedIn.borrowed && signedIn.grant.takenFrom === undefined;
    if (isOurs) await parts.revoke(loginHost, clientApp, signedIn.grant);
    return written;
  }
  const updated = await parts.store.update((state) => {
    const present = state.orgs.find((org) => org.key === signedIn.key);
    const record = recordOf(parts, request.alias, attempt, signedIn, present);
    const orgs =
      present === undefined
        ? [...state.orgs, record]
        : state.orgs.map((org) => (org.key === record.key ? record : org));
    return settleWaiting({ ...state, orgs }, record, request.waitingId);
  });
  if (!updated.ok) return updated;
  await endTakeover(parts.takeovers, signedIn);
  tellState(parts.states, signedIn);
  const record = updated.value.orgs.find((org) => org.key === signedIn.key);
  if (record === undefined) throw new Error('A store update lost the org it was given');
  return ok(record);
}

function recordOf(
  parts: AddOrgParts,
  requestedAlias: string | undefined,
  attempt: SignInAttempt,
  signedIn: SignedIn,
  present: OrgRecord | undefined,
): OrgRecord {
  const alias = plainText(requestedAlias ?? '', 60);
  const { method } = attempt;
  return {
    ...(present === undefined ? {} : keptOf(present)),
    key: signedIn.key,
    alias: alias === '' ? (present?.alias ?? defaultAlias(signedIn)) : alias,
    ...factsOfSignIn(attempt, signedIn, present),
    method,
    signInVia: attempt.method === 'browser' ? attempt.via : (present?.signInVia ?? 'embedded'),
    partition: present?.partition ?? parts.newPartition(),
    practice: parts.isPractice(attempt.loginHost),
    addedAt: present?.addedAt ?? parts.clock.now(),
    lastRefreshedAt: parts.clock.now(),
  };
}

/** What the person chose for the org and put on it: all but what a sign-in tells anew, and the archive it comes out of. */
function keptOf({
  needsSignIn: _ended,
  browser: _browser,
  audience: _audience,
  passwordKept: _password,
  clientAppId: _app,
  rotates: _rotates,
  keepAliveTriedAt: _tried,
  archivedAt: _archived,
  ...kept
}: OrgRecord) {
  return withoutFacts(kept);
}

/** What was kept of a grant taken over while it had no row is not needed any more. */
export async function endTakeover(takeovers: Pick<Takeovers, 'end'>, { grant }: SignedIn): Promise<void> {
  if (grant.takenFrom !== undefined) await takeovers.end(grant.takenFrom);
}

/** Ready, or signed in and yet refused: then that is said at once. */
export function tellState(states: OrgStates, { key, refusal }: SignedIn): void {
  states.set(key, refusal === undefined ? undefined : stateAfter(refusal), refusal);
}

/**
 * What every sign-in tells anew about an org, whether it is added or reconnected. What an org would not tell this time
 * stays as it was known: production must not fade to unknown.
 */
export function factsOfSignIn(attempt: SignInAttempt, signedIn: SignedIn, present: OrgRecord | undefined) {
  const { organizationId, userId, username, scopes, apiVersion, grant } = signedIn;
  const { organizationName, kind } =
    signedIn.kind === 'unknown' && present !== undefined ? present : signedIn;
  return {
    organizationId,
    userId,
    organizationName,
    username,
    kind,
    scopes,
    apiVersion,
    instanceUrl: grant.instanceUrl,
    loginHost: attempt.loginHost,
    ...newFacts(present ?? {}, signedIn.facts),
    ...(attempt.clientApp === null ? {} : { clientAppId: attempt.clientApp.record.id }),
    ...(attempt.method === 'browser' && attempt.browser !== undefined ? { browser: attempt.browser } : {}),
    ...(attempt.method === 'jwt' ? { audience: attempt.audience } : {}),
    ...(attempt.method === 'password' ? { passwordKept: attempt.keepPassword } : {}),
  };
}

/** `acme` of `acme.my.salesforce.com`, `acme--uat` of its sandbox; the organization's name where the host says little. */
function defaultAlias({ grant, organizationName }: SignedIn): string {
  const { hostname } = new URL(grant.instanceUrl);
  const label = hostname.split('.')[0] ?? '';
  const tellsLittle = /^\d+$|^$|^localhost$|^(login|test)$/.test(label);
  return (tellsLittle ? organizationName : label).slice(0, 60);
}
