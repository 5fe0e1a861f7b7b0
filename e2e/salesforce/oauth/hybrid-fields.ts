import { randomBytes } from 'node:crypto';
import type { PracticeHost } from '../hosts.ts';
import { fingerprint, isJwt } from '../opaque-secret.ts';
import type { Account } from '../organizations.ts';
import { openSid } from '../ui/ui-session.ts';
import { myDomainOf, type World } from '../world.ts';

/**
 * What a hybrid grant answers besides the tokens: the sids of the browser hosts (salesforce.md 1.1).
 *
 * A sid for each of the scopes `lightning`, `visualforce` and `content` that was granted; `full` has all. Without
 * a host of its own, its domain is the My Domain.
 */
export function hybridFields(
  world: World,
  account: Account,
  scopes: readonly string[],
  accessToken: string,
): Record<string, string> {
  const { id } = account.organization;
  const myDomain = myDomainOf(world, id);
  const lightning = world.hosts.find(({ role }) => role.kind === 'lightning' && role.organizationId === id);
  const sid = (host: PracticeHost): string => openSid(world, account, host, fingerprint(accessToken));
  const part = (scope: string, host: PracticeHost): Record<string, string> =>
    scopes.includes(scope) || scopes.includes('full')
      ? { [`${scope}_domain`]: new URL(host.origin).host, [`${scope}_sid`]: sid(host) }
      : {};
  return {
    ...part('lightning', lightning ?? myDomain),
    ...part('visualforce', myDomain),
    ...part('content', myDomain),
    csrf_token: randomBytes(32).toString('base64url'),
    'cookie-clientSrc': '127.0.0.1',
    'cookie-sid_Client': id.slice(-9),
    sidCookieName: 'sid',
    // A JWT is no sid, so the main host's comes beside it.
    ...(isJwt(accessToken) && { parent_sid: sid(myDomain) }),
  };
}
