import type { OrganizationNode } from '../../shared/org-tree.ts';
import type { OrgKind, OrgSummary } from '../../shared/org.ts';

/** A row of the tree: an org, or an organization whose several users stand below it. */
export interface TreeRow {
  /** An org's key, or the organization's id. */
  readonly id: string;
  readonly org: OrgSummary | null;
  readonly name: string;
  readonly kind: OrgKind;
  /** How many users of it are in the list. */
  readonly userCount: number;
  readonly children: readonly TreeRow[];
}

/** Rows for the organizations; one with a single user is that user's row. */
export function treeRows(nodes: readonly OrganizationNode<OrgSummary>[]): readonly TreeRow[] {
  return nodes.flatMap(({ organizationId, orgs, children }) => {
    const [first, ...others] = orgs;
    if (first === undefined) return [];
    const below = treeRows(children);
    if (others.length === 0) return [{ ...rowOf(first), children: below }];
    const { organizationName: name, kind } = first;
    const users = orgs.map(rowOf);
    return [
      { id: organizationId, org: null, name, kind, userCount: orgs.length, children: [...users, ...below] },
    ];
  });
}

const rowOf = (org: OrgSummary): TreeRow => ({
  id: org.key,
  org,
  name: org.alias,
  kind: org.kind,
  userCount: 1,
  children: [],
});
