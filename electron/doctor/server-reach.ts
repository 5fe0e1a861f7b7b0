import type { Result } from '../../shared/result.ts';
import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import type { Http, HttpFailure, HttpResponse } from '../ports/http.ts';
import type { OrgStore } from '../ports/org-store.ts';

/** One request to a login host, made once for all checks that ask about it. */
export interface ServerReach {
  readonly host: string;
  /** What came back, and when it was asked for and came by this computer's clock. */
  readonly answer: Promise<ReachAnswer>;
}

export interface ReachAnswer {
  readonly result: Result<HttpResponse, HttpFailure>;
  readonly sentAt: number;
  readonly receivedAt: number;
}

export const PRODUCTION_LOGIN = 'https://login.salesforce.com';

/** Less than a check's own bound, so that the failure can be told in words. */
const PATIENCE_MS = 4000;

/** Asks the login host of the org used last (login.salesforce.com without one) for its public list of API versions. */
export function reachServer(http: Http, store: OrgStore, now: () => number): ServerReach {
  const url = new URL('/services/data', loginHostToAsk(store));
  const sentAt = now();
  const answer = http
    .send({ method: 'GET', url: url.href, timeoutMs: PATIENCE_MS })
    .then((result): ReachAnswer => ({ result, sentAt, receivedAt: now() }));
  return { host: url.host, answer };
}

/** A practice org proves nothing about the way to Salesforce, so one of the others is preferred. */
function loginHostToAsk(store: OrgStore): string {
  const orgs = store.read().orgs.filter(({ practice }) => !practice);
  const outside = orgs.filter(({ loginHost }) => !isLoopbackHost(new URL(loginHost).hostname));
  const candidates = outside.length > 0 ? outside : orgs;
  const last = candidates.reduce<(typeof orgs)[number] | null>(
    (latest, org) =>
      latest === null || (org.lastUsedAt ?? org.addedAt) > (latest.lastUsedAt ?? latest.addedAt)
        ? org
        : latest,
    null,
  );
  return last?.loginHost ?? PRODUCTION_LOGIN;
}
