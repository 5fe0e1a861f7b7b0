import type { UserPolicy } from '../policies.ts';
import { amount, choice, flag, optionalAmount, type Switch } from './switch.ts';

const MINUTE = 60_000;

/** What can be set on a user. */
export const USER_SWITCHES: readonly Switch<UserPolicy>[] = [
  choice(
    'state',
    'The user is',
    {
      active: 'active',
      inactive: 'deactivated',
      frozen: 'frozen',
      locked: 'locked out',
      'password-expired': 'of an expired password',
    },
    (policy) => policy.state,
    (state) => ({ state }),
  ),
  choice(
    'loginRestriction',
    'The profile lets the user in',
    {
      none: 'from everywhere, at all hours',
      ip: 'not from this address',
      hours: 'not at this hour',
    },
    (policy) => policy.loginRestriction,
    (loginRestriction) => ({ loginRestriction }),
  ),
  flag(
    'apiEnabled',
    'API Enabled',
    (policy) => policy.apiEnabled,
    (apiEnabled) => ({ apiEnabled }),
  ),
  flag(
    'apiOnly',
    'API Only User',
    (policy) => policy.apiOnly,
    (apiOnly) => ({ apiOnly }),
  ),
  flag(
    'trustedAddress',
    'At a trusted address (otherwise the password needs the security token)',
    (policy) => policy.trustedAddress,
    (trustedAddress) => ({ trustedAddress }),
  ),
  flag(
    'approvesUninstalledApps',
    'Approve Uninstalled Connected Apps',
    (policy) => policy.approvesUninstalledApps,
    (approvesUninstalledApps) => ({ approvesUninstalledApps }),
  ),
  amount(
    'loginsPerHour',
    'Logins an hour',
    1,
    (policy) => policy.loginsPerHour,
    (loginsPerHour) => ({ loginsPerHour }),
  ),
  optionalAmount(
    'sessionTimeout',
    'Session timeout in minutes',
    MINUTE,
    'the org’s',
    (policy) => policy.sessionTimeoutMs,
    (sessionTimeoutMs) => ({ sessionTimeoutMs }),
  ),
];
