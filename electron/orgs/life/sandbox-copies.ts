import { familyOf, readMyDomain } from '../../../shared/my-domain.ts';
import type { KnownSandbox, SandboxCopy } from '../../../shared/org-family.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { isSetBack } from './org-expiry.ts';

/** For how long it is still worth saying how far a copy was when production was asked. */
const PROGRESS_HOLDS_MS = 24 * 3_600_000;

type Asked = KnownSandbox & { readonly askedAt?: number };
type Row = Pick<
  OrgRecord,
  'organizationId' | 'kind' | 'instanceUrl' | 'addedAt' | 'lastRefreshedAt' | 'sandboxes' | 'sandboxesAskedAt'
>;

/** Tells of a sandbox's row whether a copy of production into it is under way, or was done since its sign-in. */
export type SandboxCopies = (org: Row, now: number) => SandboxCopy | null;

/** What production orgs in the list say of their sandboxes; null wherever that is not sure. */
export function sandboxCopies(orgs: readonly Row[]): SandboxCopies {
  const byId = new Map<string, Asked>();
  const byDomain = new Map<string, Asked>();
  for (const org of orgs) {
    if (org.kind === 'sandbox' || org.kind === 'scratch') continue;
    const domain = org.sandboxes === undefined ? null : readMyDomain(org.instanceUrl);
    const family = domain?.sandbox === null ? familyOf(domain) : null;
    for (const each of org.sandboxes ?? []) {
      const asked = {
        ...each,
        ...(org.sandboxesAskedAt === undefined ? {} : { askedAt: org.sandboxesAskedAt }),
      };
      if (each.organizationId !== undefined)
        byId.set(each.organizationId, newer(byId.get(each.organizationId), asked));
      if (family === null) continue;
      const key = keyOf(each.name, family);
      byDomain.set(key, newer(byDomain.get(key), asked));
    }
  }
  return (org, now) => {
    if (org.kind !== 'sandbox') return null;
    // Only of the organization that stands in the row: of a later copy it says nothing.
    const underWay = progressOf(byId.get(org.organizationId), now);
    if (underWay !== null) return underWay;
    const at = doneSince(org, byDomain, now);
    return at === null ? null : { kind: 'done', at };
  };
}

/** Two users of one production may both have been asked: the later answer holds. */
const newer = (known: Asked | undefined, asked: Asked): Asked =>
  known === undefined || (asked.askedAt ?? 0) >= (known.askedAt ?? 0) ? asked : known;

const keyOf = (sandbox: string, family: string) => `${sandbox.toLowerCase()}--${family}`;

function progressOf(known: Asked | undefined, now: number): (SandboxCopy & { kind: 'under-way' }) | null {
  if (known?.copying === undefined || known.askedAt === undefined) return null;
  if (isSetBack(known.askedAt, now) || now > known.askedAt + PROGRESS_HOLDS_MS) return null;
  return { kind: 'under-way', askedAt: known.askedAt, ...known.copying };
}

/** When a copy was done after which this row's sign-in cannot be good any more; null where there was none. */
function doneSince(org: Row, sandboxes: ReadonlyMap<string, Asked>, now: number): number | null {
  const domain = readMyDomain(org.instanceUrl);
  const family = domain === null ? null : familyOf(domain);
  if (domain === null || domain.sandbox === null || family === null) return null;
  const { organizationId, copiedAt } = sandboxes.get(keyOf(domain.sandbox, family)) ?? {};
  if (organizationId === undefined || copiedAt === undefined || organizationId === org.organizationId)
    return null;
  // A row that was signed in to since is newer than production's word.
  return copiedAt > (org.lastRefreshedAt ?? org.addedAt) && copiedAt <= now ? copiedAt : null;
}
