import type { PracticeRequest } from '../http/practice-request.ts';
import { json, type Reply } from '../http/reply.ts';
import { myDomainOf, type World } from '../world.ts';
import { resourceCaller } from './resource-caller.ts';
import { resourceUrls } from './resource-urls.ts';
import { identityUrl } from './token-response.ts';

/** GET or POST `/services/oauth2/userinfo` (salesforce.md 4.3). */
export function userinfo(request: PracticeRequest, world: World): Reply {
  const caller = resourceCaller(request, world);
  if (!caller.ok) return caller.reply;
  const { organization, user } = caller.account;
  const { origin } = myDomainOf(world, organization.id);
  return json(200, {
    sub: identityUrl(world, caller.account),
    user_id: user.id,
    organization_id: organization.id,
    preferred_username: user.username,
    nickname: user.firstName.toLowerCase(),
    name: `${user.firstName} ${user.lastName}`,
    email: user.email,
    email_verified: true,
    given_name: user.firstName,
    family_name: user.lastName,
    zoneinfo: 'America/Los_Angeles',
    photos: {
      picture: `${origin}/profilephoto/005/F`,
      thumbnail: `${origin}/profilephoto/005/T`,
    },
    profile: `${origin}/${user.id}`,
    picture: `${origin}/profilephoto/005/F`,
    address: {},
    is_salesforce_integration_user: false,
    urls: {
      ...resourceUrls(origin, organization.id, user.id),
      custom_domain: origin,
    },
    active: true,
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_US',
    utcOffset: -28_800_000,
    updated_at: '2026-09-15T08:00:00Z',
    is_app_installed:
      caller.session.clientId !== null && world.policies.app(caller.session.clientId).installed,
  });
}
