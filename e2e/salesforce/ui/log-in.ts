import type { PracticeRequest } from '../http/practice-request.ts';
import { page, redirect, type Reply } from '../http/reply.ts';
import { CONSENT_PATH } from '../oauth/consent-path.ts';
import type { Account } from '../organizations.ts';
import { loginPage } from '../pages/login-page.ts';
import { servesAccount, type World } from '../world.ts';
import { HOME_PATH } from './frontdoor.ts';
import { frontdoorUrl } from './frontdoor-url.ts';
import { relativePath } from './relative-path.ts';
import { openUiSession } from './ui-session.ts';

/** The one text for every reason, so that the page does not tell which usernames exist. */
const REFUSED =
  "Please check your username and password. If you still can't log in, contact your Salesforce administrator.";

/** GET `/` with `startURL`, or without a session: the login page. */
export function showLoginPage(request: PracticeRequest, world: World): Reply {
  const startUrl = request.query.get('startURL') ?? '';
  const hint = world.authorizations.find(sourceOf(startUrl))?.loginHint ?? '';
  return loginReply(request, world, startUrl, hint, null);
}

function loginReply(
  request: PracticeRequest,
  world: World,
  startUrl: string,
  username: string,
  error: string | null,
): Reply {
  const { host } = request;
  const authorization = world.authorizations.find(sourceOf(startUrl));
  return page(
    loginPage({
      host,
      organization:
        host.role.kind === 'my-domain'
          ? (world.directory.organization(host.role.organizationId)?.name ?? null)
          : null,
      app: authorization === undefined ? null : (world.clientApps.find(authorization.clientId)?.name ?? null),
      ssoPath:
        host.role.kind === 'my-domain'
          ? `/saml/authn-request.jsp?RelayState=${encodeURIComponent(startUrl)}`
          : null,
      username,
      startUrl,
      error,
      users: world.directory.accounts
        .filter((account) => servesAccount(host.role, account))
        .map(({ user }) => user),
    }),
  );
}

/**
 * POST `/` with `username`, `pw` and `startURL`: what the login page sends. With `as`, one of its practice users was
 * pressed: the page shows their password, so nobody has to type it.
 */
export function logIn(request: PracticeRequest, world: World): Reply {
  const startUrl = request.form.get('startURL') ?? '';
  const pressed = world.directory.accountByUsername(request.form.get('as') ?? '');
  const username = pressed?.user.username ?? request.form.get('username') ?? '';
  const password = pressed?.user.password ?? request.form.get('pw') ?? '';
  const account = checkPassword(request, world, username, password);
  if (account === null) return loginReply(request, world, startUrl, username, REFUSED);
  return finishLogin(request, world, account, startUrl);
}

/** Whoever they are is known now: opens their session and leads to where they wanted to go. */
export function finishLogin(
  request: PracticeRequest,
  world: World,
  account: Account,
  startUrl: string,
): Reply {
  const source = sourceOf(startUrl);
  world.authorizations.loggedIn(source);
  const target = relativePath(startUrl) ?? HOME_PATH;
  const cookies = openUiSession(request, world, account, null);
  const { organization, user } = account;
  if (request.host.role.kind === 'my-domain') return redirect(target === '/' ? HOME_PATH : target, cookies);
  // The login host hands the browser on to the org's own host, which keeps a session of its own.
  return redirect(
    frontdoorUrl(world, {
      organizationId: organization.id,
      userId: user.id,
      parent: null,
      returnTo: target === '/' ? '' : target,
    }),
    cookies,
  );
}

function checkPassword(
  request: PracticeRequest,
  world: World,
  username: string,
  password: string,
): Account | null {
  const account = world.directory.accountByUsername(username);
  if (account === undefined) return null;
  const { organization, user } = account;
  const { state } = world.policies.user(user.username);
  // Salesforce.md 7.3.10 and 7.3.11.
  const status = !servesAccount(request.host.role, account)
    ? 'Invalid Login Domain'
    : password !== user.password
      ? 'Invalid Password'
      : state !== 'active'
        ? `User ${state}`
        : world.policies.organization(organization.id).state !== 'active'
          ? 'Organization locked'
          : 'Success';
  world.logins.add({
    organizationId: organization.id,
    userId: user.id,
    status,
    type: 'Application',
    subType: '',
    application: 'Browser',
  });
  return status === 'Success' ? account : null;
}

/** The authorization that a login is for, read from where it will return to. */
function sourceOf(startUrl: string): string {
  const path = relativePath(startUrl);
  if (path === null) return '';
  const url = new URL(path, 'http://practice.invalid');
  return url.pathname === CONSENT_PATH ? (url.searchParams.get('source') ?? '') : '';
}
