import { expect, it } from 'vitest';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from './fake-http.ts';
import { readServerTime } from './server-time.ts';

const DATE = 'Mon, 23 Nov 2026 12:00:00 GMT';
const THEIRS = Date.parse(DATE) + 500;

/** A clock that is `aheadMs` fast, at a server that takes two seconds to answer. */
async function ask(aheadMs: number, answer: FakeAnswer = jsonAnswer([], 200, { date: DATE })) {
  const times = [THEIRS + aheadMs - 1000, THEIRS + aheadMs + 1000];
  const http = createFakeHttp([answer]);
  const clock = { now: () => times.shift() ?? 0 };
  return { time: await readServerTime({ http, clock }, 'https://login.salesforce.com'), http };
}

it.each([0, 90_000, -90_000, 86_400_000])(
  'tells a clock that is %i ms fast, and the server’s time',
  async (aheadMs) => {
    const { time, http } = await ask(aheadMs);
    expect(time).toEqual({ now: THEIRS + 1000, aheadMs });
    expect(http.requests).toEqual([{ method: 'GET', url: 'https://login.salesforce.com/services/data' }]);
  },
);

it('believes the Date of any answer, a refusal’s too', async () => {
  expect((await ask(0, jsonAnswer({}, 404, { date: DATE }))).time?.aheadMs).toBe(0);
});

it('tells nothing where there is no answer, or no Date in it', async () => {
  const failure = { kind: 'dns', detail: 'x', mayHaveArrived: false } as const;
  expect((await ask(0, { failure })).time).toBeNull();
  expect((await ask(0, jsonAnswer([]))).time).toBeNull();
  expect((await ask(0, jsonAnswer([], 200, { date: 'soon' }))).time).toBeNull();
});

it('asks no stranger', async () => {
  const http = createFakeHttp([]);
  expect(await readServerTime({ http, clock: { now: () => 0 } }, 'https://evil.com')).toBeNull();
});
