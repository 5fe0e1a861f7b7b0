import type { PracticeClientApp } from '../client-apps.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import type { TokenOrder } from '../oauth/token-response.ts';
import type { Flow, OAuthFailure } from '../policies.ts';
import type { World } from '../world.ts';

/** A request to the token endpoint whose client is known. */
export interface GrantRequest {
  readonly request: PracticeRequest;
  readonly app: PracticeClientApp;
  readonly secretShown: boolean;
}

export type GrantOutcome =
  | { readonly ok: true; readonly order: Omit<TokenOrder, 'host'> }
  | { readonly ok: false; readonly failure: OAuthFailure };

/** One way to a token: decides whom it is for and what it may do. */
export interface GrantHandler {
  readonly flow: Flow;
  /** JWT bearer names its client in the assertion, so it finds the app itself. */
  readonly findsClient?: (request: PracticeRequest, world: World) => PracticeClientApp | OAuthFailure;
  /** The answer carries the sids of the browser hosts too. */
  readonly hybrid?: boolean;
  readonly handle: (grant: GrantRequest, world: World) => GrantOutcome | Promise<GrantOutcome>;
}

export function refuse(error: string, description: string): GrantOutcome {
  return { ok: false, failure: { error, description } };
}
