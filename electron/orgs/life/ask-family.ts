import type { NoList } from '../../../shared/missing-orgs.ts';
import type { KnownFamily, KnownSandbox, KnownScratchOrg } from '../../../shared/org-family.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { isApiVersion } from '../../salesforce/api-version.ts';
import { readSandboxes, readScratchOrgs } from '../../salesforce/family.ts';
import type { OrgCallFailure, OrgSession } from '../../salesforce/org-call.ts';

/** A list that was had, or why not. */
export type Listed<T> = { readonly list: readonly T[] } | { readonly none: NoList };

export interface AskedFamily {
  readonly sandboxes: Listed<KnownSandbox>;
  readonly scratchOrgs: Listed<KnownScratchOrg>;
}

/**
 * Asks an org for its sandboxes and its scratch orgs. A list that the org does not have, or keeps from this user, is an
 * answer; a dead token and passing faults stay failures.
 */
export async function askFamily(
  session: OrgSession,
  apiVersion: string,
): Promise<Result<AskedFamily, OrgCallFailure>> {
  if (!isApiVersion(apiVersion)) return ok(NOTHING);
  const sandboxes = listedIn(await readSandboxes(session, apiVersion));
  if (!sandboxes.ok) return sandboxes;
  const scratchOrgs = listedIn(await readScratchOrgs(session, apiVersion));
  return scratchOrgs.ok ? ok({ sandboxes: sandboxes.value, scratchOrgs: scratchOrgs.value }) : scratchOrgs;
}

/**
 * The record with what its org said of its family at `now` (ms since the epoch). Of a list that is kept from this user by
 * now, what it said before stays: it tells where orgs belong. But nobody can say how far a copy is any more.
 */
export function withFamily(
  record: OrgRecord,
  { sandboxes, scratchOrgs }: AskedFamily,
  now: number,
): OrgRecord {
  const { sandboxes: before, scratchOrgs: scratchBefore, sandboxesAskedAt: askedBefore, ...rest } = record;
  const known = 'list' in sandboxes ? sandboxes.list : before?.map(withoutProgress);
  const askedAt = 'list' in sandboxes ? now : askedBefore;
  const scratch = 'list' in scratchOrgs ? scratchOrgs.list : scratchBefore;
  return { ...rest, ...members(known, askedAt, scratch) };
}

function members(
  sandboxes: KnownFamily['sandboxes'],
  sandboxesAskedAt: KnownFamily['sandboxesAskedAt'],
  scratchOrgs: KnownFamily['scratchOrgs'],
): KnownFamily {
  return {
    ...(sandboxes === undefined ? {} : { sandboxes }),
    ...(sandboxesAskedAt === undefined ? {} : { sandboxesAskedAt }),
    ...(scratchOrgs === undefined ? {} : { scratchOrgs }),
  };
}

function withoutProgress({ copying: _unknown, ...sandbox }: KnownSandbox): KnownSandbox {
  return sandbox;
}

const NOTHING: AskedFamily = { sandboxes: { none: 'not-there' }, scratchOrgs: { none: 'not-there' } };

/** A refusal of the list alone is an answer. */
function listedIn<T>(answer: Result<readonly T[], OrgCallFailure>): Result<Listed<T>, OrgCallFailure> {
  if (answer.ok) return ok({ list: answer.value });
  if (answer.error.kind !== 'refused') return fail(answer.error);
  return ok({ none: answer.error.salesforce.error === 'INVALID_TYPE' ? 'not-there' : 'refused' });
}
