import type { PracticeClock } from '../clock.ts';
import { fingerprint } from '../opaque-secret.ts';

/**
 * Where a session came from. Only `oauth` sessions may call the OAuth resource endpoints (salesforce.md 3);
 * `login` is a browser's session with a login host, which is no use at an org; `soap` comes of SOAP login.
 */
type SessionKind = 'oauth' | 'ui' | 'login' | 'soap';

export interface Session {
  /** SHA-256 of the token: the state file must not hold tokens. */
  readonly fingerprint: string;
  readonly kind: SessionKind;
  readonly organizationId: string;
  readonly userId: string;
  /** The only host that takes this token (salesforce.md 7.3.3). */
  readonly hostId: string;
  readonly clientId: string | null;
  readonly grantId: string | null;
  /** A UI session bridged from an access token ends with it. */
  readonly parent: string | null;
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly lastActive: number;
  /** Milliseconds of inactivity. */
  readonly timeoutMs: number;
}

export interface Sessions {
  open(token: string, details: Omit<Session, 'fingerprint' | 'createdAt' | 'lastActive'>): Session;
  /** The live session of a token, without counting as activity. */
  find(token: string): Session | undefined;
  /** Notes activity, by the half-time rule. */
  touch(session: Session): void;
  /** The live access token of a grant, where it is still known (not after a restart). */
  liveTokenOf(grantId: string): string | undefined;
  end(session: Session): void;
  endWhere(condition: (session: Session) => boolean): number;
  all(): readonly Session[];
  /** Those that time has not ended. */
  live(): readonly Session[];
}

/** @param restored sessions of an earlier run */
export function createSessions(clock: PracticeClock, restored: readonly Session[]): Sessions {
  const sessions = new Map(restored.map((one) => [one.fingerprint, one]));
  const tokensOfGrants = new Map<string, string>();

  const isLive = (session: Session): boolean => clock.now() - session.lastActive < session.timeoutMs;

  const find = (token: string): Session | undefined => {
    const session = sessions.get(fingerprint(token));
    if (session === undefined || isLive(session)) return session;
    sessions.delete(session.fingerprint);
    return undefined;
  };

  const end = (session: Session): void => {
    sessions.delete(session.fingerprint);
    for (const one of sessions.values()) {
      if (one.parent === session.fingerprint) end(one);
    }
  };

  return {
    open: (token, details) => {
      const now = clock.now();
      const session = { ...details, fingerprint: fingerprint(token), createdAt: now, lastActive: now };
      sessions.set(session.fingerprint, session);
      if (details.grantId !== null && details.kind === 'oauth') tokensOfGrants.set(details.grantId, token);
      return session;
    },
    find,
    touch: (session) => {
      // Salesforce.md 7.3.1: activity moves the clock only after half of the timeout has passed.
      const idle = clock.now() - session.lastActive;
      if (idle < session.timeoutMs / 2 || !sessions.has(session.fingerprint)) return;
      sessions.set(session.fingerprint, { ...session, lastActive: clock.now() });
    },
    liveTokenOf: (grantId) => {
      const token = tokensOfGrants.get(grantId);
      return token !== undefined && find(token) !== undefined ? token : undefined;
    },
    end,
    endWhere: (condition) => {
      const ended = [...sessions.values()].filter(condition);
      ended.forEach(end);
      return ended.length;
    },
    all: () => [...sessions.values()],
    live: () => [...sessions.values()].filter(isLive),
  };
}
