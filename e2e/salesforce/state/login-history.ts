import type { PracticeClock } from '../clock.ts';

/** A row of the LoginHistory object (salesforce.md 2.2, last paragraph). */
interface Login {
  readonly organizationId: string;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `Success`, or the real reason that the token endpoint hides behind `authentication failure`. */
  readonly status: string;
  readonly type: string;
  /** `OauthWebServer`, `OauthRefreshToken`, `OauthUsernamePassword` … or empty for the login page. */
  readonly subType: string;
  readonly application: string;
}

export interface LoginHistory {
  add(login: Omit<Login, 'at'>): void;
  /** Newest first, as Salesforce lists them. */
  of(organizationId: string): readonly Login[];
  /** Logins of a user within the past hour (salesforce.md 7.3.13). */
  withinAnHour(userId: string): number;
}

const HOUR = 3_600_000;
const KEPT = 20_000;

export function createLoginHistory(clock: PracticeClock): LoginHistory {
  const logins: Login[] = [];
  return {
    add: (login) => {
      logins.push({ ...login, at: clock.now() });
      if (logins.length > KEPT) logins.shift();
    },
    of: (organizationId) => logins.filter((one) => one.organizationId === organizationId).reverse(),
    withinAnHour: (userId) =>
      logins.filter((one) => one.userId === userId && clock.now() - one.at < HOUR).length,
  };
}
