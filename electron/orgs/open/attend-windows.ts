import type { Clock } from '../../ports/clock.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { logInAs } from './log-in-as.ts';
import type { OpenOrgParts } from './open-org.ts';
import { createRenewSession } from './renew-session.ts';

/** Does what pages of org windows bring about by themselves: a session that has ended, a login as somebody else. */
export function attendWindows(
  parts: Omit<OpenOrgParts, 'used'> & {
    readonly clock: Clock;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  },
): void {
  const renewSession = createRenewSession(parts);
  parts.windows.onArrived((arrival) => void renewSession(arrival));
  parts.windows.onLogInAs((request) => void logInAs(parts, request));
}
