import { isDeepStrictEqual } from 'node:util';
import { newFacts, withoutFacts, type OrgFacts } from '../../../shared/org-facts.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { OrgCheck } from '../../../shared/org-details.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { readApiVersion } from '../../salesforce/api-version.ts';
import { readIdentity } from '../../salesforce/identity.ts';
import { orgCallError, type OrgCallFailure, type OrgSession } from '../../salesforce/org-call.ts';
import { readOrganization } from '../../salesforce/organization.ts';
import { readVitals, type Vitals } from '../../salesforce/vitals.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { stateAfter, type OrgStates } from '../records/org-states.ts';
import type { LiveToken } from '../token/live-token.ts';
import type { TokenBroker } from '../token/token-broker.ts';

export interface CheckOrgParts {
  readonly store: OrgStore;
  readonly broker: TokenBroker;
  readonly states: OrgStates;
  readonly http: Http;
  readonly clock: Clock;
}

/**
 * Calls the org with a fresh token and tells what it answered; its state is set by that, and what the org says anew
 * of itself (a release, another name) is kept. Errors: those of the broker, ACCESS_REFUSED, and passing ones.
 */
export async function checkOrg(parts: CheckOrgParts, orgKey: OrgKey): Promise<Result<OrgCheck>> {
  const answered = await withLiveToken(parts, orgKey, undefined, async (session, record) => {
    const vitals = await readVitals(session, record.apiVersion, parts.clock);
    if (!vitals.ok) return vitals;
    const facts = await readFacts(session, record);
    return facts.ok ? ok({ ...vitals.value, ...facts.value }) : facts;
  });
  if (!answered.ok) return answered;
  const { roundTripMs, dailyApiRequests, told, ...facts } = answered.value;
  await keepFacts(parts.store, orgKey, { ...facts, told });
  return ok({ ...facts, dailyApiRequests, roundTripMs, checkedAt: parts.clock.now() });
}

/** The short form, for many orgs at once: two calls instead of six. `signal` calls it off; then no state is set. */
export function checkVitals(
  parts: CheckOrgParts,
  orgKey: OrgKey,
  signal: AbortSignal,
): Promise<Result<Vitals>> {
  return withLiveToken(parts, orgKey, signal, (session, record) =>
    readVitals(session, record.apiVersion, parts.clock),
  );
}

/** Makes calls with a fresh token, and once more with a renewed one should it have ended in between. */
export async function withLiveToken<T>(
  parts: CheckOrgParts,
  orgKey: OrgKey,
  signal: AbortSignal | undefined,
  call: (session: OrgSession, record: OrgRecord) => Promise<Result<T, OrgCallFailure>>,
): Promise<Result<T>> {
  const token = await parts.broker.fresh(orgKey);
  if (!token.ok) return token;
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const callWith = ({ accessToken, instanceUrl }: LiveToken) =>
    call(
      { http: parts.http, accessToken, instanceUrl, ...(signal === undefined ? {} : { signal }) },
      record.value,
    );

  let answer = await callWith(token.value);
  if (!answer.ok && answer.error.kind === 'dead-token') {
    const renewed = await parts.broker.renew(orgKey, token.value);
    if (!renewed.ok) return renewed;
    answer = await callWith(renewed.value);
  }
  if (answer.ok) {
    parts.states.set(orgKey, undefined);
    return answer;
  }
  const error = orgCallError(answer.error);
  // A call that was broken off says nothing about the org.
  if (signal?.aborted !== true) parts.states.set(orgKey, stateAfter(error), error);
  return fail(error);
}

type Facts = Pick<OrgRecord, 'username' | 'organizationName' | 'kind' | 'apiVersion'> & {
  /** Null when the org would not tell. */
  readonly told: OrgFacts | null;
};

/** Who and what the org says it is now; where it would not tell, what was known stays. */
async function readFacts(session: OrgSession, record: OrgRecord): Promise<Result<Facts, OrgCallFailure>> {
  const versions = await readApiVersion(session);
  const apiVersion = versions.ok ? versions.value : record.apiVersion;
  const [identity, organization] = await Promise.all([
    readIdentity(session, apiVersion, record),
    readOrganization(session, apiVersion),
  ]);
  if (!identity.ok) return identity;
  if (!organization.ok) return organization;
  const { name, kind, facts } = organization.value;
  return ok({
    username: identity.value.username,
    organizationName: name ?? record.organizationName,
    kind: kind === 'unknown' ? record.kind : kind,
    apiVersion,
    told: facts,
  });
}

/** A hint for later, so a disk that refuses does not fail the check. */
async function keepFacts(store: OrgStore, orgKey: OrgKey, { told, ...facts }: Facts): Promise<void> {
  const record = findRecord(store, orgKey);
  if (!record.ok) return;
  const toldNow = (current: OrgRecord): OrgRecord => ({
    ...withoutFacts(current),
    ...newFacts(current, told),
    ...facts,
  });
  if (isDeepStrictEqual(record.value, toldNow(record.value))) return;
  await editRecord(store, orgKey, toldNow);
}
