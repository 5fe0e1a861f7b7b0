import type { PracticeRequest } from '../http/practice-request.ts';
import { page, redirect, type Reply } from '../http/reply.ts';
import { consentPage } from '../pages/consent-page.ts';
import { deviceCodePage, deviceDonePage } from '../pages/device-pages.ts';
import { frontdoorUrl } from '../ui/frontdoor-url.ts';
import { loginRedirect } from '../ui/login-redirect.ts';
import { signedIn } from '../ui/ui-session.ts';
import type { World } from '../world.ts';
import { isPermitted } from './account-gate.ts';
import { stopAtErrorPage } from './authorize-reply.ts';
import { DEVICE_PATH } from './consent-path.ts';
import { describeScope } from './scopes.ts';

/** `/setup/connect`: where a person types the code of a device, logs in, and allows or denies it. */
export function connectDevice(request: PracticeRequest, world: World): Reply {
  const typed = request.form.get('user_code') ?? request.query.get('user_code') ?? '';
  const userCode = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (userCode === '') return page(deviceCodePage(null));
  const waiting = world.deviceCodes.byUserCode(userCode);
  const app = waiting === undefined ? undefined : world.clientApps.find(waiting.clientId);
  if (waiting?.decision.kind !== 'pending' || app === undefined) {
    return page(deviceCodePage('This code is not valid. Check it, or ask the device for a new one.'));
  }
  const here = `${DEVICE_PATH}?user_code=${userCode}`;
  const browser = signedIn(request, world);
  if (browser === null) return loginRedirect(here);
  const { account } = browser;
  const { organization, user } = account;
  if (request.host.role.kind === 'login') {
    const pass = { organizationId: organization.id, userId: user.id, parent: null, returnTo: here };
    return redirect(frontdoorUrl(world, pass));
  }
  if (!world.policies.app(app.clientId).installed) {
    // Salesforce.md 0.11: blocked for uninstalled apps for everyone, admins included.
    return stopAtErrorPage({ error: 'invalid_client', description: 'app must be installed into org' });
  }
  if (!isPermitted(world, app, account)) {
    const description = 'user is not admin approved to access this app';
    return stopAtErrorPage({ error: 'OAUTH_APP_ACCESS_DENIED', description });
  }
  const answer = request.form.get('save');
  if (answer === null) {
    const scopes = waiting.scopes.map(describeScope);
    const hidden = { name: 'user_code', value: userCode };
    return page(consentPage({ app: app.name, account, scopes, action: DEVICE_PATH, hidden }));
  }
  const allowed = answer === 'Allow';
  world.deviceCodes.decide(
    userCode,
    allowed ? { kind: 'approved', organizationId: organization.id, userId: user.id } : { kind: 'denied' },
  );
  return page(deviceDonePage(allowed));
}
