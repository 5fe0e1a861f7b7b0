/**
 * The DevTools protocol's own types, as Playwright generates them from Chromium's description. Types only:
 * the host has no run-time dependency. (Playwright's package does not list the file in its `exports`.)
 */
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };

export type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
export type Params<M extends Method> = Protocol.CommandParameters[M];
export type Reply<M extends Method> = Protocol.CommandReturnValues[M];
export type EventName = keyof Protocol.Events;
export type EventPayload<N extends EventName> = Protocol.Events[N];
