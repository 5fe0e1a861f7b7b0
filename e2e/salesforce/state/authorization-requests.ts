import { randomUUID } from 'node:crypto';
import type { PracticeClock } from '../clock.ts';

/** A code, or the tokens themselves in the fragment (salesforce.md 1.2, User-agent and Hybrid). */
export type ResponseType = 'code' | 'token' | 'hybrid_token';

/** What a client asked for at `/services/oauth2/authorize`, kept while a person signs in and consents. */
export interface AuthorizationRequest {
  readonly source: string;
  readonly clientId: string;
  readonly responseType: ResponseType;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** A scope was asked for that the app does not have, and nobody has said so yet. */
  readonly lacksScope: boolean;
  readonly state: string | null;
  readonly codeChallenge: string | null;
  readonly mustConsent: boolean;
  /** `prompt=login`: an earlier session in this browser does not count. */
  readonly mustLogIn: boolean;
  readonly loginHint: string;
  readonly createdAt: number;
}

export interface AuthorizationRequests {
  add(request: Omit<AuthorizationRequest, 'source' | 'createdAt'>): AuthorizationRequest;
  find(source: string): AuthorizationRequest | undefined;
  /** Somebody has just typed a password for this request. */
  loggedIn(source: string): void;
  remove(source: string): void;
}

const LIFE_MS = 15 * 60_000;

export function createAuthorizationRequests(clock: PracticeClock): AuthorizationRequests {
  const requests = new Map<string, AuthorizationRequest>();
  return {
    add: (details) => {
      const request = { ...details, source: randomUUID(), createdAt: clock.now() };
      requests.set(request.source, request);
      return request;
    },
    find: (source) => {
      const request = requests.get(source);
      return request !== undefined && clock.now() - request.createdAt < LIFE_MS ? request : undefined;
    },
    loggedIn: (source) => {
      const request = requests.get(source);
      if (request !== undefined) requests.set(source, { ...request, mustLogIn: false });
    },
    remove: (source) => void requests.delete(source),
  };
}
