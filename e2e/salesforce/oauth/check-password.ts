import type { HostRole } from '../hosts.ts';
import type { Account } from '../organizations.ts';
import { servesAccount, type World } from '../world.ts';

/** Why a username and password sent by a program do not do (salesforce.md 7.3.10, 7.3.11). */
export type PasswordProblem = 'wrong-host' | 'locked' | 'expired' | 'token-required' | 'wrong-password';

/** @param given the password, with the security token appended or not. @returns null when it is right */
export function checkPassword(
  world: World,
  role: HostRole,
  account: Account,
  given: string,
): PasswordProblem | null {
  const { user } = account;
  const { state, trustedAddress } = world.policies.user(user.username);
  if (!servesAccount(role, account)) return 'wrong-host';
  if (state === 'locked') return 'locked';
  // From an untrusted address the security token is appended; from a trusted one it may be.
  const right = given === user.password + user.securityToken || (trustedAddress && given === user.password);
  if (right) return state === 'password-expired' ? 'expired' : null;
  return given === user.password ? 'token-required' : 'wrong-password';
}

/** As the login history words it. */
export const PASSWORD_PROBLEM_STATUS: Readonly<Record<PasswordProblem, string>> = {
  'wrong-host': 'Invalid Login Domain',
  locked: 'Password Lockout',
  expired: 'Password Expired',
  'token-required': 'Failed: Security Token Required',
  'wrong-password': 'Invalid Password',
};
