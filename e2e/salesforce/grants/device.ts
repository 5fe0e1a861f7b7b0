import { randomBytes, randomInt } from 'node:crypto';
import type { PracticeRequest } from '../http/practice-request.ts';
import { json, oauthError, type Reply } from '../http/reply.ts';
import { refuseAccount, refuseApp } from '../oauth/account-gate.ts';
import { authenticateClient } from '../oauth/authenticate-client.ts';
import { DEVICE_PATH } from '../oauth/consent-path.ts';
import { openApproval } from '../oauth/open-approval.ts';
import { resolveScopes } from '../oauth/scopes.ts';
import type { World } from '../world.ts';
import { refuse, type GrantHandler, type GrantOutcome, type GrantRequest } from './grant.ts';

/** Seconds between two polls. */
const INTERVAL = 5;

/** No vowels and no look-alikes: a person reads this from one screen and types it at another. */
const USER_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ23456789';

function newUserCode(): string {
  return Array.from({ length: 8 }, () =>
    USER_CODE_ALPHABET.charAt(randomInt(USER_CODE_ALPHABET.length)),
  ).join('');
}

/** POST token with `response_type=device_code`: hands out the codes (salesforce.md 1.2). */
export function startDevice(request: PracticeRequest, world: World): Reply {
  const client = authenticateClient(request, world);
  if (!client.ok) return oauthError(client.failure.error, client.failure.description);
  const refused = refuseApp(world, client.app, 'device');
  if (refused !== null) return oauthError(refused.error, refused.description, refused.status);
  const scopes = resolveScopes(world, client.app, request.form.get('scope'));
  if (scopes === null) return oauthError('invalid_scope', 'the requested scope is not allowed');
  const deviceCode = randomBytes(32).toString('hex');
  const userCode = newUserCode();
  world.issued.add('code', deviceCode);
  world.deviceCodes.add(deviceCode, { userCode, clientId: client.app.clientId, scopes });
  return json(200, {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: `${request.host.origin}${DEVICE_PATH}`,
    interval: INTERVAL,
  });
}

function handle({ request, app }: GrantRequest, world: World): GrantOutcome {
  const deviceCode = request.form.get('code') ?? '';
  if (deviceCode === '') return refuse('invalid_request', 'missing required code');
  const device = world.deviceCodes.byDeviceCode(deviceCode);
  if (device?.clientId !== app.clientId) return refuse('invalid_grant', 'invalid device code');
  const tooSoon = device.polledAt !== null && world.clock.now() - device.polledAt < INTERVAL * 1000;
  world.deviceCodes.polled(deviceCode);
  if (tooSoon) return refuse('slow_down', 'polling too quickly');

  const { decision } = device;
  switch (decision.kind) {
    case 'pending':
      return refuse('authorization_pending', 'pending user authorization');
    case 'denied':
      world.deviceCodes.remove(deviceCode);
      return refuse('access_denied', 'end-user denied authorization');
    case 'approved': {
      world.deviceCodes.remove(deviceCode);
      const { organizationId, userId } = decision;
      const account = world.directory.account(organizationId, userId);
      if (account === undefined) return refuse('invalid_grant', 'invalid device code');
      const refused = refuseAccount(world, account);
      if (refused !== null) return { ok: false, failure: refused };
      const { scopes } = device;
      const approval = openApproval(world, { organizationId, userId, clientId: app.clientId, scopes });
      return { ok: true, order: { account, app, scopes, ...approval, loginSubType: 'OAuthDevice' } };
    }
  }
}

/** `grant_type=device`: the literal word, not the RFC's URN (salesforce.md 1.2). */
export const device: GrantHandler = { flow: 'device', handle };
