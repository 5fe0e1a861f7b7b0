import type { OrgKey } from '../../../shared/org.ts';
import type { SessionEnd } from '../../../shared/org-details.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { introspectToken, type Introspection } from '../../oauth/introspect.ts';
import { tokenFailureError } from '../../oauth/token-error.ts';
import { endOfJwt, kindOfToken } from '../../oauth/token-kind.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { ClientApps } from '../client-apps/client-apps.ts';
import { findRecord } from '../records/edit-record.ts';
import type { SessionEnds } from '../records/session-ends.ts';
import type { TokenBroker } from '../token/token-broker.ts';

export interface SessionEndParts {
  readonly store: OrgStore;
  readonly broker: TokenBroker;
  readonly clientApps: ClientApps;
  readonly http: Http;
  readonly clock: Clock;
  /** The list shows what was told here. */
  readonly sessionEnds: Pick<SessionEnds, 'note'>;
}

/**
 * When the session of the org's present token ends, where it can be known: a JWT says it itself, and Salesforce tells
 * it to an app with a secret. The token is taken as it lies: asking must not renew it.
 */
export async function getSessionEnd(parts: SessionEndParts, orgKey: OrgKey): Promise<Result<SessionEnd>> {
  const end = await askSessionEnd(parts, orgKey);
  if (end.ok) parts.sessionEnds.note(orgKey, end.value);
  return end;
}

async function askSessionEnd(parts: SessionEndParts, orgKey: OrgKey): Promise<Result<SessionEnd>> {
  const record = findRecord(parts.store, orgKey);
  if (!record.ok) return record;
  const { loginHost } = record.value;
  const token = await parts.broker.cached(orgKey);
  if (!token.ok) return token;
  const { accessToken } = token.value;

  const written = kindOfToken(accessToken) === 'jwt' ? endOfJwt(accessToken) : null;
  if (written !== null) {
    return ok(
      written <= parts.clock.now()
        ? { kind: 'ended' }
        : { kind: 'ends', at: written, timeoutMs: null, source: 'token' },
    );
  }
  // An org without a client app, such as one added by a pasted token, has nobody who may ask.
  const app = await parts.clientApps.ofOrg(record.value);
  if (!app.ok && app.error.code !== 'CLIENT_APP_NOT_FOUND') return app;
  if (!app.ok || app.value.credentials.clientSecret === undefined) {
    return ok({ kind: 'unknown', why: 'no-secret' });
  }
  const endpoint = { http: parts.http, clock: parts.clock, loginHost, client: app.value.credentials };
  const asked = await introspectToken(endpoint, accessToken);
  return asked.ok ? ok(readEnd(asked.value)) : fail(tokenFailureError(asked.error, 'refresh'));
}

function readEnd(told: Introspection): SessionEnd {
  if (!told.active) return { kind: 'ended' };
  if (told.endsAt === null) return { kind: 'unknown', why: 'not-told' };
  const timeoutMs = timeoutBetween(told.issuedAt, told.endsAt);
  return { kind: 'ends', at: told.endsAt, timeoutMs, source: 'introspection' };
}

/** The timeouts that Session Settings offer, in minutes (salesforce.md 4.4). */
const TIMEOUTS = [15, 30, 60, 120, 240, 480, 720, 1440];
/** Both times come in whole seconds. */
const ROUNDING_MS = 2000;

/**
 * The timeout of a session whose end was not moved by use yet: then it is what lies between issue and end. A moved
 * end is more than one and a half timeouts away from the issue, and hits none of the offered ones but by rare chance.
 */
function timeoutBetween(issuedAt: number | null, endsAt: number): number | null {
  if (issuedAt === null) return null;
  const found = TIMEOUTS.map((minutes) => minutes * 60_000).find(
    (timeout) => Math.abs(endsAt - issuedAt - timeout) <= ROUNDING_MS,
  );
  return found ?? null;
}
