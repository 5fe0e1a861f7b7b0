import type { PracticeRequest } from '../http/practice-request.ts';
import { page, plainText, redirect, type Reply } from '../http/reply.ts';
import { homePage } from '../pages/home-page.ts';
import { trialPage } from '../trial-pages/trial-pages.ts';
import { myDomainOf, type World } from '../world.ts';
import { HOME_PATH } from './frontdoor.ts';
import { logIn, showLoginPage } from './log-in.ts';
import { askForSession, goToHomeOfPage } from './second-hosts.ts';
import { clearedCookies, signedIn } from './ui-session.ts';

/** `/`: the login form and its target; with a live session at an org, its home. */
export function root(request: PracticeRequest, world: World): Reply {
  if (request.method === 'POST') return logIn(request, world);
  const atOrg = request.host.role.kind === 'my-domain';
  if (atOrg && !request.query.has('startURL') && signedIn(request, world) !== null)
    return redirect(HOME_PATH);
  return showLoginPage(request, world);
}

/**
 * Any page of an org. Without a live session: the login page, which returns here afterwards
 * (salesforce.md 2.2, row UI). Looking at pages counts as activity.
 */
export function orgPage(request: PracticeRequest, world: World): Reply {
  if (request.host.role.kind === 'login') return plainText(404, 'Not found');
  const elsewhere = goToHomeOfPage(request, world);
  if (elsewhere !== null) return elsewhere;
  const browser = signedIn(request, world);
  if (browser === null) return askForSession(request, world);
  if (world.policies.user(browser.account.user.username).apiOnly) {
    return plainText(403, 'API-only users cannot use the user interface.');
  }
  return trialPage(request, world, browser.account) ?? page(homePage(browser.account, request.path));
}

/** GET `/secur/logout.jsp`: ends the session of this host in this browser, and on a second host the org's own. */
export function logOut(request: PracticeRequest, world: World): Reply {
  const { role } = request.host;
  const beside = role.kind === 'lightning' || role.kind === 'setup';
  const browser = signedIn(request, world);
  if (browser !== null) {
    const { session } = browser;
    if (beside) world.sessions.endWhere(({ fingerprint }) => fingerprint === session.parent);
    world.sessions.end(session);
  }
  world.save();
  const home = beside ? myDomainOf(world, role.organizationId).origin : '';
  return redirect(`${home}/`, clearedCookies());
}
