import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { RefreshLock } from '../../ports/refresh-lock.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { endedSignIn } from '../grants/ended-sign-in.ts';
import type { Grant } from '../grants/grants.ts';
import { isSameGrant, type HeldGrants } from './held-grants.ts';
import { createHostPace } from './host-pace.ts';
import { createLastAnswers } from './last-answers.ts';
import { live, type LiveToken, type ProbeAnswer, type RefreshAnswer } from './live-token.ts';
import type { OrgStates } from '../records/org-states.ts';
import { judgeMark } from './refresh-mark.ts';
import { createTurns } from './turns.ts';
import { words } from '../../text/words.ts';

/** Token requests under way at a time, all hosts together (trust.md bar 12). */
const AT_ONCE = 6;
/**
 * Refreshes under way at a time: while six wait for an answer, the next are marked and the last ones sealed. As many again:
 * two flushes of a busy disk take as long as a request, and with fewer the six were five, or four (`npm run bench`).
 */
const PLACES = 2 * AT_ONCE;
/** Grants looked at at a time: a thousand in one go would hold up the person's clicks. */
const LOOKS = 16;

/** What renewing needs of the world; the broker is given the same. */
export interface RefreshParts {
  readonly store: OrgStore;
  readonly states: OrgStates;
  readonly clock: Clock;
  readonly log: Log;
  readonly lock: RefreshLock;
  probe(token: LiveToken, record: OrgRecord): Promise<ProbeAnswer>;
  refresh(record: OrgRecord, refreshToken: string): Promise<RefreshAnswer>;
  /** Another token where there is no refresh token, by the org's own method; `dead` where that cannot. */
  repeat(record: OrgRecord, grant: Grant): Promise<RefreshAnswer>;
  /** A refresh of this org is durable; `rotated` when it brought a new refresh token. */
  refreshed(orgKey: OrgKey, rotated: boolean): void;
  /** Between 0 and 1: spreads waits, so that not everybody comes back at once. */
  readonly random?: () => number;
}

/**
 * Renews a grant whose access token a call has just shown to be dead, with at most one request. Its caller sees to it
 * that there is one run per org at a time in this process; across processes the lock does.
 *
 * Order: a place → the lock → what the vault says by now → mark → a turn among the six → request → answer → sealed and
 * fsynced → token.
 */
