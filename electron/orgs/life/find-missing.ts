import type { FoundMissing, MissingOrg, NoList } from '../../../shared/missing-orgs.ts';
import { readMyDomain } from '../../../shared/my-domain.ts';
import type { KnownSandbox, KnownScratchOrg } from '../../../shared/org-family.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { isApiVersion } from '../../salesforce/api-version.ts';
import { readSandboxes, readScratchOrgs } from '../../salesforce/family.ts';
import type { OrgCallFailure } from '../../salesforce/org-call.ts';
import { withLiveToken, type CheckOrgParts } from '../check/check-org.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';

/** A list that was had, or why not. */
type Listed<T> = { readonly list: readonly T[] } | { readonly none: NoList };

/**
 * Asks an org for its sandboxes and its scratch orgs, keeps both lists, and tells which of them are not in Latchkey.
 * One that the org does not have, or keeps from this user, is no failure. Errors: those of the broker, and passing ones.
 */
export async function findMissing(parts: CheckOrgParts, orgKey: OrgKey): Promise<Result<FoundMissing>> {
  const asked = await withLiveToken(parts, orgKey, undefined, async (session, { apiVersion }) => {
    if (!isApiVersion(apiVersion)) return ok(NOTHING);
    const sandboxes = listedIn(await readSandboxes(session, apiVersion));
    if (!sandboxes.ok) return sandboxes;
    const scratchOrgs = listedIn(await readScratchOrgs(session, apiVersion));
    return scratchOrgs.ok ? ok({ sandboxes: sandboxes.value, scratchOrgs: scratchOrgs.value }) : scratchOrgs;
  });
  if (!asked.ok) return asked;
  const { sandboxes, scratchOrgs } = asked.value;
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  // A hint for later, so a disk that refuses does not fail the search.
  await editRecord(parts.store, orgKey, (current) => ({
    ...current,
    ...('list' in sandboxes ? { sandboxes: sandboxes.list } : {}),
    ...('list' in scratchOrgs ? { scratchOrgs: scratchOrgs.list } : {}),
  }));
  const { orgs } = parts.store.read();
  return ok({
    missing: [
      ...('list' in sandboxes ? missingSandboxes(record.value, sandboxes.list, orgs) : []),
      ...('list' in scratchOrgs ? missingScratchOrgs(scratchOrgs.list, orgs) : []),
    ],
    sandboxes: 'list' in sandboxes ? { listed: sandboxes.list.length } : sandboxes,
    scratchOrgs: 'list' in scratchOrgs ? { listed: scratchOrgs.list.length } : scratchOrgs,
  });
}

const NOTHING = {
  sandboxes: { none: 'not-there' },
  scratchOrgs: { none: 'not-there' },
} as const;

/** A refusal of the list alone is an answer; a dead token and passing faults stay failures. */
function listedIn<T>(answer: Result<readonly T[], OrgCallFailure>): Result<Listed<T>, OrgCallFailure> {
  if (answer.ok) return ok({ list: answer.value });
  if (answer.error.kind !== 'refused') return fail(answer.error);
  return ok({ none: answer.error.salesforce.error === 'INVALID_TYPE' ? 'not-there' : 'refused' });
}

/** In the list is what has the sandbox's organization, or its My Domain: a refreshed one has its row already. */
function missingSandboxes(
  production: Pick<OrgRecord, 'instanceUrl'>,
  sandboxes: readonly KnownSandbox[],
  orgs: readonly Pick<OrgRecord, 'organizationId' | 'instanceUrl'>[],
): readonly MissingOrg[] {
  const domain = readMyDomain(production.instanceUrl);
  const ids = new Set(orgs.map(({ organizationId }) => organizationId));
  const hosts = new Set(orgs.map(({ instanceUrl }) => instanceUrl.toLowerCase()));
  return sandboxes.flatMap(({ name, organizationId, copying }) => {
    const isNameable = domain !== null && domain.sandbox === null && /^[a-z0-9]+$/i.test(name);
    const loginHost = isNameable
      ? `https://${domain.name}--${name.toLowerCase()}.sandbox.my.${domain.cloud}`
      : null;
    if (organizationId !== undefined && ids.has(organizationId)) return [];
    if (loginHost !== null && hosts.has(loginHost)) return [];
    const alias = domain === null ? name : `${domain.name}--${name.toLowerCase()}`;
    return [{ kind: 'sandbox', name, alias, loginHost, ...(copying === undefined ? {} : { copying }) }];
  });
}

function missingScratchOrgs(
  scratchOrgs: readonly KnownScratchOrg[],
  orgs: readonly Pick<OrgRecord, 'organizationId'>[],
): readonly MissingOrg[] {
  const ids = new Set(orgs.map(({ organizationId }) => organizationId));
  return scratchOrgs
    .filter(({ organizationId }) => !ids.has(organizationId))
    .map(({ username, name, loginHost, expiresAt }) => ({
      kind: 'scratch',
      name: name ?? username,
      alias: name ?? username,
      loginHost: loginHost ?? null,
      username,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }));
}
