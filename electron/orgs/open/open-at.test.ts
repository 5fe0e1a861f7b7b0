import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { LANDING_PAGES } from '../../../shared/landing-pages.ts';
import { ok } from '../../../shared/result.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { HttpRequest } from '../../ports/http.ts';
import { createOwnSessions } from './own-sessions.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { createOrgStates } from '../records/org-states.ts';
import { getOpenAt, openAtPath, setLandingPage } from './open-at.ts';
import { openOrg } from './open-org.ts';

const ORG = makeOrg();
const FLOWS = '/lightning/setup/Flows/home';

function setUp(org: OrgRecord = ORG) {
  const asked: unknown[] = [];
  const token = ok({ accessToken: 'token', instanceUrl: org.instanceUrl });
  const store = createMemoryStore([org]);
  const windows = createFakeOrgWindows();
  const parts = {
    store,
    windows,
    guard: passedBefore,
    ownSessions: createOwnSessions(),
    states: createOrgStates(createFakeClock()),
    broker: {
      fresh: () => Promise.resolve(token),
      cached: () => Promise.resolve(token),
      renew: () => Promise.resolve(token),
    },
    http: {
      send: (request: HttpRequest) => {
        asked.push(request.form);
        const body = JSON.stringify({ frontdoor_uri: `${org.instanceUrl}/secur/frontdoor.jsp?otp=once` });
        return Promise.resolve(ok({ status: 200, headers: { 'content-type': 'application/json' }, body }));
      },
    },
    used: () => undefined,
    landingPages: { shownPath: '~/landing-pages.json', read: () => Promise.resolve(ok(null)) },
  };
  const record = () => store.read().orgs[0];
  return { parts, store, windows, asked, record };
}

const at = (path: string, remember = false) => ({ orgKey: ORG.key, path, remember });

describe('opening an org at a path', () => {
  it('asks for that page, and remembers the path', async () => {
    const { parts, asked, record } = setUp();
    expect(await openAtPath(parts, at(FLOWS))).toEqual(ok(null));
    expect(asked).toEqual([{ redirect_uri: FLOWS.slice(1) }]);
    expect(record()?.recentPaths).toEqual([FLOWS]);
  });

  it('remembers six, each once, the latest first', async () => {
    const { parts, record } = setUp();
    for (const path of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/3']) await openAtPath(parts, at(path));
    expect(record()?.recentPaths).toEqual(['/3', '/7', '/6', '/5', '/4', '/2']);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'refuses %j and asks nobody',
    async (path) => {
      const { parts, asked } = setUp();
      expect(await openAtPath(parts, at(path))).toMatchObject({ ok: false, error: { code: 'PAGE_INVALID' } });
      expect(asked).toEqual([]);
    },
  );

  it('remembers the user it was told to whether or not the page opens, and no path that did not', async () => {
    const { parts, store, windows } = setUp();
    windows.failNextLoad('ERR_CONNECTION_REFUSED');
    expect((await openAtPath(parts, at(FLOWS, true))).ok).toBe(false);
    expect(store.read().orgs[0]?.recentPaths).toBeUndefined();
    expect(store.read().settings.userOfOrganization).toEqual({ [ORG.organizationId]: ORG.key });
  });

  it('is no failure where the disk will not remember it', async () => {
    const { parts, store } = setUp();
    store.failWrites('STORE_WRITE_FAILED');
    expect(await openAtPath(parts, at(FLOWS, true))).toEqual(ok(null));
  });
});

describe('the landing page', () => {
  it('is where Open leads, until it is taken back', async () => {
    const { parts, asked, record } = setUp();
    expect(await setLandingPage(parts.store, ORG.key, FLOWS)).toEqual(ok(null));
    await openOrg(parts, ORG.key);
    expect(asked).toEqual([{ redirect_uri: FLOWS.slice(1) }]);
    await setLandingPage(parts.store, ORG.key, null);
    expect(record()).not.toHaveProperty('landingPage');
  });

  it.each(['//evil.example', 'https://evil.example/', '/%2f/evil.example'])('is never %s', async (path) => {
    const { parts, record } = setUp();
    expect(await setLandingPage(parts.store, ORG.key, path)).toMatchObject({ ok: false });
    expect(record()).not.toHaveProperty('landingPage');
  });

  it('is told with the pages and the paths used lately', async () => {
    const { parts } = setUp(makeOrg({ landingPage: FLOWS, recentPaths: ['/1'] }));
    expect(await getOpenAt(parts, ORG.key)).toEqual(
      ok({
        pages: LANDING_PAGES,
        recentPaths: ['/1'],
        landingPage: FLOWS,
        ownFile: { shownPath: '~/landing-pages.json', faults: [] },
      }),
    );
  });
});
