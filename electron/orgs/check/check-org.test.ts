import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import { checkOrg, checkVitals } from './check-org.ts';
import { createOrgStates } from '../records/org-states.ts';
import type { LiveToken } from '../token/live-token.ts';

const ORG = makeOrg({ apiVersion: '67.0' });
const INSTANCE = ORG.instanceUrl;
const EXPIRED = jsonAnswer([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }], 401);

/** An org in health, as its resources answer. */
function healthy(url: URL): FakeAnswer {
  const { pathname } = url;
  if (pathname === '/services/data') return jsonAnswer([{ version: '68.0' }, { version: '9.0' }]);
  if (pathname.endsWith('/limits')) return jsonAnswer({ DailyApiRequests: { Max: 100, Remaining: 99 } });
  if (pathname.endsWith('/userinfo'))
    return jsonAnswer({ user_id: ORG.userId, organization_id: ORG.organizationId });
  if (pathname.includes('/sobjects/User/')) return jsonAnswer({ Username: 'ann.new@acme.example' });
  if (pathname.endsWith('/query'))
    return jsonAnswer({
      records: [{ Name: 'Acme Renamed', IsSandbox: false, OrganizationType: 'Enterprise' }],
    });
  return jsonAnswer([{ errorCode: 'NOT_FOUND', message: pathname }], 404);
}

function setUp(answer: (url: URL, token: string) => FakeAnswer = healthy) {
  const clock = createFakeClock();
  const store = createMemoryStore([ORG]);
  const states = createOrgStates(clock);
  const asked: string[] = [];
  const http = createFakeHttp((request) => {
    clock.advance(10);
    const url = new URL(request.url);
    asked.push(url.pathname);
    return answer(url, request.headers?.['authorization'] ?? '');
  });
  const renewals: string[] = [];
  const broker = {
    given: ok({ accessToken: 'first', instanceUrl: INSTANCE }) as Result<LiveToken>,
    fresh: () => Promise.resolve(broker.given),
    cached: () => Promise.reject(new Error('unproven')),
    renew: (_orgKey: unknown, dead: LiveToken) => {
      renewals.push(dead.accessToken);
      return Promise.resolve(ok({ accessToken: 'second', instanceUrl: INSTANCE }));
    },
  };
  const parts = { clock, store, states, http, broker };
  return { parts, store, states, asked, renewals, broker, clock };
}

describe('checking an org', () => {
  it('tells what it says now, and keeps what is news', async () => {
    const { parts, store, clock } = setUp();
    expect(await checkOrg(parts, ORG.key)).toEqual({
      ok: true,
      value: {
        username: 'ann.new@acme.example',
        organizationName: 'Acme Renamed',
        kind: 'production',
        apiVersion: '68.0',
        dailyApiRequests: { remaining: 99, max: 100 },
        roundTripMs: 10,
        checkedAt: clock.now(),
      },
    });
    expect(store.read().orgs[0]).toMatchObject({
      username: 'ann.new@acme.example',
      organizationName: 'Acme Renamed',
      apiVersion: '68.0',
      alias: ORG.alias,
      organizationType: 'Enterprise',
      isDevHub: true,
    });
  });

  it('forgets the end of a trial that was bought', async () => {
    const { parts, store } = setUp();
    await store.update((state) => ({ ...state, orgs: [{ ...ORG, kind: 'trial', expiresAt: 5 }] }));
    await checkOrg(parts, ORG.key);
    expect(store.read().orgs[0]).not.toHaveProperty('expiresAt');
  });

  it('makes it ready again', async () => {
    const { parts, states } = setUp();
    states.set(ORG.key, 'unreachable');
    await checkOrg(parts, ORG.key);
    expect(states.get(ORG.key)).toBeUndefined();
  });

  it('renews once when the token ends in between', async () => {
    const { parts, renewals } = setUp((url, token) => (token.endsWith('first') ? EXPIRED : healthy(url)));
    expect((await checkOrg(parts, ORG.key)).ok).toBe(true);
    expect(renewals).toEqual(['first']);
  });

  it('does not renew in a loop', async () => {
    const { parts, renewals } = setUp(() => EXPIRED);
    expect((await checkOrg(parts, ORG.key)).ok).toBe(false);
    expect(renewals).toHaveLength(1);
  });

  it.each([
    ['blocked', jsonAnswer([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests' }], 403)],
    ['unreachable', jsonAnswer('down', 503)],
  ])('leaves it %s with the reason', async (state, answer) => {
    const { parts, states, store } = setUp(() => answer);
    const checked = await checkOrg(parts, ORG.key);
    expect(states.get(ORG.key)).toMatchObject({ state, problem: checked.ok ? null : checked.error });
    expect(store.read().orgs).toEqual([ORG]);
  });

  it('refuses a token that turns out to be somebody else’s', async () => {
    const { parts, store } = setUp((url) =>
      url.pathname.endsWith('/userinfo')
        ? jsonAnswer({ user_id: '005000000000009AAA', organization_id: ORG.organizationId })
        : healthy(url),
    );
    expect(await checkOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'RESPONSE_REFUSED' } });
    expect(store.read().orgs).toEqual([ORG]);
  });

  it('hands on what the broker says', async () => {
    const { parts, broker, asked } = setUp();
    broker.given = fail({ code: 'NEEDS_SIGN_IN', message: 'over', remedy: 'sign-in-again' });
    expect(await checkOrg(parts, ORG.key)).toEqual(broker.given);
    expect(asked).toEqual([]);
  });
});

describe('the short check', () => {
  it('makes one call beyond the broker’s', async () => {
    const { parts, asked } = setUp();
    expect((await checkVitals(parts, ORG.key, new AbortController().signal)).ok).toBe(true);
    expect(asked).toEqual(['/services/data/v67.0/limits']);
  });

  it('says nothing about an org when it was called off', async () => {
    const stop = new AbortController();
    const { parts, states } = setUp(() => {
      stop.abort();
      return { failure: { kind: 'other', detail: 'aborted', mayHaveArrived: true } };
    });
    expect((await checkVitals(parts, ORG.key, stop.signal)).ok).toBe(false);
    expect(states.get(ORG.key)).toBeUndefined();
  });
});
