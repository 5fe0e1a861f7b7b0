import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OpenIn } from '../../../shared/open-in.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Http } from '../../ports/http.ts';
import { createOwnSessions } from './own-sessions.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { createOrgStates } from '../records/org-states.ts';
import type { TokenBroker } from '../token/token-broker.ts';
import { openOrgAsChosen, openOrgIn } from './open-org-in.ts';

const CHROME: OpenIn = { kind: 'browser', id: 'chrome', privateWindow: false };

function setUp(opensIn?: OpenIn) {
  const org = makeOrg(opensIn === undefined ? {} : { opensIn });
  const oneTimeUrl = `${org.instanceUrl}/secur/frontdoor.jsp?otp=once`;
  const http: Http = {
    send: () =>
      Promise.resolve(
        ok({
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ frontdoor_uri: oneTimeUrl }),
        }),
      ),
  };
  const token = ok({ accessToken: 'cached', instanceUrl: org.instanceUrl });
  const answer = () => Promise.resolve(token);
  const broker: TokenBroker = { fresh: answer, cached: answer, renew: answer };
  const used: string[] = [];
  const windows = createFakeOrgWindows();
  const store = createMemoryStore([org]);
  const parts = {
    store,
    broker,
    http,
    windows,
    guard: passedBefore,
    ownSessions: createOwnSessions(),
    states: createOrgStates(createFakeClock()),
    orgBrowsers: createFakeOrgBrowsers(),
    handOff: createFakeHandOff(),
    used: (key: string) => void used.push(key),
  };
  const remembered = () => store.read().orgs[0]?.opensIn;
  return { ...parts, org, oneTimeUrl, parts, used, remembered };
}

describe('an org opens where the person wants it', () => {
  it('in its own window unless another place is remembered', async () => {
    const { parts, org, windows, orgBrowsers } = setUp();
    expect(await openOrgAsChosen(parts, org.key)).toEqual(ok({ instead: null }));
    expect(windows.calls).toHaveLength(1);
    expect(orgBrowsers.opened).toEqual([]);
  });

  it('in the browser that is remembered, which is told an address without the login in it', async () => {
    const { parts, org, windows, orgBrowsers, handOff, oneTimeUrl, used } = setUp(CHROME);
    expect(await openOrgAsChosen(parts, org.key)).toEqual(ok({ instead: null }));
    expect(windows.calls).toEqual([]);
    const [opened] = orgBrowsers.opened;
    expect(opened?.place).toEqual(CHROME);
    expect(opened?.url).not.toContain('otp');
    expect(handOff.offers.get(opened?.url ?? '')).toBe(oneTimeUrl);
    expect(used).toEqual([org.key]);
  });

  it.each([
    [{ kind: 'default-browser' }],
    [{ kind: 'command', template: 'x {url}' }],
    [CHROME],
    [{ kind: 'private' }],
  ] as const)('this once in %j, or always', async (place) => {
    const { parts, org, remembered } = setUp();
    expect(await openOrgIn(parts, org.key, place, false)).toEqual(ok({ instead: null }));
    expect(remembered()).toBeUndefined();
    await openOrgIn(parts, org.key, place, true);
    expect(remembered()).toEqual(place);
    await openOrgIn(parts, org.key, { kind: 'window' }, true);
    expect(remembered()).toBeUndefined();
  });
});

describe('a place that is gone', () => {
  it('gives way to the default browser, with a word', async () => {
    const { parts, org, orgBrowsers, remembered } = setUp(CHROME);
    orgBrowsers.lose('browser');
    expect(await openOrgAsChosen(parts, org.key)).toEqual(
      ok({ instead: { gone: 'Google Chrome', openedIn: 'default-browser' } }),
    );
    expect(orgBrowsers.opened.map(({ place }) => place.kind)).toEqual(['default-browser']);
    // It may come back.
    expect(remembered()).toEqual(CHROME);
  });

  it('gives way to our private window where a private window was wanted: no browser keeps that login', async () => {
    const { parts, org, orgBrowsers, windows } = setUp({ ...CHROME, privateWindow: true });
    orgBrowsers.lose('browser');
    expect(await openOrgAsChosen(parts, org.key)).toMatchObject(ok({ instead: { openedIn: 'private' } }));
    expect(orgBrowsers.opened).toEqual([]);
    expect(windows.calls).toHaveLength(1);
  });

  it('is refused when it was just chosen, and is not remembered', async () => {
    const { parts, org, orgBrowsers, remembered } = setUp();
    orgBrowsers.lose('browser');
    expect(await openOrgIn(parts, org.key, CHROME, true)).toMatchObject({
      ok: false,
      error: { code: 'BROWSER_UNAVAILABLE' },
    });
    expect(remembered()).toBeUndefined();
    expect(orgBrowsers.opened).toEqual([]);
  });
});

it('a browser that does not start leaves no login waiting, and is not remembered', async () => {
  const { parts, org, orgBrowsers, handOff, remembered, states } = setUp();
  orgBrowsers.breakAll();
  expect(await openOrgIn(parts, org.key, CHROME, true)).toMatchObject({
    ok: false,
    error: { code: 'BROWSER_UNAVAILABLE' },
  });
  expect(handOff.offers.size).toBe(0);
  expect(remembered()).toBeUndefined();
  // The org is as well as it was.
  expect(states.get(org.key)).toBeUndefined();
});

it('an org that needs a sign-in says so, and no browser is started', async () => {
  const { parts, org, orgBrowsers, states } = setUp(CHROME);
  const dead = { code: 'NEEDS_SIGN_IN', message: 'dead', remedy: 'sign-in-again' } as const;
  const broker = { ...parts.broker, cached: () => Promise.resolve(fail(dead)) };
  expect(await openOrgAsChosen({ ...parts, broker }, org.key)).toEqual(fail(dead));
  expect(orgBrowsers.opened).toEqual([]);
  expect(states.get(org.key)?.state).toBe('needs-sign-in');
});
