import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { ok } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { HttpRequest } from '../../ports/http.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createOwnSessions } from './own-sessions.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { openSetupPage } from './open-setup-page.ts';

const ORG = makeOrg();
const FRONTDOOR = `${ORG.instanceUrl}/secur/frontdoor.jsp?otp=once`;
const HISTORY = '/lightning/setup/OrgLoginHistory/home';

function setUp(org: OrgRecord = ORG, answer: { status: number; body: string } = { status: 200, body: '' }) {
  const requests: HttpRequest[] = [];
  const opened: string[] = [];
  const token = ok({ accessToken: 'secret-token', instanceUrl: org.instanceUrl });
  const windows = createFakeOrgWindows();
  const parts = {
    store: createMemoryStore([org]),
    states: createOrgStates(createFakeClock()),
    windows,
    guard: passedBefore,
    ownSessions: createOwnSessions(),
    broker: {
      fresh: () => Promise.resolve(token),
      cached: () => Promise.resolve(token),
      renew: () => Promise.resolve(token),
    },
    http: {
      send: (request: HttpRequest) => {
        requests.push(request);
        return Promise.resolve(ok({ headers: { 'content-type': 'application/json' }, ...answer }));
      },
    },
    browser: {
      open: (url: string) => {
        opened.push(url);
        return Promise.resolve(ok(null));
      },
      find: () => Promise.resolve([]),
    },
  };
  return { parts, requests, opened, windows };
}

const ofOrg = { kind: 'org', orgKey: ORG.key } as const;

it('opens the page in the org’s own window, logged in', async () => {
  const { parts, requests, opened, windows } = setUp(ORG, {
    status: 200,
    body: JSON.stringify({ frontdoor_uri: FRONTDOOR }),
  });
  expect(await openSetupPage(parts, 'login-history', ofOrg)).toEqual(ok(null));
  expect(requests[0]?.form).toEqual({ redirect_uri: HISTORY.slice(1) });
  expect(windows.calls).toEqual([`load ${ORG.partition} ${FRONTDOOR}`]);
  expect(opened).toEqual([]);
});

it('uses the browser for an org whose sign-in has ended, without asking Salesforce again', async () => {
  const needsSignIn = { since: 1, code: 'NEEDS_SIGN_IN', error: '', description: '' } as const;
  const { parts, requests, opened } = setUp({ ...ORG, needsSignIn });
  await openSetupPage(parts, 'login-history', ofOrg);
  expect(requests).toEqual([]);
  expect(opened).toEqual([`${ORG.instanceUrl}${HISTORY}`]);
});

it('uses the browser where the org refuses to open pages, and never puts a token into the address', async () => {
  const { parts, opened, windows } = setUp(ORG, { status: 403, body: 'Bad_OAuth_Token' });
  await openSetupPage(parts, 'app-install', ofOrg);
  expect(windows.calls).toEqual([]);
  expect(opened).toEqual([`${ORG.instanceUrl}/lightning/setup/ConnectedAppsUsage/home`]);
});

it('leaves an open window as it is', async () => {
  const { parts, opened, windows } = setUp();
  const { key, alias, kind, username, organizationName, instanceUrl, partition } = ORG;
  const facts = { orgKey: key, alias, kind, username, organizationName, instanceUrl, partition };
  windows.opened.set(ORG.key, facts);
  await openSetupPage(parts, 'users', ofOrg);
  expect(windows.calls).toEqual([]);
  expect(opened).toEqual([`${ORG.instanceUrl}/lightning/setup/ManageUsers/home`]);
});

it.each([
  ['https://acme.my.salesforce.com', `https://acme.my.salesforce.com${HISTORY}`],
  ['https://acme.lightning.force.com/lightning/page/home', `https://acme.my.salesforce.com${HISTORY}`],
  ['https://login.salesforce.com', `https://login.salesforce.com/?startURL=${encodeURIComponent(HISTORY)}`],
])('of login host %s goes to %s', async (loginHost, address) => {
  const { parts, opened } = setUp();
  expect(await openSetupPage(parts, 'login-history', { kind: 'host', loginHost })).toEqual(ok(null));
  expect(opened).toEqual([address]);
});

it.each(['javascript:alert(1)', 'https://evil.example', 'file:///etc/passwd'])(
  '%s is refused',
  async (loginHost) => {
    const { parts, opened } = setUp();
    const result = await openSetupPage(parts, 'login-history', { kind: 'host', loginHost });
    expect(result.ok ? '' : result.error.code).toBe('LOGIN_HOST_INVALID');
    expect(opened).toEqual([]);
  },
);
