import { timingSafeEqual } from 'node:crypto';
import type { PracticeClientApp } from '../client-apps.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { fingerprint } from '../opaque-secret.ts';
import type { OAuthFailure } from '../policies.ts';
import type { World } from '../world.ts';

export type ClientOutcome =
  | { readonly ok: true; readonly app: PracticeClientApp; readonly secretShown: boolean }
  | { readonly ok: false; readonly failure: OAuthFailure };

const WRONG_SECRET: OAuthFailure = { error: 'invalid_client', description: 'invalid client credentials' };
const UNKNOWN_CLIENT: OAuthFailure = { error: 'invalid_client_id', description: 'client identifier invalid' };
const BAD_HEADER: OAuthFailure = {
  error: 'invalid_basic_auth_header',
  description: 'invalid basic authorization header',
};

interface Credentials {
  readonly clientId: string | null;
  readonly secret: string | null;
}

function credentialsOf({ headers, form }: PracticeRequest): Credentials | null {
  const header = headers['authorization'];
  if (header === undefined || !/^basic /i.test(header)) {
    return { clientId: form.get('client_id'), secret: form.get('client_secret') };
  }
  const decoded = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return null;
  const decode = (text: string): string | null => {
    try {
      return decodeURIComponent(text);
    } catch {
      return null;
    }
  };
  return { clientId: decode(decoded.slice(0, colon)), secret: decode(decoded.slice(colon + 1)) };
}

/**
 * Tells which client app calls, and whether it proved itself with its secret.
 *
 * By body or Basic header (salesforce.md 1.2). A secret that is sent must be right, even where none is
 * required; a public client must not send any.
 */
export function authenticateClient(request: PracticeRequest, world: World): ClientOutcome {
  const credentials = credentialsOf(request);
  if (credentials === null) return { ok: false, failure: BAD_HEADER };
  const app = credentials.clientId === null ? undefined : world.clientApps.find(credentials.clientId);
  if (app === undefined) return { ok: false, failure: UNKNOWN_CLIENT };
  const { secret } = credentials;
  if (secret === null || secret === '') return { ok: true, app, secretShown: false };
  const right =
    app.clientSecret !== undefined &&
    timingSafeEqual(Buffer.from(fingerprint(secret)), Buffer.from(fingerprint(app.clientSecret)));
  return right ? { ok: true, app, secretShown: true } : { ok: false, failure: WRONG_SECRET };
}

/** @returns the failure when an app's policy wants a secret that was not shown */
export function demandSecret(required: boolean, secretShown: boolean): OAuthFailure | null {
  return required && !secretShown ? WRONG_SECRET : null;
}
