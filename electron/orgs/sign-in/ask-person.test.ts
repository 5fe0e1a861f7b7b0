import { expect, it } from 'vitest';
import type { ChosenBrowser, SignInProgress } from '../../../shared/sign-in-progress.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { awaitCallback } from '../../oauth/callback.ts';
import type { SignInWindowEnd } from '../../ports/windows.ts';
import { createAskPerson, type Question } from './ask-person.ts';
import { createSignIns } from './sign-ins.ts';
import { tellBrowserAnswer } from './tell-browser-answer.ts';

const FIRST = 'http://localhost:8717/callback';
const SECOND = 'http://localhost:8718/callback';
const LIMIT_MS = 5 * 60_000;

/** One sign-in on fakes: which ports are taken, whether a browser is there, and what became of both. */
function setUp({ taken = [] as readonly number[], browserWorks = true } = {}) {
  const clock = createFakeClock();
  const signIns = createSignIns();
  const told: SignInProgress[] = [];
  signIns.onProgress((progress) => told.push(progress));
  const opened: { readonly url: string; readonly browser: ChosenBrowser | undefined }[] = [];
  const listening = new Set<string>();
  const windows: { readonly callbackUrl: string; end(end: SignInWindowEnd): void; closed: boolean }[] = [];
  const askPerson = createAskPerson({
    clock,
    signIns,
    browser: {
      find: () => Promise.resolve([]),
      open: (url, browser) => {
        opened.push({ url, browser });
        const missing = { code: 'BROWSER_UNAVAILABLE', message: 'made by a test', remedy: 'retry' } as const;
        return Promise.resolve(browserWorks ? ok(null) : fail(missing));
      },
    },
    listener: {
      listen: (callbackUrl) => {
        const port = Number(new URL(callbackUrl).port);
        if (taken.includes(port)) return Promise.resolve({ kind: 'busy', port });
        listening.add(callbackUrl);
        const close = () => {
          listening.delete(callbackUrl);
          return Promise.resolve();
        };
        return Promise.resolve({ kind: 'listening', close });
      },
    },
    windows: {
      open: ({ callbackUrl }) => {
        const { promise: ended, resolve: end } = Promise.withResolvers<SignInWindowEnd>();
        const window = { callbackUrl, end, closed: false };
        windows.push(window);
        return { ended, close: () => void (window.closed = true) };
      },
    },
  });
  const ask = (callbackUrls: readonly string[], how: Question['how'] = { via: 'browser' }) =>
    signIns.run('sign-in-1', (signal) =>
      askPerson({
        signInId: 'sign-in-1',
        how,
        callbackUrls,
        signal,
        authorizeUrl: (callbackUrl) => `https://login.salesforce.com/?redirect_uri=${callbackUrl}`,
        receiver: (callbackUrl) =>
          awaitCallback({ callbackUrl, state: 'right', loginHost: 'https://login.salesforce.com' }),
      }),
    );
  /** Resolves once the person is being asked. */
  const waiting = () => new Promise<void>((resolve) => signIns.onProgress(() => resolve()));
  const paste = (text: string) => tellBrowserAnswer(signIns, 'sign-in-1', text);
  return { ask, waiting, paste, clock, signIns, told, opened, listening, windows };
}

it('takes the first callback URL whose port is free, and asks Salesforce to come back there', async () => {
  const { ask, waiting, paste, opened, listening } = setUp({ taken: [8717] });
  const asked = waiting();
  const answer = ask([FIRST, SECOND]);
  await asked;
  expect(opened[0]?.url).toContain(SECOND);
  expect([...listening]).toEqual([SECOND]);
  expect(paste(`${SECOND}?code=c&state=right`)).toEqual(ok('accepted'));
  expect(await answer).toEqual(ok({ outcome: { kind: 'code', code: 'c' }, callbackUrl: SECOND }));
  expect([...listening]).toEqual([]);
});

it('names every port when all are taken, and opens no browser', async () => {
  const { ask, opened, told } = setUp({ taken: [8717, 8718] });
  const answer = await ask([FIRST, 'https://acme.example/callback', SECOND]);
  expect(answer).toMatchObject({ ok: false, error: { code: 'PORT_IN_USE', remedy: 'change-port' } });
  expect(answer.ok ? '' : answer.error.message).toMatch(/8717.*8718/);
  expect(opened).toEqual([]);
  expect(told).toEqual([]);
});

it.each([
  ['no callback URL', []],
  ['none on this computer', ['https://acme.example/callback', 'latchkey://callback']],
])('an app with %s cannot be used in the browser', async (_what, callbackUrls) => {
  const { ask } = setUp();
  expect(await ask(callbackUrls)).toMatchObject({ ok: false, error: { code: 'CALLBACK_URL_INVALID' } });
});

