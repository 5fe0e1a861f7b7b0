import type { AttachedTarget } from './attached-target.ts';
import type { PausedRequest } from './paused-request.ts';
import type { Protocol } from './protocol.ts';

/**
 * What a session (a partition) adds to the targets of its browser context. The core calls these; `session/`
 * supplies them with `context.useHooks(...)`. Patterns changed afterwards: `context.refreshFetch()`.
 */
export interface ContextHooks {
  /** Once, when the browser context exists and before its first target is made (cookies come back here). */
  contextCreated?(): Promise<void>;
  /** Requests to pause beside the documents that navigation events need; asked at each set-up of a target. */
  fetchPatterns(): readonly Protocol.Fetch.RequestPattern[];
  /** Commands to send to a new target before it runs. Send them at once; do not wait for one before the next. */
  prepareTarget?(target: AttachedTarget): readonly Promise<unknown>[];
  /** Must answer the request (continue, fulfil, fail): at Request stage first, at Response stage again. */
  requestPaused(request: PausedRequest): Promise<void>;
  /** When present, Fetch pauses at HTTP authentication too. Must answer with Fetch.continueWithAuth. */
  authRequired?(event: Protocol.Fetch.authRequiredPayload, target: AttachedTarget): Promise<void>;
}
