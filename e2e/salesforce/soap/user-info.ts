import { sessionTimeout } from '../oauth/token-response.ts';
import type { Account } from '../organizations.ts';
import type { World } from '../world.ts';
import { elements } from './envelope.ts';

/** The `GetUserInfoResult` of the partner API, as XML. */
export function userInfoOf(world: World, account: Account): string {
  const { organization, user } = account;
  return elements({
    accessibilityMode: false,
    chatterExternal: false,
    currencySymbol: '$',
    orgAttachmentFileSizeLimit: 5_242_880,
    orgDefaultCurrencyIsoCode: 'USD',
    orgDefaultCurrencyLocale: 'en_US',
    orgDisallowHtmlAttachments: false,
    orgHasPersonAccounts: false,
    organizationId: organization.id,
    organizationMultiCurrency: false,
    organizationName: organization.name,
    profileId: '00e5g000001AbCdAAK',
    roleId: '',
    sessionSecondsValid: Math.floor(sessionTimeout(world, account, null) / 1000),
    userDefaultCurrencyIsoCode: '',
    userEmail: user.email,
    userFullName: `${user.firstName} ${user.lastName}`,
    userId: user.id,
    userLanguage: 'en_US',
    userLocale: 'en_US',
    userName: user.username,
    userTimeZone: 'America/Los_Angeles',
    userType: 'Standard',
    userUiSkin: 'Theme3',
  });
}
