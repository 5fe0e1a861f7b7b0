import { expect, it } from 'vitest';
import { createPracticeBrowser } from '../salesforce/practice-browser.ts';
import { SIGN_IN_CALLBACK, typeLogin } from '../salesforce/sign-in.ts';
import { setStage, type Stage } from './sign-in-stage.ts';

/** Device codes, on the use-cases and the practice Salesforce, on a clock that runs as soon as somebody waits for it. */

async function setDeviceStage() {
  const stage = await setStage({
    clock: ({ practice }) => ({
      now: () => practice.clock.now(),
      elapsed: () => practice.clock.now(),
      after: (ms, task) => {
        const turn = setImmediate(() => {
          practice.clock.advance(ms);
          task();
        });
        return () => clearImmediate(turn);
      },
    }),
  });
  const request = {
    method: 'device',
    loginHost: stage.production.loginUrl,
    clientApp: { kind: 'new', clientId: stage.publicApp.clientId },
  } as const;
  return { ...stage, request };
}

/** What the person does with the code, once it is shown. */
async function decide(stage: Stage, save: 'Allow' | 'Deny') {
  await expect.poll(() => stage.progress.length, { interval: 5 }).toBeGreaterThan(0);
  const told = stage.progress[0];
  if (told?.kind !== 'device') throw new Error('no code was shown');
  const { userCode, verificationUrl } = told;
  const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
  const login = await browser.submit(verificationUrl, { user_code: userCode });
  const consent = await typeLogin(browser, login, stage.dana.username, stage.dana.password);
  await browser.submit(consent.url, { user_code: userCode, save });
}

it('shows code and page, waits for the person, and adds an org that renews', async () => {
  const stage = await setDeviceStage();
  // Held back, or the ten minutes of the code would be over before the person has typed it.
  const polls = stage.practice.faults.add({ grantType: 'device' }, { kind: 'hold' });
  const adding = stage.add(stage.request);
  await decide(stage, 'Allow');
  polls.remove();
  const added = await adding;
  expect(added).toMatchObject({ ok: true, value: { method: 'device', username: stage.dana.username } });
  expect(stage.progress).toEqual([
    {
      kind: 'device',
      signInId: expect.any(String) as string,
      userCode: expect.stringMatching(/^[A-Z0-9]{8}$/) as string,
      verificationUrl: expect.stringContaining(stage.production.loginUrl) as string,
      endsAt: expect.any(Number) as number,
    },
  ]);
  stage.practice.end.accessTokens();
  expect(added.ok && (await stage.token(added.value.key)).ok).toBe(true);
});

it('asks no more often than it may: pending until the code ends, never too fast', async () => {
  const stage = await setDeviceStage();
  expect(await stage.add(stage.request)).toMatchObject({ error: { code: 'SIGN_IN_TIMED_OUT' } });
  const polls = stage.practice.requests.all().filter(({ grantType }) => grantType === 'device');
  expect(polls.length).toBeGreaterThan(100);
  polls
    .slice(1)
    .forEach(({ at }, index) => expect(at - (polls[index]?.at ?? 0)).toBeGreaterThanOrEqual(5000));
  expect(stage.stored()).toEqual([]);
});

it('goes slower when it is told to', async () => {
  const stage = await setDeviceStage();
  const body = JSON.stringify({ error: 'slow_down', error_description: 'polling too quickly' });
  const headers = { 'content-type': 'application/json' };
  stage.practice.faults.add(
    { grantType: 'device', times: 2 },
    { kind: 'answer', status: 400, headers, body },
  );
  await stage.add(stage.request);
  const at = stage.practice.requests
    .all()
    .filter(({ grantType }) => grantType === 'device')
    .map((poll) => poll.at);
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(gaps.slice(0, 3)).toEqual([10_000, 15_000, 15_000]);
});

it('tells that the person denied it', async () => {
  const stage = await setDeviceStage();
  const polls = stage.practice.faults.add({ grantType: 'device' }, { kind: 'hold' });
  const adding = stage.add(stage.request);
  await decide(stage, 'Deny');
  polls.remove();
  expect(await adding).toMatchObject({
    error: { code: 'SIGN_IN_REFUSED', salesforce: { error: 'access_denied', where: 'token:device' } },
  });
});

it('ends when the person cancels, while an answer is awaited', async () => {
  const stage = await setDeviceStage();
  stage.practice.faults.add({ grantType: 'device' }, { kind: 'hold' });
  const cancel = new AbortController();
  const adding = stage.add(stage.request, cancel.signal);
  await stage.practice.requests.reached({ grantType: 'device' }, 1);
  cancel.abort();
  expect(await adding).toMatchObject({ error: { code: 'SIGN_IN_CANCELLED' } });
});

it.each([
  [{ disabledFlows: ['device'] as const }, 'oauth_flow_disabled'],
  [{ blocked: true }, 'app_blocked'],
])('names why no code is given: %o', async (policy, error) => {
  const stage = await setDeviceStage();
  stage.practice.policies.setApp(stage.publicApp.clientId, policy);
  expect(await stage.add(stage.request)).toMatchObject({
    error: { salesforce: { error, where: 'token:device' } },
  });
});
