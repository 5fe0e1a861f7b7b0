import type { Result } from '../../shared/result.ts';

/** How the running practice Salesforce is reached. */
export interface PracticeEndpoints {
  readonly productionLoginHost: string;
  readonly sandboxLoginHost: string;
  readonly clientId: string;
  readonly callbackUrl: string;
  readonly people: readonly {
    readonly username: string;
    readonly password: string;
    readonly organizationName: string;
    readonly loginHost: string;
    /** The My Domain of their org: a login host too, and the only one for some methods. */
    readonly instanceUrl: string;
  }[];
}

/** The practice Salesforce as a child process; there only when Latchkey runs from source. */
export interface Practice {
  readonly available: boolean;
  running(): PracticeEndpoints | null;
  /** Errors: PRACTICE_UNAVAILABLE. */
  start(): Promise<Result<PracticeEndpoints>>;
  stop(): void;
}
