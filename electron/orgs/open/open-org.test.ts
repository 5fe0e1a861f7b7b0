import { createFakeClock } from '../../fakes/fake-clock.ts';
import { describe, expect, it } from 'vitest';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Http, HttpRequest, HttpResponse } from '../../ports/http.ts';
import { createOwnSessions } from './own-sessions.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { openOrg, openOrgAt } from './open-org.ts';
import { factsOf } from '../records/window-facts.ts';
import { createOrgStates } from '../records/org-states.ts';
import type { LiveToken } from '../token/live-token.ts';
import type { TokenBroker } from '../token/token-broker.ts';

const ORG = makeOrg();
const FRONTDOOR = `${ORG.instanceUrl}/secur/frontdoor.jsp?otp=once`;

function setUp(answer: (request: HttpRequest) => Partial<HttpResponse>, org = ORG) {
  const requests: HttpRequest[] = [];
  const http: Http = {
    send: (request) => {
      requests.push(request);
      return Promise.resolve(
        ok({ status: 200, headers: { 'content-type': 'application/json' }, body: '{}', ...answer(request) }),
      );
    },
  };
  const token = (accessToken: string): LiveToken => ({ accessToken, instanceUrl: ORG.instanceUrl });
  const renewals: LiveToken[] = [];
  const broker: TokenBroker = {
    fresh: () => Promise.resolve(ok(token('cached'))),
    cached: () => Promise.resolve(ok(token('cached'))),
    renew: (_orgKey, dead) => {
      renewals.push(dead);
      return Promise.resolve(ok(token('renewed')));
    },
  };
  const windows = createFakeOrgWindows();
  const states = createOrgStates(createFakeClock());
  const used: string[] = [];
  const parts = {
    store: createMemoryStore([org]),
    broker,
    states,
    windows,
    http,
    guard: passedBefore,
    ownSessions: createOwnSessions(),
    used: (key: string) => void used.push(key),
  };
  return { parts, requests, renewals, windows, states, used };
}

const bearerOf = (request: HttpRequest | undefined) => request?.headers?.['authorization'];
const frontdoor = { body: JSON.stringify({ frontdoor_uri: FRONTDOOR }) };

