/**
 * The log takes a fixed set of facts, never free-form objects: what cannot be named here cannot leak (trust.md 5).
 * The adapter still redacts by key and by shape and strips control characters.
 */
export interface LogFacts {
  readonly org?: string;
  readonly host?: string;
  readonly status?: number;
  readonly code?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly reason?: string;
}

export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}
