import type { Result } from '../../shared/result.ts';

/** Hands a one-time URL to a browser without putting it on a command line, where every process could read it. */
export interface LoginHandOff {
  /**
   * An address on loopback that leads to `oneTimeUrl` once, within 60 s, and is gone afterwards.
   * Errors: BROWSER_UNAVAILABLE.
   */
  offer(oneTimeUrl: string): Promise<Result<{ readonly address: string; withdraw(): Promise<void> }>>;
}
