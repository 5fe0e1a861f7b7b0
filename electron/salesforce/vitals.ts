import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import { isApiVersion } from './api-version.ts';
import { callOrg, readBody, type OrgCallFailure, type OrgSession } from './org-call.ts';

/** What shows that an org is in health. */
export interface Vitals {
  /** Null when the org would not tell. */
  readonly dailyApiRequests: { readonly remaining: number; readonly max: number } | null;
  /** From one call to the org and back, in ms. */
  readonly roundTripMs: number;
}

const count = z.number().int().min(0);
const limits = z.object({ DailyApiRequests: z.object({ Max: count, Remaining: count }) });

/**
 * Asks the org for its limits. Not every user may read them: then the versioned REST root is asked, whose answer
 * carries the API usage in a header (salesforce.md 4.3); and a server without REST is asked for userinfo.
 */
export async function readVitals(
  session: OrgSession,
  apiVersion: string,
  clock: Pick<Clock, 'now'>,
): Promise<Result<Vitals, OrgCallFailure>> {
  const root = isApiVersion(apiVersion) ? (`/services/data/v${apiVersion}` as const) : null;
  const call = async (path: `/${string}`) => {
    const start = clock.now();
    const answer = await callOrg(session, path);
    return { answer, roundTripMs: Math.max(0, clock.now() - start) };
  };

  if (root !== null) {
    const asked = await call(`${root}/limits`);
    if (asked.answer.ok) {
      const body = readBody(asked.answer.value, limits);
      if (!body.ok) return body;
      const { Max: max, Remaining: remaining } = body.value.DailyApiRequests;
      return ok({ dailyApiRequests: { remaining, max }, roundTripMs: asked.roundTripMs });
    }
    if (asked.answer.error.kind !== 'refused') return asked.answer;

    const { answer, roundTripMs } = await call(`${root}/`);
    if (answer.ok) {
      return ok({ dailyApiRequests: usageIn(answer.value.headers['sforce-limit-info']), roundTripMs });
    }
    if (answer.error.kind !== 'refused' || answer.error.salesforce.status !== 404) return answer;
  }
  const { answer, roundTripMs } = await call('/services/oauth2/userinfo');
  return answer.ok ? ok({ dailyApiRequests: null, roundTripMs }) : answer;
}

/** `api-usage=18/5000`, perhaps among others. */
function usageIn(header: string | undefined): Vitals['dailyApiRequests'] {
  const [, used, max] = /\bapi-usage=(\d{1,12})\/(\d{1,12})/.exec(header ?? '') ?? [];
  if (used === undefined || max === undefined) return null;
  return { remaining: Math.max(0, Number(max) - Number(used)), max: Number(max) };
}
