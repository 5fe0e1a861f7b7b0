import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from '../oauth/fake-http.ts';
import type { HttpRequest } from '../ports/http.ts';
import { readVitals } from './vitals.ts';

const REFUSED = jsonAnswer([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403);
const MISSING = jsonAnswer([{ errorCode: 'NOT_FOUND', message: 'no' }], 404);

async function ask(answers: (path: string) => FakeAnswer, apiVersion = '68.0') {
  const clock = createFakeClock();
  const http = createFakeHttp((request: HttpRequest) => {
    clock.advance(84);
    return answers(new URL(request.url).pathname);
  });
  const session = { http, instanceUrl: 'https://acme.my.salesforce.com', accessToken: 'token' };
  return { vitals: await readVitals(session, apiVersion, clock), asked: http.requests.length };
}

describe('the vitals of an org', () => {
  it('are its API requests and the time of one call', async () => {
    const { vitals, asked } = await ask(() =>
      jsonAnswer({ DailyApiRequests: { Max: 15_000, Remaining: 14_982 } }),
    );
    expect(vitals).toEqual({
      ok: true,
      value: { dailyApiRequests: { remaining: 14_982, max: 15_000 }, roundTripMs: 84 },
    });
    expect(asked).toBe(1);
  });

  it('come from the header of the REST root for a user who may not read the limits', async () => {
    const { vitals } = await ask((path) =>
      path.endsWith('/limits') ? REFUSED : jsonAnswer({}, 200, { 'sforce-limit-info': 'api-usage=18/5000' }),
    );
    expect(vitals).toEqual({
      ok: true,
      value: { dailyApiRequests: { remaining: 4982, max: 5000 }, roundTripMs: 84 },
    });
  });

  it('say nothing of requests where there is no REST, nor where the header is not of that form', async () => {
    const noRest = await ask((path) => (path.endsWith('userinfo') ? jsonAnswer({}) : MISSING));
    const oddHeader = await ask((path) =>
      path.endsWith('/limits') ? REFUSED : jsonAnswer({}, 200, { 'sforce-limit-info': 'api-usage=lots' }),
    );
    for (const { vitals } of [noRest, oddHeader]) {
      expect(vitals).toMatchObject({ ok: true, value: { dailyApiRequests: null } });
    }
  });

  it('are refused when the daily limit is used up: the org knows the token and says no', async () => {
    const { vitals } = await ask(() =>
      jsonAnswer([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }], 403),
    );
    expect(vitals).toMatchObject({
      ok: false,
      error: { kind: 'refused', salesforce: { error: 'REQUEST_LIMIT_EXCEEDED' } },
    });
  });

  it('tell a dead token and a proxy’s page apart, each by one call', async () => {
    const dead = await ask(() => jsonAnswer([{ errorCode: 'INVALID_SESSION_ID', message: 'expired' }], 401));
    expect(dead).toMatchObject({ vitals: { ok: false, error: { kind: 'dead-token' } }, asked: 1 });
    const proxy = await ask(() => htmlAnswer(200));
    expect(proxy).toMatchObject({ vitals: { ok: false, error: { kind: 'unavailable' } }, asked: 1 });
  });
});
