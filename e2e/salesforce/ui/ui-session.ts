import type { PracticeRequest } from '../http/practice-request.ts';
import type { PracticeHost } from '../hosts.ts';
import { newAccessToken } from '../opaque-secret.ts';
import { sessionTimeout } from '../oauth/token-response.ts';
import type { Account } from '../organizations.ts';
import type { Session } from '../state/sessions.ts';
import type { World } from '../world.ts';

export interface SignedIn {
  readonly account: Account;
  readonly session: Session;
}

/** Who is signed in at this host in this browser, by its `sid` cookie; counts as activity. */
export function signedIn(request: PracticeRequest, world: World): SignedIn | null {
  const session = world.sessions.find(request.cookies.get('sid') ?? '');
  if (session === undefined || session.hostId !== request.host.id) return null;
  const account = world.directory.account(session.organizationId, session.userId);
  if (account === undefined) return null;
  world.sessions.touch(session);
  return { account, session };
}

/**
 * Opens a browser session at a host and gives its cookies.
 *
 * Names as in salesforce.md 3. No expiry: they are session cookies. The sid is a token like any
 * other: it works as a bearer on its own host.
 * @param parent fingerprint of the access token it was bridged from
 */
export function openUiSession(
  request: PracticeRequest,
  world: World,
  account: Account,
  parent: string | null,
): readonly string[] {
  const sid = openSid(world, account, request.host, parent);
  world.save();
  return sidCookies(request, sid, account.organization.id);
}

/** Opens a session of browsers at a host. @param parent as above @returns the sid */
export function openSid(world: World, account: Account, host: PracticeHost, parent: string | null): string {
  const { organization, user } = account;
  const sid = newAccessToken(organization.id);
  world.issued.add('sid', sid);
  world.sessions.open(sid, {
    kind: host.role.kind === 'login' ? 'login' : 'ui',
    organizationId: organization.id,
    userId: user.id,
    hostId: host.id,
    clientId: null,
    grantId: null,
    parent,
    scopes: ['full'],
    timeoutMs: sessionTimeout(world, account, null),
  });
  return sid;
}

/**
 * The cookies of a sid that exists already: classic frontdoor puts the given one into the jar.
 *
 * Salesforce sets `path=/; secure; SameSite=None` (salesforce.md 3); a browser refuses the last two over plain
 * http, so they are there with TLS only.
 */
export function sidCookies(
  { host }: PracticeRequest,
  sid: string,
  organizationId: string,
): readonly string[] {
  const attributes = host.origin.startsWith('https:') ? 'Path=/; Secure; SameSite=None' : 'Path=/';
  return [
    `sid=${sid}; ${attributes}`,
    `clientSrc=127.0.0.1; ${attributes}`,
    `sid_Client=${organizationId.slice(-9)}; ${attributes}`,
    `oid=${organizationId}; ${attributes}`,
  ];
}

/** Takes the session cookies out of the browser. */
export function clearedCookies(): readonly string[] {
  return ['sid', 'clientSrc', 'sid_Client', 'oid'].map((name) => `${name}=; Path=/; Max-Age=0`);
}
