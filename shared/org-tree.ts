import { familyOf, readMyDomain } from './my-domain.ts';
import { organizationOf, type OrgSummary } from './org.ts';

/** What of an org tells where it belongs. */
export type TreeOrg = Pick<OrgSummary, 'key' | 'kind' | 'instanceUrl' | 'sandboxes' | 'scratchOrgs'>;

/** An organization with the rows of its users, and the organizations that belong to it. */
export interface OrganizationNode<T> {
  readonly organizationId: string;
  /** In the order of the list; at least one. */
  readonly orgs: readonly T[];
  readonly children: readonly OrganizationNode<T>[];
}

/**
 * Puts sandboxes under their production and scratch orgs under their Dev Hub, in the order of the list. A parent is
 * found by what an org said itself: production's own list of sandboxes or the Dev Hub's of scratch orgs names the
 * organization, or the sandbox's My Domain holds production's (Salesforce gives out each name once). Never by a name
 * that people chose: two customers may be called alike, and an org that belongs nowhere for sure stands by itself.
 */
export function orgTree<T extends TreeOrg>(orgs: readonly T[]): readonly OrganizationNode<T>[] {
  const rowsOf = Map.groupBy(orgs, ({ key }) => organizationOf(key));
  const parentOf = findParents(orgs);
  const childrenOf = Map.groupBy(
    [...rowsOf.keys()].filter((id) => parentOf.has(id)),
    (id) => parentOf.get(id) ?? '',
  );
  const nodeOf = (id: string): OrganizationNode<T> => ({
    organizationId: id,
    orgs: rowsOf.get(id) ?? [],
    children: (childrenOf.get(id) ?? []).map(nodeOf),
  });
  return [...rowsOf.keys()].filter((id) => !parentOf.has(id)).map(nodeOf);
}

/** By the id of an organization, the id of the one it belongs to, where that is in the list too. */
function findParents(orgs: readonly TreeOrg[]): ReadonlyMap<string, string> {
  const listedBy = new Map<string, string>();
  const productionOf = new Map<string, string | null>();
  for (const org of orgs) {
    const id = organizationOf(org.key);
    // Neither a sandbox nor a scratch org has any of its own: what such a row says of others is of no use.
    if (org.kind === 'sandbox' || org.kind === 'scratch') continue;
    for (const { organizationId } of [...(org.sandboxes ?? []), ...(org.scratchOrgs ?? [])]) {
      if (organizationId !== undefined && !listedBy.has(organizationId)) listedBy.set(organizationId, id);
    }
    const family = org.kind === 'production' ? familyOfProduction(org) : null;
    if (family === null) continue;
    const other = productionOf.get(family);
    // Two organizations at one My Domain: one of the rows is out of date, and nobody can say which.
    productionOf.set(family, other === undefined || other === id ? id : null);
  }
  const parents = new Map<string, string>();
  for (const org of orgs) {
    if (org.kind !== 'sandbox' && org.kind !== 'scratch') continue;
    const id = organizationOf(org.key);
    const family = org.kind === 'sandbox' ? familyOfSandbox(org) : null;
    const parent = listedBy.get(id) ?? (family === null ? null : productionOf.get(family));
    if (parent !== undefined && parent !== null) parents.set(id, parent);
  }
  return parents;
}

function familyOfProduction({ instanceUrl }: TreeOrg): string | null {
  const domain = readMyDomain(instanceUrl);
  return domain === null || domain.sandbox !== null ? null : familyOf(domain);
}

function familyOfSandbox({ instanceUrl }: TreeOrg): string | null {
  const domain = readMyDomain(instanceUrl);
  return domain === null || domain.sandbox === null ? null : familyOf(domain);
}
