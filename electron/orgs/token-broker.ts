import type { AppError } from '../../shared/app-error.ts';
import type { OrgKey } from '../../shared/org.ts';
import { assertNever, fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { OrgRecord, OrgStore } from '../ports/org-store.ts';
import { editRecord, findRecord } from './edit-record.ts';
import { endedSignIn } from './ended-sign-in.ts';
import type { Grant, Grants } from './grants.ts';
import { stateAfter, type OrgStates } from './org-states.ts';
import { judgeMark } from './refresh-mark.ts';
import { createSingleFlight } from './single-flight.ts';

/** A token together with the only place where it may be used. */
export interface LiveToken {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

export type ProbeAnswer =
  | { readonly kind: 'alive' }
  | { readonly kind: 'dead' }
  /** Nobody could say: nothing changed. */
  | { readonly kind: 'unavailable'; readonly error: AppError };

export type RefreshAnswer =
  | { readonly kind: 'renewed'; readonly grant: Omit<Grant, 'refreshing'>; readonly key: OrgKey | null }
  /** The grant has ended: only the person can mend it. */
  | { readonly kind: 'dead'; readonly error: AppError }
  /** Salesforce refuses the client app, not the grant. */
  | { readonly kind: 'blocked'; readonly error: AppError }
  /** A server answered that it could not serve, or nothing was ever sent: the refresh token is as it was. */
  | { readonly kind: 'unchanged'; readonly error: AppError; readonly retryAfterMs?: number }
  /** It may have arrived, and its answer is unknown: the refresh token may be spent. */
  | { readonly kind: 'lost'; readonly error: AppError };

/** The only source of access tokens (design.md). */
export interface TokenBroker {
  /** A token that answered a call just now, or was issued just now. */
  fresh(orgKey: OrgKey): Promise<Result<LiveToken>>;
  /** The cached token, unproven: for a call that itself shows whether it lives. */
  cached(orgKey: OrgKey): Promise<Result<LiveToken>>;
  /** For a token that a call has just shown to be dead: renews, unless that has happened meanwhile. */
  renew(orgKey: OrgKey, dead: LiveToken): Promise<Result<LiveToken>>;
}

export function createTokenBroker(parts: {
  readonly grants: Grants;
  readonly store: OrgStore;
  readonly states: OrgStates;
  readonly clock: Clock;
  readonly log: Log;
  probe(token: LiveToken, record: OrgRecord): Promise<ProbeAnswer>;
  refresh(record: OrgRecord, refreshToken: string): Promise<RefreshAnswer>;
  /** Another token where there is no refresh token, by the org's own method; `dead` where that cannot. */
  repeat(record: OrgRecord, grant: Grant): Promise<RefreshAnswer>;
  /** A refresh of this org is durable; `rotated` when it brought a new refresh token. */
  refreshed(orgKey: OrgKey, rotated: boolean): void;
}): TokenBroker {
  const { grants, store, states, clock, log } = parts;
  const oneRefresh = createSingleFlight<Result<LiveToken>>();
  const oneProbe = createSingleFlight<Result<LiveToken>>();
  /** A renewed grant that the disk refused: nobody gets its token before it is durable, but it must not be lost. */
  const unsaved = new Map<OrgKey, Grant>();
  /** Hosts that asked us to wait (Retry-After), until when in ms since the epoch. */
  const waitUntil = new Map<string, number>();

  const readGrant = async (orgKey: OrgKey): Promise<Result<Grant>> => {
    const held = unsaved.get(orgKey);
    if (held !== undefined) {
      const saved = await grants.write(orgKey, held);
      if (!saved.ok) return saved;
      unsaved.delete(orgKey);
    }
    const grant = await grants.read(orgKey);
    if (!grant.ok) return grant;
    return grant.value === null ? fail(NO_GRANT) : ok(grant.value);
  };

  /** Tells the list what came of it: ready again, or why not. */
  const settle = (orgKey: OrgKey, outcome: Result<LiveToken>): Result<LiveToken> => {
    if (outcome.ok) states.set(orgKey, undefined);
    else states.set(orgKey, stateAfter(outcome.error), outcome.error);
    return outcome;
  };

  const readBoth = async (orgKey: OrgKey): Promise<Result<{ record: OrgRecord; grant: Grant }>> => {
    const record = findRecord(store, orgKey);
    if (!record.ok) return record;
    const grant = await readGrant(orgKey);
    return grant.ok ? ok({ record: record.value, grant: grant.value }) : grant;
  };

  const fresh = (orgKey: OrgKey) =>
    oneProbe(orgKey, async () => {
      const both = await readBoth(orgKey);
      if (!both.ok) return settle(orgKey, both);
      const { record, grant } = both.value;
      const answer = await parts.probe(grant, record);
      switch (answer.kind) {
        case 'alive':
          // An interrupted refresh is settled by its old access token still living: nothing was rotated.
          return settle(orgKey, ok(live(grant)));
        case 'unavailable':
          return settle(orgKey, fail(answer.error));
        case 'dead':
          return renew(orgKey, live(grant));
        default:
          return assertNever(answer);
      }
    });

  const renew = (orgKey: OrgKey, dead: LiveToken) =>
    oneRefresh(orgKey, async () => {
      const both = await readBoth(orgKey);
      if (!both.ok) return settle(orgKey, both);
      const { record, grant } = both.value;
      // Another caller's refresh ended between this caller's failed call and now.
      if (grant.accessToken !== dead.accessToken) return ok(live(grant));
      if (record.needsSignIn !== undefined) return settle(orgKey, fail(endedSignIn(record)));
      states.set(orgKey, 'refreshing');
      return settle(orgKey, await refreshOnce(record, grant));
    });

  const refreshOnce = async (record: OrgRecord, grant: Grant): Promise<Result<LiveToken>> => {
    const orgKey = record.key;
    if (grant.refreshToken === undefined) return repeatOnce(record, grant);
    const host = new URL(record.loginHost).host;
    const mark = judgeMark(grant.refreshing, waitUntil.get(host) ?? 0, clock.now());
    if (mark.kind === 'wait') return fail(mark.error);
    if (mark.kind === 'give-up') {
      await markDead(record, mark.error);
      return fail(mark.error);
    }

    const marked = { ...grant, refreshing: { sends: mark.sends, at: clock.now(), lost: false } };
    const journaled = await grants.write(orgKey, marked);
    if (!journaled.ok) return journaled;

    log.info('refresh sent', { org: orgKey, host, count: mark.sends });
    const answer = await parts.refresh(record, grant.refreshToken);
    log.info('refresh answered', { org: orgKey, host, reason: answer.kind });
    switch (answer.kind) {
      case 'renewed':
        return keep(record, grant, answer);
      case 'dead':
        // The record first: killed in between, the mark still tells that this token was sent.
        await markDead(record, answer.error);
        await grants.write(orgKey, withoutMark(grant));
        return fail(answer.error);
      case 'blocked':
        await grants.write(orgKey, withoutMark(grant));
        return fail(answer.error);
      case 'unchanged':
        if (answer.retryAfterMs !== undefined) waitUntil.set(host, clock.now() + answer.retryAfterMs);
        await grants.write(orgKey, grant);
        return fail(answer.error);
      case 'lost':
        await grants.write(orgKey, { ...marked, refreshing: { ...marked.refreshing, lost: true } });
        return fail(answer.error);
      default:
        return assertNever(answer);
    }
  };

  /** Asking anew spends nothing, so nothing is journaled: a lost answer is as if nobody had asked. */
  const repeatOnce = async (record: OrgRecord, grant: Grant): Promise<Result<LiveToken>> => {
    const host = new URL(record.loginHost).host;
    const mark = judgeMark(undefined, waitUntil.get(host) ?? 0, clock.now());
    if (mark.kind !== 'send') return fail(mark.error);
    const answer = await parts.repeat(record, grant);
    log.info('sign-in repeated', { org: record.key, host, reason: answer.kind });
    if (answer.kind === 'renewed') return keep(record, grant, answer);
    if (answer.kind === 'dead') await markDead(record, answer.error);
    if (answer.kind === 'unchanged' && answer.retryAfterMs !== undefined) {
      waitUntil.set(host, clock.now() + answer.retryAfterMs);
    }
    return fail(answer.error);
  };

  /** Response → sealed and fsynced → only then the callers get the token. */
  const keep = async (
    record: OrgRecord,
    old: Grant,
    answer: Extract<RefreshAnswer, { kind: 'renewed' }>,
  ): Promise<Result<LiveToken>> => {
    if (answer.key !== null && answer.key !== record.key) return fail(FOREIGN_ANSWER);
    // Without a new refresh token in the answer the old one stays good: rotation is off (bar 10).
    const refreshToken = answer.grant.refreshToken ?? old.refreshToken;
    const grant: Grant = { ...answer.grant, refreshToken, renewWith: old.renewWith };
    const saved = await grants.write(record.key, grant);
    if (!saved.ok) {
      unsaved.set(record.key, grant);
      return saved;
    }
    parts.refreshed(record.key, grant.refreshToken !== old.refreshToken);
    if (grant.instanceUrl !== record.instanceUrl) {
      // The org's My Domain was renamed: the answer says where it lives now (salesforce.md 7.3, item 16).
      await editRecord(store, record.key, (current) => ({ ...current, instanceUrl: grant.instanceUrl }));
    }
    return ok(live(grant));
  };

  /** Remembers that only a sign-in helps; the secrets stay until the person acts (bar 13). */
  const markDead = async (record: OrgRecord, error: AppError) => {
    const { code, salesforce } = error;
    const words = { error: salesforce?.error ?? '', description: salesforce?.description ?? '' };
    const needsSignIn = { since: clock.now(), code, ...words };
    await editRecord(store, record.key, (current) => ({ ...current, needsSignIn }));
  };

  return {
    fresh,
    async cached(orgKey) {
      const grant = await readGrant(orgKey);
      return grant.ok ? ok(live(grant.value)) : settle(orgKey, grant);
    },
    renew,
  };
}

const live = ({ accessToken, instanceUrl }: LiveToken): LiveToken => ({ accessToken, instanceUrl });

const withoutMark = ({ refreshing: _done, ...grant }: Grant): Grant => grant;

const NO_GRANT: AppError = {
  code: 'NEEDS_SIGN_IN',
  message: 'The sign-in of this org has ended. Sign in again; alias and browser data are kept.',
  remedy: 'sign-in-again',
};

const FOREIGN_ANSWER: AppError = {
  code: 'RESPONSE_REFUSED',
  message: 'The renewed token belongs to another user or organization. It was not stored.',
  remedy: 'sign-in-again',
};
