import { isLoopbackHost, trustedOrigin } from './salesforce-host.ts';

/** The part of the WHATWG URL that every runtime of this folder has; `shared/` loads neither's types. */
declare const URL: new (text: string) => { readonly hostname: string };

/** An org's My Domain, read from its instance URL (salesforce.md 4.1). */
export interface MyDomain {
  /** `acme` of `acme.my.salesforce.com`, and of `acme--uat.sandbox.my.salesforce.com`. */
  readonly name: string;
  /** `uat` of the latter; null for an org that is no sandbox. */
  readonly sandbox: string | null;
  /** `develop`, `scratch` and so on of a partitioned domain; null for none, and for a sandbox. */
  readonly partition: string | null;
  /** `salesforce.com`, or a government's or China's cloud: the same name there is another customer. */
  readonly cloud: string;
}

const CLOUDS = ['salesforce.com', 'salesforce.mil', 'sfcrmproducts.cn'] as const;
const PARTITIONS = new Set(['develop', 'scratch', 'demo', 'patch', 'trailblaze', 'free', 'sfdctest']);

/** The My Domain of an instance URL; null for an instance host that orgs share (`na3`), for loopback, and for any other. */
export function readMyDomain(instanceUrl: string): MyDomain | null {
  const origin = trustedOrigin(instanceUrl);
  if (origin === null) return null;
  const { hostname } = new URL(origin);
  const cloud = CLOUDS.find((suffix) => hostname.endsWith(`.my.${suffix}`));
  if (cloud === undefined) return null;
  const [label, partition, ...more] = hostname.slice(0, -`.my.${cloud}`.length).split('.');
  if (label === undefined || label === '' || more.length > 0) return null;
  if (partition === undefined) {
    // Before partitioned domains a sandbox stood beside its production: `acme--uat.my`.
    return label.includes('--') ? null : { name: label, sandbox: null, partition: null, cloud };
  }
  if (partition === 'sandbox') {
    // A My Domain holds no two hyphens in a row, and neither does a sandbox's name.
    const [name, sandbox, ...rest] = label.split('--');
    if (name === undefined || name === '' || sandbox === undefined || sandbox === '') return null;
    return rest.length > 0 ? null : { name, sandbox, partition: null, cloud };
  }
  return PARTITIONS.has(partition) ? { name: label, sandbox: null, partition, cloud } : null;
}

/** What a production org and its sandboxes have in common; null for anything that has no sandboxes and is none. */
export function familyOf(domain: MyDomain): string | null {
  return domain.partition === null ? `${domain.name}.${domain.cloud}` : null;
}

/**
 * Whether two instance URLs are of one sandbox's My Domain, whatever organization stands behind it now: a refreshed
 * sandbox keeps it. Orgs of the practice Salesforce have a loopback host each.
 */
export function isSameSandboxDomain(one: string, other: string): boolean {
  const origin = trustedOrigin(one);
  if (origin === null || origin !== trustedOrigin(other)) return false;
  return isLoopbackHost(new URL(origin).hostname) || (readMyDomain(origin)?.sandbox ?? null) !== null;
}
