import { organizationOf, type OrgKey } from '../org.ts';
import type { PageTarget } from '../read-page-url.ts';
import { sameRecord } from '../record-id.ts';

interface ParsedUrl {
  readonly origin: string;
  readonly hostname: string;
}
/** The part of the WHATWG URL that every runtime of this folder has; `shared/` loads neither's types. */
declare const URL: { new (text: string): ParsedUrl; canParse(text: string): boolean };

/** What tells whether a page can be an org's. */
export interface PageOwner {
  readonly key: OrgKey;
  readonly instanceUrl: string;
  readonly loginHost: string;
}

export interface PageOwners<Org> {
  readonly candidates: readonly Org[];
  /** What they were found by. `anywhere`: a record or path that could be in any org. */
  readonly why: 'host' | 'organization' | 'login-host' | 'anywhere';
}

/** The orgs that a page can belong to, in their order. */
export function orgsOfPage<Org extends PageOwner>(orgs: readonly Org[], target: PageTarget): PageOwners<Org> {
  if (target.kind === 'anywhere') {
    const { id } = target;
    if (id?.startsWith('00D') !== true) return { candidates: orgs, why: 'anywhere' };
    return { candidates: orgs.filter(({ key }) => sameRecord(organizationOf(key), id)), why: 'organization' };
  }
  const { host } = target;
  const byHost = orgs.filter(({ instanceUrl }) => originOf(instanceUrl) === host);
  if (byHost.length > 0) return { candidates: byHost, why: 'host' };
  // An address from before the org moved to its partition, or the other way: `acme--uat.my` and `acme--uat.sandbox.my`.
  const name = myDomainName(host);
  const byName = name === null ? [] : orgs.filter(({ instanceUrl }) => myDomainName(instanceUrl) === name);
  if (byName.length > 0) return { candidates: byName, why: 'host' };
  return { candidates: orgs.filter(({ loginHost }) => originOf(loginHost) === host), why: 'login-host' };
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** `acme--uat` with its cloud, whatever partition stands between them; null for a host that is no My Domain. */
function myDomainName(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const match = /^([a-z0-9-]+)(?:\.[a-z]+)?\.my\.(salesforce\.com|salesforce\.mil|sfcrmproducts\.cn)$/.exec(
    new URL(url).hostname,
  );
  return match === null ? null : `${match[1] ?? ''} ${match[2] ?? ''}`;
}
