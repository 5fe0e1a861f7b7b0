import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createFakeHttp } from '../../oauth/fake-http.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createOrgStates } from '../records/org-states.ts';
import type { TokenBroker } from '../token/token-broker.ts';
import { createOwnSessions } from './own-sessions.ts';
import { createRenewSession } from './renew-session.ts';

const ORG = makeOrg();
const LOGIN = `${ORG.instanceUrl}/?ec=302&startURL=${encodeURIComponent('/lightning/o/Account/list')}`;
const FRONTDOOR = `${ORG.instanceUrl}/secur/frontdoor.jsp?otp=once`;
const landing = { orgKey: ORG.key, tabId: 'tab-1', url: LOGIN, began: `${ORG.instanceUrl}/001` };

function setUp(given: { readonly isDead?: boolean } = {}) {
  const clock = createFakeClock();
  const windows = createFakeOrgWindows();
  const states = createOrgStates(clock);
  const token = { accessToken: 'cached', instanceUrl: ORG.instanceUrl };
  const answer =
    given.isDead === true
      ? fail({ code: 'NEEDS_SIGN_IN' as const, message: 'ended', remedy: 'sign-in-again' as const })
      : ok(token);
  const broker: TokenBroker = {
    fresh: () => Promise.resolve(answer),
    cached: () => Promise.resolve(answer),
    renew: () => Promise.resolve(answer),
  };
  const http = createFakeHttp(() => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ frontdoor_uri: FRONTDOOR }),
  }));
  const renew = createRenewSession({
    store: createMemoryStore([ORG]),
    broker,
    states,
    windows,
    ownSessions: createOwnSessions(),
    http,
    clock,
    prepare: () => Promise.resolve(),
  });
  return { renew, windows, clock, http, states };
}

it('loads a fresh one-time URL to the page that was wanted, in that very tab', async () => {
  const { renew, windows, http } = setUp();
  await renew(landing);
  expect(windows.calls).toEqual([`load persist:org-1 at page tab-1 ${FRONTDOOR}`]);
  expect(http.requests[0]?.form).toEqual({ redirect_uri: 'lightning/o/Account/list' });
});

it('does so once a minute for each tab, and says why it does not', async () => {
  const { renew, windows, clock } = setUp();
  const loads = () => windows.calls.filter((call) => call.startsWith('load')).length;
  await renew(landing);
  clock.advance(59_999);
  await renew(landing);
  expect(loads()).toBe(1);
  expect(windows.calls.at(-1)).toBe('problem tab-1 CANNOT_OPEN');
  await renew({ ...landing, tabId: 'tab-2' });
  expect(loads()).toBe(2);
  clock.advance(1);
  await renew(landing);
  expect(loads()).toBe(3);
});

it('does nothing about a login page that our own one-time URL ended on', async () => {
  const { renew, windows } = setUp();
  await renew({ ...landing, began: FRONTDOOR });
  expect(windows.calls).toEqual(['problem tab-1 CANNOT_OPEN']);
});

it('does so at once when the person asks for it', async () => {
  const { renew, windows } = setUp();
  await renew(landing);
  await renew(landing);
  await windows.retryLast();
  expect(windows.calls).toEqual([
    `load persist:org-1 at page tab-1 ${FRONTDOOR}`,
    'problem tab-1 CANNOT_OPEN',
    `load persist:org-1 at page tab-1 ${FRONTDOOR}`,
  ]);
});

it('says what went wrong the last time, and not that it has logged in, when a login page comes back after a failure', async () => {
  const { renew, windows } = setUp();
  windows.failNextLoad('ERR_CONNECTION_REFUSED');
  await renew(landing);
  await renew(landing);
  expect(windows.calls.slice(1)).toEqual([
    'problem tab-1 NETWORK_UNAVAILABLE',
    'problem tab-1 NETWORK_UNAVAILABLE',
  ]);
  await windows.retryLast();
  expect(windows.calls.at(-1)).toBe(`load persist:org-1 at page tab-1 ${FRONTDOOR}`);
});

it('leaves a person logged out who logged out', async () => {
  const { renew, windows } = setUp();
  await renew({ ...landing, url: `${ORG.instanceUrl}/`, began: `${ORG.instanceUrl}/secur/logout.jsp` });
  expect(windows.calls).toEqual([]);
});

it('leaves the login page as it is when the grant is dead, and says so', async () => {
  const { renew, windows, states } = setUp({ isDead: true });
  await renew(landing);
  expect(windows.calls).toEqual(['problem tab-1 NEEDS_SIGN_IN']);
  expect(states.get(ORG.key)?.state).toBe('needs-sign-in');
});

it('leaves every other page alone', async () => {
  const { renew, windows } = setUp();
  await renew({ ...landing, url: `${ORG.instanceUrl}/home/home.jsp` });
  expect(windows.calls).toEqual([]);
});
