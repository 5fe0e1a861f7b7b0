import { expect, it } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeGuardQuestions } from '../../fakes/fake-guard-questions.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OpenIn } from '../../../shared/open-in.ts';
import { createGrants } from '../grants/grants.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { copyAs } from '../copy/copy-as.ts';
import { copyLoginLink } from '../copy/copy-login-link.ts';
import { copyToken } from '../copy/copy-token.ts';
import { createCopiedSecret } from '../copy/copied-secret.ts';
import { logInAs } from '../open/log-in-as.ts';
import { openAtPath } from '../open/open-at.ts';
import { openInPlace } from '../open/open-in-place.ts';
import { createOwnSessions } from '../open/own-sessions.ts';
import { openOrgAsChosen, openOrgIn } from '../open/open-org-in.ts';
import { openSetupPage } from '../open/open-setup-page.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createProductionGuard } from './production-guard.ts';

const ORG = makeOrg({ kind: 'production' });
const EVERYTHING_ASKED = { open: 'ask', 'open-several': 'ask', copy: 'ask', 'log-in-as': 'ask' } as const;

/** Everything that a use-case could do to an org: what of it was done is in `done`. */
function setUp() {
  const done: string[] = [];
  const store = createMemoryStore([ORG]);
  void store.update((state) => ({ ...state, settings: { ...state.settings, guard: EVERYTHING_ASKED } }));
  const questions = createFakeGuardQuestions();
  const vault = createMemoryVault();
  const windows = createFakeOrgWindows();
  const clock = createFakeClock();
  const note = (what: string) => {
    done.push(what);
    return Promise.resolve();
  };
  const token = () => {
    done.push('token');
    return Promise.resolve(ok({ accessToken: 'token', instanceUrl: ORG.instanceUrl }));
  };
  const parts = {
    store,
    windows,
    guard: createProductionGuard({ store, questions, log: createFakeLog() }),
    states: createOrgStates(clock),
    ownSessions: createOwnSessions(),
    broker: { fresh: token, cached: token, renew: token },
    http: {
      send: () => {
        const body = JSON.stringify({ frontdoor_uri: `${ORG.instanceUrl}/secur/frontdoor.jsp?otp=once` });
        return Promise.resolve(ok({ status: 200, headers: { 'content-type': 'application/json' }, body }));
      },
    },
    orgBrowsers: createFakeOrgBrowsers(),
    handOff: createFakeHandOff(),
    browser: { open: () => note('browser').then(() => ok(null)), find: () => Promise.resolve([]) },
    copied: createCopiedSecret(
      {
        writeSecret: () => note('clipboard'),
        writeText: () => note('clipboard'),
        readText: () => Promise.resolve(''),
        clear: () => Promise.resolve(),
      },
      clock,
    ),
    grants: createGrants(vault),
    clientApps: createClientApps(store, vault, () => 'id'),
    platform: 'linux',
    used: () => undefined,
  };
  return { parts, questions, windows, done: () => [...done, ...windows.calls] };
}

type Parts = ReturnType<typeof setUp>['parts'];
const opensIn = (place: OpenIn) => (parts: Parts) => openOrgIn(parts, ORG.key, place, false);

/** Every way in which a person, a page, the tray or a key does something to an org that is guarded. */
const WAYS: readonly (readonly [string, (parts: Parts) => Promise<unknown>])[] = [
  ['open', (parts) => openOrgAsChosen(parts, ORG.key)],
  ['open in our window', opensIn({ kind: 'window' })],
  ['open in a private window', opensIn({ kind: 'private' })],
  ['open in a browser', opensIn({ kind: 'default-browser' })],
  ['open at a page', (parts) => openAtPath(parts, { orgKey: ORG.key, path: '/home', remember: false })],
  ['open at its start page', (parts) => openAtPath(parts, { orgKey: ORG.key, path: '/', remember: false })],
  ['open privately', (parts) => openInPlace(parts, ORG.key, { kind: 'private' })],
  ['open another window', (parts) => openInPlace(parts, ORG.key, { kind: 'another-window' })],
  ['open Setup', (parts) => openSetupPage(parts, 'login-history', { kind: 'org', orgKey: ORG.key })],
  ['copy its token', (parts) => copyToken(parts, ORG.key)],
  ['copy as curl', (parts) => copyAs(parts, ORG.key, 'curl')],
  ['copy as SFDX URL', (parts) => copyAs(parts, ORG.key, 'sfdx-url')],
  ['copy a login link', (parts) => copyLoginLink(parts, ORG.key, true)],
  ['log in as', (parts) => logInAs(parts, { orgKey: ORG.key, tabId: 'tab', path: '/su', userId: null })],
];

it.each(WAYS)(
  '%s: no token is fetched and nothing done before the person has said yes',
  async (_way, act) => {
    const { parts, questions, done } = setUp();
    await act(parts);
    expect(questions.asked).toHaveLength(1);
    expect(done()).toEqual([]);
  },
);

it.each(WAYS.filter(([way]) => way !== 'copy as SFDX URL'))('%s: one yes is enough', async (_way, act) => {
  const { parts, questions, done } = setUp();
  questions.answer = true;
  await act(parts);
  expect(questions.asked).toHaveLength(1);
  expect(done()).toContain('token');
});

it('an open window is brought to the front without a question: the person is in it already', async () => {
  const { parts, questions, windows } = setUp();
  questions.answer = true;
  await openOrgAsChosen(parts, ORG.key);
  await openOrgAsChosen(parts, ORG.key);
  expect(questions.asked).toHaveLength(1);
  expect(windows.calls.some((call) => call.startsWith('focus'))).toBe(true);
});
