import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, redirect, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { HOME_PATH } from './frontdoor.ts';
import { loginRedirect } from './login-redirect.ts';
import { relativePath } from './relative-path.ts';
import { openUiSession, signedIn } from './ui-session.ts';

/**
 * GET `/servlet/servlet.su?suorgadminid=<user>&targetURL=<path>`: an admin logs in as another user of the org. The
 * browser's session becomes that user's; the admin's own is gone from it.
 */
export function logInAs(request: PracticeRequest, world: World): Reply {
  const admin = signedIn(request, world);
  const asked = request.query.get('suorgadminid') ?? '';
  if (admin === null) return loginRedirect(`${request.path}?${request.query.toString()}`);
  const { organization } = admin.account;
  const user = organization.users.find(({ id }) => asked.length >= 15 && id.startsWith(asked.slice(0, 15)));
  const account = user && world.directory.account(organization.id, user.id);
  if (account === undefined) return plainText(404, 'No such user');
  const target = relativePath(request.query.get('targetURL') ?? '') ?? HOME_PATH;
  return redirect(target === '/' ? HOME_PATH : target, openUiSession(request, world, account, null));
}
