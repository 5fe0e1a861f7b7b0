import type { MissingOrg } from '../../../shared/missing-orgs.ts';
import { readMyDomain } from '../../../shared/my-domain.ts';
import type { KnownFamily, KnownSandbox, KnownScratchOrg } from '../../../shared/org-family.ts';
import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';

type Listed = Pick<StoredState, 'orgs' | 'waiting'>;
type Parent = Pick<OrgRecord, 'instanceUrl'>;
type Unmarked = Omit<MissingOrg, 'isWaiting'>;

/** Which of the orgs that one org lists as its own are not in Latchkey, its sandboxes first. */
export function listMissing(
  parent: Parent,
  { sandboxes = [], scratchOrgs = [] }: KnownFamily,
  { orgs, waiting = [] }: Listed,
): readonly MissingOrg[] {
  return [...missingSandboxes(parent, sandboxes, orgs), ...missingScratchOrgs(scratchOrgs, orgs)].map(
    (one) => ({ ...one, isWaiting: waiting.some((each) => isRowOf(each, one)) }),
  );
}

/** In the list is what has the sandbox's organization, or its My Domain: a refreshed one has its row already. */
function missingSandboxes(
  production: Parent,
  sandboxes: readonly KnownSandbox[],
  orgs: readonly Pick<OrgRecord, 'organizationId' | 'instanceUrl'>[],
): readonly Unmarked[] {
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
    return [
      {
        id: `sandbox ${name}`,
        kind: 'sandbox',
        name,
        alias,
        loginHost,
        ...(organizationId === undefined ? {} : { organizationId }),
        ...(copying === undefined ? {} : { copying }),
      },
    ];
  });
}

function missingScratchOrgs(
  scratchOrgs: readonly KnownScratchOrg[],
  orgs: readonly Pick<OrgRecord, 'organizationId'>[],
): readonly Unmarked[] {
  const ids = new Set(orgs.map(({ organizationId }) => organizationId));
  return scratchOrgs
    .filter(({ organizationId }) => !ids.has(organizationId))
    .map(({ organizationId, username, name, loginHost, expiresAt }) => ({
      id: `scratch ${organizationId}`,
      kind: 'scratch',
      name: name ?? username,
      alias: name ?? username,
      loginHost: loginHost ?? null,
      organizationId,
      username,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }));
}

/** A sandbox that is being made for the first time has no organization yet: its alias has to do. */
function isRowOf(each: WaitingOrg, { organizationId, alias }: Unmarked): boolean {
  return each.organizationId === undefined || organizationId === undefined
    ? each.username === '' && each.alias === alias
    : each.organizationId === organizationId;
}
