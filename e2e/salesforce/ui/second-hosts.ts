import type { PracticeHost } from '../hosts.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, redirect, type Reply } from '../http/reply.ts';
import { myDomainOf, type World } from '../world.ts';
import { HOME_PATH } from './frontdoor.ts';
import { frontdoorUrl } from './frontdoor-url.ts';
import { loginRedirect } from './login-redirect.ts';
import { signedIn } from './ui-session.ts';

/**
 * The hosts beside the My Domain, each with a sid of its own: `*.lightning.force.com` and
 * `*.my.salesforce-setup.com` (salesforce.md 3, row Lightning hand-off).
 */

/** The host that a page lives at, or null where the practice runs without second hosts. */
function homeOfPage(world: World, organizationId: string, path: string): PracticeHost | null {
  if (!path.startsWith('/lightning')) return null;
  const kind = path.startsWith('/lightning/setup') ? 'setup' : 'lightning';
  const isIt = ({ role }: PracticeHost): boolean =>
    role.kind === kind && role.organizationId === organizationId;
  return world.hosts.find(isIt) ?? null;
}

/** Sends a browser on to the host that the page it asks for lives at; null when it is there already. */
export function goToHomeOfPage(request: PracticeRequest, world: World): Reply | null {
  const { role, id } = request.host;
  if (role.kind === 'login') return null;
  const home = homeOfPage(world, role.organizationId, request.path);
  return home === null || home.id === id ? null : redirect(home.origin + pathAndQuery(request));
}

/** A page of a second host without a live session there: the My Domain has one, or a login page. */
export function askForSession(request: PracticeRequest, world: World): Reply {
  const { role, origin } = request.host;
  const here = pathAndQuery(request);
  if (role.kind === 'login' || role.kind === 'my-domain') return loginRedirect(here);
  const bridge = `${myDomainOf(world, role.organizationId).origin}/visualforce/session`;
  return redirect(`${bridge}?url=${encodeURIComponent(origin + here)}`);
}

/**
 * GET `/visualforce/session?url=` at the My Domain: hands the session on to another host of the same org.
 *
 * The new session ends with the one it came from. An address of anybody else is not followed.
 */
export function handOnSession(request: PracticeRequest, world: World): Reply {
  const { role } = request.host;
  if (role.kind !== 'my-domain') return plainText(404, 'Not found');
  const browser = signedIn(request, world);
  if (browser === null) return loginRedirect(pathAndQuery(request));
  const asked = request.query.get('url') ?? '';
  const target = URL.canParse(asked) ? new URL(asked) : null;
  const host = world.hosts.find(({ origin }) => origin === target?.origin);
  if (target === null || host?.role.kind === 'login' || host?.role.organizationId !== role.organizationId) {
    return redirect(HOME_PATH);
  }
  const { organization, user } = browser.account;
  const pass = {
    organizationId: organization.id,
    userId: user.id,
    parent: browser.session.fingerprint,
    returnTo: target.pathname + target.search,
  };
  return redirect(frontdoorUrl(world, pass, host));
}

/** A path of a second host that is no page of it. */
export function isPageOfSecondHost(path: string): boolean {
  return path.startsWith('/lightning') || path.startsWith('/secur/') || path === '/favicon.ico';
}

function pathAndQuery({ path, query }: PracticeRequest): string {
  return path + (query.size > 0 ? `?${query.toString()}` : '');
}