describe('opening an org', () => {
  it('loads a one-time URL in the org’s own partition, in one round trip', async () => {
    const { parts, requests, windows, used } = setUp(() => frontdoor);
    expect(await openOrg(parts, ORG.key)).toEqual({ ok: true, value: null });
    expect(requests).toHaveLength(1);
    expect(windows.calls).toEqual([`load persist:org-1 ${FRONTDOOR}`]);
    expect(used).toEqual([ORG.key]);
  });

  it('renews a dead token once and tries once more', async () => {
    const { parts, requests, renewals } = setUp((request) =>
      bearerOf(request)?.includes('cached') === true
        ? { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Bad_OAuth_Token' }
        : frontdoor,
    );
    expect((await openOrg(parts, ORG.key)).ok).toBe(true);
    expect(requests.map(bearerOf)).toEqual(['Bearer cached', 'Bearer renewed']);
    expect(renewals).toHaveLength(1);
  });

  it('never puts a token into a URL', async () => {
    const { parts, requests, windows } = setUp(() => frontdoor);
    await openOrg(parts, ORG.key);
    expect([...requests.map(({ url }) => url), ...windows.calls].join()).not.toMatch(/cached|renewed|sid=/);
  });

  it('only brings an open window to the front while its session lives', async () => {
    const { parts, windows } = setUp(() => frontdoor);
    await openOrg(parts, ORG.key);
    windows.calls.length = 0;
    windows.sid = 'sid-1';
    await openOrg(parts, ORG.key);
    expect(windows.calls).toEqual([`focus ${ORG.key}`]);
  });

  it('lets a window that sleeps wake where it was, and loads no start page over it', async () => {
    const { parts, windows, used, requests } = setUp(() => frontdoor);
    windows.opened.set(ORG.key, factsOf(ORG));
    windows.sleeps = true;
    expect((await openOrg(parts, ORG.key)).ok).toBe(true);
    expect(windows.calls).toEqual([`focus ${ORG.key}`]);
    expect([requests, used]).toEqual([[], [ORG.key]]);
  });

  it('goes straight to the page where the session that it began is still in the partition', async () => {
    const { parts, windows, requests, used } = setUp(() => frontdoor);
    windows.sidOfNextLoad = 'begun';
    await openOrg(parts, ORG.key);
    windows.opened.clear();
    windows.calls.length = 0;
    expect((await openOrg(parts, ORG.key)).ok).toBe(true);
    await openOrgAt(parts, ORG.key, '/lightning/setup/SetupOneHome/home');
    expect(windows.calls).toEqual([
      `load persist:org-1 ${ORG.instanceUrl}/`,
      `load persist:org-1 at tab ${ORG.instanceUrl}/lightning/setup/SetupOneHome/home`,
    ]);
    expect(requests).toHaveLength(1);
    expect(used).toHaveLength(3);
  });

  it('opens by a one-time URL where a page has exchanged the session, or it was there before ours', async () => {
    const { parts, windows } = setUp(() => frontdoor);
    windows.sid = 'of somebody';
    await openOrg(parts, ORG.key);
    windows.opened.clear();
    windows.sidOfNextLoad = 'begun';
    await openOrg(parts, ORG.key);
    windows.opened.clear();
    windows.sid = 'of somebody else';
    windows.sidOfNextLoad = null;
    windows.calls.length = 0;
    await openOrg(parts, ORG.key);
    expect(windows.calls).toEqual([`load persist:org-1 ${FRONTDOOR}`]);
  });

  it('never goes straight to what is no page of the org', async () => {
    const { parts, windows } = setUp(() => frontdoor);
    parts.ownSessions.begun(ORG.key, null, 'begun');
    windows.sid = 'begun';
    await openOrgAt(parts, ORG.key, '//evil.example/page');
    expect(windows.calls).toEqual([`load persist:org-1 at tab ${FRONTDOOR}`]);
  });

  it('renews the login of an open window whose session has ended', async () => {
    const { parts, windows } = setUp((request) =>
      bearerOf(request) === 'Bearer sid-1'
        ? { status: 401, body: '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]' }
        : frontdoor,
    );
    await openOrg(parts, ORG.key);
    windows.calls.length = 0;
    windows.sid = 'sid-1';
    await openOrg(parts, ORG.key);
    expect(windows.calls).toEqual([`focus ${ORG.key}`, `load persist:org-1 ${FRONTDOOR}`]);
  });

  it('says why an org without the scope web cannot be opened, and asks nobody', async () => {
    const { parts, requests } = setUp(() => frontdoor, makeOrg({ scopes: ['api', 'refresh_token'] }));
    expect(await openOrg(parts, ORG.key)).toMatchObject({ ok: false, error: { code: 'CANNOT_OPEN' } });
    expect(requests).toEqual([]);
  });

  it('tells that the page could not be loaded, without quoting its one-time URL', async () => {
    const { parts, windows, states } = setUp(() => frontdoor);
    windows.failNextLoad('ERR_CONNECTION_REFUSED');
    const opened = await openOrg(parts, ORG.key);
    expect(opened).toMatchObject({ ok: false, error: { code: 'NETWORK_UNAVAILABLE' } });
    expect(JSON.stringify(opened)).not.toContain('otp');
    expect(states.get(ORG.key)?.state).toBe('unreachable');
  });

  it('sends nobody to try again where a certificate is not believed', async () => {
    const { parts, windows } = setUp(() => frontdoor);
    windows.failNextLoad('ERR_CERT_AUTHORITY_INVALID');
    const opened = await openOrg(parts, ORG.key);
    expect(opened).toMatchObject({ ok: false, error: { remedy: 'check-certificate' } });
  });

  it('asks for a sign-in when the grant is dead', async () => {
    const { parts, windows } = setUp(() => frontdoor);
    const dead = { code: 'NEEDS_SIGN_IN', message: 'dead', remedy: 'sign-in-again' } as const;
    const broker = { ...parts.broker, cached: () => Promise.resolve(fail(dead)) };
    expect(await openOrg({ ...parts, broker }, ORG.key)).toMatchObject({ ok: false, error: dead });
    expect(windows.calls).toEqual([]);
  });
});