export function createRefreshOnce(
  parts: RefreshParts & { readonly grants: HeldGrants },
): (orgKey: OrgKey, dead: LiveToken) => Promise<Result<LiveToken>> {
  const { grants, store, states, clock, log, lock } = parts;
  const takeLook = createTurns(LOOKS);
  const takePlace = createTurns(PLACES);
  const takeTurn = createTurns(AT_ONCE);
  const pace = createHostPace(clock, parts.random);
  const lastAnswers = createLastAnswers(clock, store);

  /** Whether there is a reason to ask for a token now. */
  const decide = async (orgKey: OrgKey, dead: LiveToken): Promise<Decision> => {
    const record = findRecord(store, orgKey);
    if (!record.ok) return { kind: 'settled', outcome: record };
    const read = await grants.read(orgKey);
    if (!read.ok) return { kind: 'settled', outcome: read };
    const grant = read.value;
    // Another refresh, of this process or another, ended between the caller's failed call and now.
    if (grant.accessToken !== dead.accessToken) return { kind: 'settled', outcome: ok(live(grant)) };
    const refusal =
      record.value.needsSignIn !== undefined
        ? endedSignIn(record.value)
        : (lastAnswers.refusal(record.value, grant) ?? pace.refusal(hostOf(record.value)));
    if (refusal !== null) return { kind: 'settled', outcome: fail(refusal) };
    return { kind: 'ask', record: record.value, grant };
  };

  /** Sends the refresh token once, marked before and settled after. */
  const send = async (record: OrgRecord, grant: Grant): Promise<Result<LiveToken>> => {
    const orgKey = record.key;
    const { refreshToken } = grant;
    if (refreshToken === undefined) return repeat(record, grant);
    if (grant.ended !== undefined) {
      // Another process was told so; the list of this one does not say it yet.
      const needsSignIn = { since: clock.now(), code: 'NEEDS_SIGN_IN', ...grant.ended } as const;
      const error = endedSignIn({ ...record, needsSignIn });
      await markDead(record, grant, error);
      return fail(error);
    }
    const wantsProof = lastAnswers.wantsProof(orgKey);
    const mark = judgeMark(grant.refreshing, clock.now());
    if (mark.kind === 'wait') return fail(mark.error);
    if (mark.kind === 'give-up') {
      await markDead(record, grant, mark.error);
      return fail(mark.error);
    }

    const marked = { ...grant, refreshing: { sends: mark.sends, at: clock.now(), lost: false } };
    const journaled = await grants.replace(orgKey, grant, marked);
    if (!journaled.ok) return journaled;
    if (journaled.value === null) return fail(endedSignIn(record));

    const answer = await ask(record, grant, () => parts.refresh(record, refreshToken));
    switch (answer.kind) {
      case 'renewed':
        return keep(record, grant, answer, wantsProof);
      case 'dead':
        // The record first: killed in between, the mark still tells that this token was sent.
        await markDead(record, grant, answer.error);
        await grants.replace(orgKey, grant, { ...withoutMark(grant), ended: wordsOf(answer.error) });
        return fail(answer.error);
      case 'blocked':
        await grants.replace(orgKey, grant, withoutMark(grant));
        return fail(answer.error);
      case 'unchanged':
        await grants.replace(orgKey, grant, grant);
        return fail(answer.error);
      case 'lost':
        await grants.replace(orgKey, grant, { ...marked, refreshing: { ...marked.refreshing, lost: true } });
        return fail(answer.error);
      default:
        return assertNever(answer);
    }
  };

  /** Asking anew spends nothing, so nothing is journaled: a lost answer is as if nobody had asked. */
  const repeat = async (record: OrgRecord, grant: Grant): Promise<Result<LiveToken>> => {
    const wantsProof = lastAnswers.wantsProof(record.key);
    const answer = await ask(record, grant, () => parts.repeat(record, grant));
    if (answer.kind === 'renewed') return keep(record, grant, answer, wantsProof);
    if (answer.kind === 'dead') await markDead(record, grant, answer.error);
    return fail(answer.error);
  };

  /** Makes the request in its turn, and takes down what came of it for everyone who would ask next. */
  const ask = async (
    record: OrgRecord,
    grant: Grant,
    request: () => Promise<RefreshAnswer>,
  ): Promise<RefreshAnswer> => {
    const host = hostOf(record);
    const giveBack = await takeTurn();
    try {
      // Those before may have found that the host does not serve: then this one is not sent.
      const pause = pace.refusal(host);
      if (pause !== null) return { kind: 'unchanged', error: pause };
      const tell = pace.asking(host);
      log.info('refresh sent', { org: record.key, host });
      const answer = ofItsOwner(record, await request());
      log.info('refresh answered', { org: record.key, host, reason: answer.kind });
      tell(answer);
      lastAnswers.note(record, grant, answer);
      return answer;
    } finally {
      giveBack();
    }
  };

  /** Response → sealed and fsynced → only then the callers get the token. */
  const keep = async (
    record: OrgRecord,
    old: Grant,
    answer: Extract<RefreshAnswer, { kind: 'renewed' }>,
    wantsProof: boolean,
  ): Promise<Result<LiveToken>> => {
    // Without a new refresh token in the answer the old one stays good: rotation is off (bar 10).
    const refreshToken = answer.grant.refreshToken ?? old.refreshToken;
    const { renewWith, takenFrom } = old;
    const grant: Grant = { ...answer.grant, refreshToken, renewWith, takenFrom };
    const saved = await grants.keep(record.key, old, grant);
    if (!saved.ok) return saved;
    // Signed in again, or removed, while Salesforce was asked: that stands.
    if (saved.value === null) return fail(endedSignIn(record));
    parts.refreshed(record.key, grant.refreshToken !== old.refreshToken);
    if (grant.instanceUrl !== record.instanceUrl) {
      // The org's My Domain was renamed: the answer says where it lives now (salesforce.md 7.3, item 16).
      await editRecord(store, record.key, (current) => ({ ...current, instanceUrl: grant.instanceUrl }));
    }
    if (wantsProof && (await parts.probe(live(grant), record)).kind === 'dead') {
      return fail(lastAnswers.inVain(record.key, grant.accessToken));
    }
    return ok(live(grant));
  };

  /** Remembers that only a sign-in helps; the secrets stay until the person acts (bar 13). */
  const markDead = async (record: OrgRecord, sent: Grant, error: AppError) => {
    // Signed in again while Salesforce was asked: its word was about the grant before.
    const present = await grants.read(record.key);
    if (present.ok && !isSameGrant(present.value, sent)) return;
    const needsSignIn = { since: clock.now(), code: error.code, ...wordsOf(error) };
    await editRecord(store, record.key, (current) => ({ ...current, needsSignIn }));
  };

  return async (orgKey, dead) => {
    // Without waiting for a place: most who come late find the work done, or a reason not to ask.
    const looked = await takeLook();
    const early = await decide(orgKey, dead).finally(looked);
    if (early.kind === 'settled') return early.outcome;
    states.set(orgKey, 'refreshing');
    const leave = await takePlace();
    try {
      const held = await lock.hold(orgKey, async () => {
        const decision = await decide(orgKey, dead);
        return decision.kind === 'settled' ? decision.outcome : await send(decision.record, decision.grant);
      });
      return held.ok ? held.value : held;
    } finally {
      leave();
    }
  };
}

type Decision =
  | { readonly kind: 'settled'; readonly outcome: Result<LiveToken> }
  | { readonly kind: 'ask'; readonly record: OrgRecord; readonly grant: Grant };

const hostOf = (record: OrgRecord): string => new URL(record.loginHost).host;

/** A token of somebody else is none of ours, and what became of the refresh token nobody knows. */
const ofItsOwner = (record: OrgRecord, answer: RefreshAnswer): RefreshAnswer =>
  answer.kind === 'renewed' && answer.key !== null && answer.key !== record.key
    ? { kind: 'lost', error: foreignAnswer() }
    : answer;

const wordsOf = ({ salesforce }: AppError) => ({
  error: salesforce?.error ?? '',
  description: salesforce?.description ?? '',
});

const withoutMark = ({ refreshing: _done, ...grant }: Grant): Grant => grant;

const foreignAnswer = (): AppError => ({
  code: 'RESPONSE_REFUSED',
  message: words().renewal.ofSomebodyElse,
  remedy: 'sign-in-again',
});