it('tells until when it waits once the browser is open, and gives up then', async () => {
  const { ask, waiting, clock, told, listening, signIns } = setUp();
  const asked = waiting();
  const answer = ask([FIRST]);
  await asked;
  expect(told).toEqual([{ kind: 'waiting', signInId: 'sign-in-1', endsAt: clock.now() + LIMIT_MS }]);
  clock.advance(LIMIT_MS);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'SIGN_IN_TIMED_OUT' } });
  expect([...listening]).toEqual([]);
  expect(signIns.asked('sign-in-1')).toBeNull();
});

it('opens the browser that was chosen, and waits for nothing when it cannot be opened', async () => {
  const { ask, opened, told, listening } = setUp({ browserWorks: false });
  const browser = { id: 'firefox', privateWindow: true };
  expect(await ask([FIRST], { via: 'browser', browser })).toMatchObject({
    ok: false,
    error: { code: 'BROWSER_UNAVAILABLE' },
  });
  expect(opened[0]?.browser).toEqual(browser);
  expect(told).toEqual([]);
  expect([...listening]).toEqual([]);
});

it('the window of Latchkey uses the first callback URL, whatever port is taken', async () => {
  const { ask, waiting, windows } = setUp({ taken: [8717] });
  const asked = waiting();
  const answer = ask([FIRST, SECOND], { via: 'embedded' });
  await asked;
  expect(windows.map(({ callbackUrl }) => callbackUrl)).toEqual([FIRST]);
  windows[0]?.end({ kind: 'closed' });
  expect(await answer).toMatchObject({ ok: false, error: { code: 'SIGN_IN_CANCELLED' } });
  expect(windows[0]?.closed).toBe(true);
});

it('is cancelled at any moment, even before anything was opened', async () => {
  const { ask, waiting, signIns, listening, opened } = setUp();
  const early = ask([FIRST]);
  signIns.cancel('sign-in-1');
  expect(await early).toMatchObject({ ok: false, error: { code: 'SIGN_IN_CANCELLED' } });
  expect(opened).toEqual([]);
  const asked = waiting();
  const answer = ask([FIRST]);
  await asked;
  signIns.cancel('sign-in-1');
  expect(await answer).toMatchObject({ ok: false, error: { code: 'SIGN_IN_CANCELLED' } });
  expect([...listening]).toEqual([]);
});

const ERROR_PAGE =
  'https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=invalid_client&error_description=app+must+be+installed+into+org';
for (const [what, pasted, words] of [
  ['the address of the error page', ERROR_PAGE, ['invalid_client', 'app must be installed into org']],
  [
    'the saved file “authorize”',
    'error=invalid_request&error_description=missing%20required%20code%20challenge\n',
    ['invalid_request', 'missing required code challenge'],
  ],
  [
    'the line on the page',
    'OAUTH_APPROVAL_ERROR_GENERIC : An unexpected error has occurred.',
    ['OAUTH_APPROVAL_ERROR_GENERIC', 'An unexpected error has occurred.'],
  ],
  [
    'a refusal that came back without its state',
    `${FIRST}?error=OAUTH_APP_BLOCKED&error_description=this+app+is+blocked+by+admin`,
    ['OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
  ],
] as const) {
  it(`ends with Salesforce’s words when the person brings ${what}`, async () => {
    const { ask, waiting, paste, listening } = setUp();
    const asked = waiting();
    const answer = ask([FIRST]);
    await asked;
    expect(paste(`  ${pasted}`)).toEqual(ok('error-page'));
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'SIGN_IN_REFUSED', salesforce: { error: words[0], description: words[1] } },
    });
    expect([...listening]).toEqual([]);
  });
}

it('is left as it is by what is not its answer', async () => {
  const { ask, waiting, paste } = setUp();
  expect(paste('anything')).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
  const asked = waiting();
  const answer = ask([FIRST]);
  await asked;
  expect(paste(`${FIRST}?code=c&state=of-another`)).toEqual(ok('not-this-sign-in'));
  expect(paste('http://localhost:1717/OauthRedirect?code=c&state=right')).toEqual(ok('not-this-sign-in'));
  for (const text of [
    '',
    'a sentence: with a colon',
    'https://login.salesforce.com/?un=ann',
    ERROR_PAGE.replace('acme.my.salesforce.com', 'salesforce.com.evil.com'),
    'https://evil.com/callback?code=c&state=right',
    FIRST,
  ]) {
    expect(paste(text), text).toEqual(ok('unrecognized'));
  }
  expect(paste(`${FIRST}?code=c&state=right`)).toEqual(ok('accepted'));
  expect(await answer).toMatchObject({ ok: true });
  expect(paste(`${FIRST}?code=c&state=right`)).toMatchObject({ ok: false });
});
