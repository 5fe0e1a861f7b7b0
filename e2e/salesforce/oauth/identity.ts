import type { PracticeRequest } from '../http/practice-request.ts';
import { json, plainText, type Reply } from '../http/reply.ts';
import { myDomainOf, type World } from '../world.ts';
import { resourceCaller } from './resource-caller.ts';
import { resourceUrls } from './resource-urls.ts';
import { identityUrl } from './token-response.ts';

/** GET `/id/<organization id>/<user id>` (salesforce.md 4.3), for oneself only. */
export function identity(request: PracticeRequest, world: World): Reply {
  const caller = resourceCaller(request, world);
  if (!caller.ok) return caller.reply;
  const { organization, user } = caller.account;
  const [, , organizationId, userId] = request.path.split('/');
  // [U] in salesforce.md 2.2: the wording for another org's identity.
  if (organizationId !== organization.id || userId !== user.id) return plainText(403, 'Wrong_Org');
  const { origin } = myDomainOf(world, organization.id);
  const id = identityUrl(world, caller.account);
  return json(200, {
    id,
    asserted_user: true,
    user_id: user.id,
    organization_id: organization.id,
    username: user.username,
    nick_name: user.firstName.toLowerCase(),
    display_name: `${user.firstName} ${user.lastName}`,
    email: user.email,
    email_verified: true,
    first_name: user.firstName,
    last_name: user.lastName,
    timezone: 'America/Los_Angeles',
    photos: {
      picture: `${origin}/profilephoto/005/F`,
      thumbnail: `${origin}/profilephoto/005/T`,
    },
    addr_street: null,
    urls: resourceUrls(origin, organization.id, user.id),
    active: true,
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_US',
    utcOffset: -28_800_000,
    last_modified_date: '2026-09-15T08:00:00Z',
    is_app_installed:
      caller.session.clientId !== null && world.policies.app(caller.session.clientId).installed,
  });
}
