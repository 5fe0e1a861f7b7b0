import { describe, expect, it } from 'vitest';
import { orgTree, type OrganizationNode, type TreeOrg } from './org-tree.ts';

/** An org of organization `id` (one letter or digit), with user 1 unless said otherwise. */
const org = (id: string, kind: TreeOrg['kind'], host: string, more: Partial<TreeOrg> = {}): TreeOrg => ({
  key: `${idOf(id)}:1`,
  kind,
  instanceUrl: `https://${host}`,
  ...more,
});
const idOf = (id: string) => `00D00000000000${id}AAA`;

/** `P(U S)`: organization P with U and S below it. */
function shapeOf(nodes: readonly OrganizationNode<TreeOrg>[]): string {
  return nodes
    .map(({ organizationId, children }) => {
      const name = organizationId.charAt(14);
      return children.length === 0 ? name : `${name}(${shapeOf(children)})`;
    })
    .join(' ');
}

const PROD = org('P', 'production', 'acme.my.salesforce.com');
const UAT = org('U', 'sandbox', 'acme--uat.sandbox.my.salesforce.com');

describe('a sandbox', () => {
  it('stands under the production whose My Domain is in its own', () => {
    expect(shapeOf(orgTree([UAT, PROD]))).toBe('P(U)');
    const qa = org('Q', 'sandbox', 'acme--qa.sandbox.my.salesforce.com');
    expect(shapeOf(orgTree([PROD, UAT, qa]))).toBe('P(U Q)');
  });

  it('stands under the production that lists its organization, whatever their hosts', () => {
    const prod = org('P', 'production', 'na3.salesforce.com', {
      sandboxes: [{ name: 'uat', organizationId: idOf('U') }],
    });
    expect(shapeOf(orgTree([prod, org('U', 'sandbox', 'cs42.salesforce.com')]))).toBe('P(U)');
  });

  it('goes by production’s list where that and the My Domain disagree', () => {
    const lists = org('L', 'production', 'renamed.my.salesforce.com', {
      sandboxes: [{ name: 'uat', organizationId: idOf('U') }],
    });
    expect(shapeOf(orgTree([PROD, lists, UAT]))).toBe('P L(U)');
  });

  it.each<[string, readonly TreeOrg[]]>([
    ['another customer’s production', [org('P', 'production', 'acme2.my.salesforce.com'), UAT]],
    ['a production of the government’s cloud', [org('P', 'production', 'acme.my.salesforce.mil'), UAT]],
    ['a production in China', [org('P', 'production', 'acme.my.sfcrmproducts.cn'), UAT]],
    ['a developer edition named alike', [org('P', 'developer', 'acme.develop.my.salesforce.com'), UAT]],
    ['an old developer edition without a partition', [org('P', 'developer', 'acme.my.salesforce.com'), UAT]],
    ['a demo org named alike', [org('P', 'production', 'acme.demo.my.salesforce.com'), UAT]],
    ['a trial named alike', [org('P', 'trial', 'acme.my.salesforce.com'), UAT]],
    ['an org that would not tell its kind', [org('P', 'unknown', 'acme.my.salesforce.com'), UAT]],
    ['another sandbox', [org('P', 'sandbox', 'acme--qa.sandbox.my.salesforce.com'), UAT]],
    [
      'two productions that claim its My Domain',
      [PROD, org('X', 'production', 'acme.my.salesforce.com'), UAT],
    ],
    ['production, when it would not tell that it is a sandbox', [PROD, { ...UAT, kind: 'unknown' }]],
    ['production, when its host tells nothing', [PROD, org('U', 'sandbox', 'cs42.salesforce.com')]],
    [
      'production that lists another organization by its name',
      [
        org('P', 'production', 'na3.salesforce.com', {
          sandboxes: [{ name: 'uat', organizationId: idOf('9') }, { name: 'uat' }],
        }),
        UAT,
      ],
    ],
  ])('does not stand under %s', (_what, orgs) => {
    expect(orgTree(orgs).flatMap(({ children }) => children)).toEqual([]);
  });
});

describe('a scratch org', () => {
  const scratch = org('S', 'scratch', 'acme-feature-42.scratch.my.salesforce.com');

  it('stands under the Dev Hub that lists it', () => {
    const hub = org('H', 'developer', 'reyes-dev-ed.develop.my.salesforce.com', {
      scratchOrgs: [{ organizationId: idOf('S'), username: 'test@acme' }],
    });
    expect(shapeOf(orgTree([scratch, hub]))).toBe('H(S)');
  });

  it('does not stand under a Dev Hub that does not list it, though its name begins alike', () => {
    const hub = org('P', 'production', 'acme.my.salesforce.com', { scratchOrgs: [] });
    expect(shapeOf(orgTree([hub, scratch]))).toBe('P S');
  });

  it('and a sandbox have no children, whatever their rows say', () => {
    const odd = { ...UAT, sandboxes: [{ name: 'x', organizationId: idOf('S') }] };
    expect(shapeOf(orgTree([odd, scratch]))).toBe('U S');
  });
});

describe('an organization', () => {
  it('holds the rows of all its users, in the order of the list', () => {
    const second = { ...PROD, key: `${idOf('P')}:2` } as const;
    const tree = orgTree([second, UAT, PROD]);
    expect(shapeOf(tree)).toBe('P(U)');
    expect(tree[0]?.orgs).toEqual([second, PROD]);
  });

  it('keeps its place in the order of the list', () => {
    const other = org('O', 'production', 'other.my.salesforce.com');
    expect(shapeOf(orgTree([other, UAT, PROD]))).toBe('O P(U)');
  });

  it('is found among ten thousand in one pass over them', () => {
    const many = Array.from({ length: 5000 }, (_, n) => {
      const id = String(n).padStart(11, '0');
      return [
        { key: `00D${id}P:1`, kind: 'production', instanceUrl: `https://c${n}.my.salesforce.com` },
        { key: `00D${id}S:1`, kind: 'sandbox', instanceUrl: `https://c${n}--qa.sandbox.my.salesforce.com` },
      ] satisfies TreeOrg[];
    }).flat();
    const tree = orgTree(many);
    expect(tree).toHaveLength(5000);
    expect(tree.every(({ children }) => children.length === 1)).toBe(true);
  });
});
