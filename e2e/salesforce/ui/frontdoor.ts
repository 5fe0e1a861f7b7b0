import type { PracticeRequest } from '../http/practice-request.ts';
import { redirect, type Reply } from '../http/reply.ts';
import { isJwt } from '../opaque-secret.ts';
import { allowsUi } from '../oauth/scopes.ts';
import type { World } from '../world.ts';
import { loginRedirect } from './login-redirect.ts';
import { relativePath } from './relative-path.ts';
import { openUiSession, sidCookies } from './ui-session.ts';

/** Where a session lands that asked for no page. */
export const HOME_PATH = '/lightning/page/home';

/**
 * GET or POST `/secur/frontdoor.jsp` (salesforce.md 3).
 *
 * Either `otp`, once and within 60 seconds, or `sid` with `retURL`, as old tools do. A dead one ends at the
 * login page, as a dead session does.
 */
export function frontdoor(request: PracticeRequest, world: World): Reply {
  const field = (name: string): string => request.form.get(name) ?? request.query.get(name) ?? '';
  const asked = field('retURL');
  const otp = field('otp');
  return otp !== '' ? byPassword(request, world, otp, asked) : bySid(request, world, field('sid'), asked);
}

function byPassword(request: PracticeRequest, world: World, otp: string, asked: string): Reply {
  const redeemed = world.passes.redeem(otp);
  if (redeemed.kind !== 'good') return loginRedirect(asked);
  const pass = redeemed.value;
  const { role } = request.host;
  const account = world.directory.account(pass.organizationId, pass.userId);
  if (role.kind === 'login' || role.organizationId !== pass.organizationId || account === undefined) {
    return loginRedirect(asked);
  }
  const cookies = openUiSession(request, world, account, pass.parent);
  return redirect(landing(asked === '' ? pass.returnTo : asked), cookies);
}

function bySid(request: PracticeRequest, world: World, sid: string, asked: string): Reply {
  const session = world.sessions.find(sid);
  const opensUi = session?.hostId === request.host.id && allowsUi(session.scopes) && !isJwt(sid);
  if (session === undefined || !opensUi) {
    return loginRedirect(asked);
  }
  world.sessions.touch(session);
  return redirect(landing(asked), sidCookies(request, sid, session.organizationId));
}

function landing(target: string): string {
  const path = target === '' ? HOME_PATH : (relativePath(target) ?? HOME_PATH);
  return path === '/' ? HOME_PATH : path;
}
