import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { awaitDeviceToken, requestDeviceCode } from './device.ts';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from './fake-http.ts';

const START = 1_700_000_000_000;
const offered = {
  device_code: 'dev-1',
  user_code: 'BCDF2345',
  verification_uri: 'https://acme.my.salesforce.com/setup/connect',
  interval: 5,
};
const granted = jsonAnswer({
  access_token: '00D!x',
  refresh_token: 'r',
  instance_url: 'https://acme.my.salesforce.com',
});
const refusal = (error: string) => jsonAnswer({ error, error_description: '' }, 400);
const pending = refusal('authorization_pending');

function setUp(answers: readonly FakeAnswer[]) {
  const clock = createFakeClock(START);
  const askedAt: number[] = [];
  const http = createFakeHttp((request) => {
    askedAt.push((clock.now() - START) / 1000);
    const answer = answers[askedAt.length - 1];
    if (answer === undefined) throw new Error(`nothing prepared for ${request.url}`);
    return answer;
  });
  const endpoint = { http, clock, loginHost: 'https://acme.my.salesforce.com', client: { clientId: 'app' } };
  return { clock, http, endpoint, askedAt };
}

describe('a device code', () => {
  it('is asked for at the token endpoint, with the words of Salesforce', async () => {
    const { endpoint, http } = setUp([jsonAnswer(offered)]);
    expect(await requestDeviceCode(endpoint, ['api', 'refresh_token'])).toEqual({
      ok: true,
      value: {
        deviceCode: 'dev-1',
        userCode: 'BCDF2345',
        verificationUrl: offered.verification_uri,
        intervalMs: 5000,
        endsAt: START + 600_000,
      },
    });
    expect(http.requests[0]).toMatchObject({
      url: 'https://acme.my.salesforce.com/services/oauth2/token',
      form: { response_type: 'device_code', client_id: 'app', scope: 'api refresh_token' },
    });
  });

  it('has five seconds between two questions when none are named', async () => {
    const { endpoint } = setUp([jsonAnswer({ ...offered, interval: undefined })]);
    expect(await requestDeviceCode(endpoint, [])).toMatchObject({ value: { intervalMs: 5000 } });
  });

  it.each<[string, FakeAnswer, string]>([
    [
      'sends the person to a stranger',
      jsonAnswer({ ...offered, verification_uri: 'https://evil.com/' }),
      'response-refused',
    ],
    [
      'sends the person to this computer',
      jsonAnswer({ ...offered, verification_uri: 'http://localhost:1/' }),
      'response-refused',
    ],
    ['cannot be typed', jsonAnswer({ ...offered, user_code: 'A\u202eB' }), 'response-refused'],
    ['is none', jsonAnswer({}), 'response-refused'],
    ['is a web page', htmlAnswer(200), 'unavailable'],
    ['is refused', refusal('oauth_flow_disabled'), 'app-refused'],
  ])('is not taken when it %s', async (_what, answer, kind) => {
    const { endpoint } = setUp([answer]);
    expect(await requestDeviceCode(endpoint, [])).toMatchObject({ error: { kind } });
  });
});

describe('asking for the token', () => {
  const device = {
    deviceCode: 'dev-1',
    userCode: 'BCDF2345',
    verificationUrl: offered.verification_uri,
    intervalMs: 5000,
    endsAt: START + 60_000,
  };

  /** Runs the clock second by second until the asking ends. */
  async function run(answers: readonly FakeAnswer[], seconds = 100, cancelAt = Infinity) {
    const { clock, endpoint, askedAt, http } = setUp(answers);
    const cancel = new AbortController();
    let outcome: unknown = 'still asking';
    const asking = awaitDeviceToken(endpoint, device, cancel.signal).then((ended) => {
      outcome = ended;
    });
    for (let second = 0; second < seconds && outcome === 'still asking'; second += 1) {
      clock.advance(1000);
      if (second + 1 === cancelAt) cancel.abort();
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (outcome !== 'still asking') await asking;
    return { outcome, askedAt, http };
  }

  it('goes on at the interval while it is pending, and ends with the token', async () => {
    const { outcome, askedAt, http } = await run([pending, pending, granted]);
    expect(askedAt).toEqual([5, 10, 15]);
    expect(outcome).toMatchObject({ ok: true, value: { refreshToken: 'r' } });
    expect(http.requests[0]?.form).toEqual({ grant_type: 'device', code: 'dev-1', client_id: 'app' });
  });

  it('slows down by five seconds each time it is told to, for good', async () => {
    const { askedAt } = await run([refusal('slow_down'), pending, refusal('slow_down'), granted]);
    expect(askedAt).toEqual([5, 15, 25, 40]);
  });

  it('survives a network that is away, at half the pace', async () => {
    const failure = { kind: 'reset', detail: 'x', mayHaveArrived: true } as const;
    const { outcome, askedAt } = await run([{ failure }, htmlAnswer(503), granted]);
    expect(askedAt).toEqual([5, 15, 35]);
    expect(outcome).toMatchObject({ ok: true });
  });

  it('ends with its code, and asks no more', async () => {
    const { outcome, askedAt } = await run(Array<FakeAnswer>(20).fill(pending));
    expect(outcome).toEqual({ ok: false, error: { kind: 'expired' } });
    expect(Math.max(...askedAt)).toBeLessThan(60);
  });

  it.each(['access_denied', 'invalid_grant', 'invalid_request'])('ends at %s', async (error) => {
    const { outcome, askedAt } = await run([refusal(error)]);
    expect(askedAt).toEqual([5]);
    expect(outcome).toMatchObject({ ok: false, error: { salesforce: { error, where: 'token:device' } } });
  });

  it('ends at once when it is cancelled, and asks no more', async () => {
    const { outcome, askedAt } = await run([pending], 30, 7);
    expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(askedAt).toEqual([5]);
  });
});
