import { expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import type { CallbackReceiver } from '../ports/callback.ts';
import type { HttpRequest } from '../ports/http.ts';
import { createSignInTraces } from './sign-in-traces.ts';
import { tracePorts } from './trace-ports.ts';

const SECRET = 'S3CR3T';

function traced() {
  const clock = createFakeClock();
  const traces = createSignInTraces(clock);
  let receiver: CallbackReceiver | null = null;
  const ports = tracePorts(
    {
      http: {
        send: ({ url }: HttpRequest) => {
          clock.advance(40);
          if (url.includes('down'))
            return Promise.resolve(
              fail({ kind: 'refused', detail: 'x: no connection', mayHaveArrived: false }),
            );
          const body = JSON.stringify({
            error: 'invalid_grant',
            error_description: 'expired authorization code',
            access_token: SECRET,
          });
          return Promise.resolve(ok({ status: 400, headers: { 'x-secret': SECRET }, body }));
        },
      },
      browser: { open: (_url: string) => Promise.resolve(ok(null)), find: () => Promise.resolve([]) },
      listener: {
        listen: (_url: string, given: CallbackReceiver) => {
          receiver = given;
          return Promise.resolve({ kind: 'listening' as const, close: () => Promise.resolve() });
        },
      },
      signInWindows: {
        open: () => ({ ended: Promise.resolve({ kind: 'closed' as const }), close: () => undefined }),
      },
    },
    traces,
    clock,
  );
  return { traces, ports, receiver: () => receiver };
}

const judge: CallbackReceiver = { receive: () => 'accepted', settled: () => false };

it('notes hosts, paths, statuses, error words and times of a sign-in, and nothing that is secret', async () => {
  const { traces, ports, receiver } = traced();
  await traces.record(
    { method: 'browser', secrets: [] },
    async () => {
      await ports.listener.listen('http://localhost:8717/callback', judge);
      await ports.browser.open(`https://login.salesforce.com/services/oauth2/authorize?state=${SECRET}`);
      receiver()?.receive(`http://localhost:8717/callback?code=${SECRET}&state=${SECRET}&sfdc=${SECRET}`);
      await ports.http.send({
        method: 'POST',
        url: `https://login.salesforce.com/services/oauth2/token?x=${SECRET}`,
        headers: { authorization: SECRET },
        form: { grant_type: 'authorization_code', code: SECRET, code_verifier: SECRET },
      });
      await ports.http.send({ method: 'GET', url: 'https://down.my.salesforce.com/services/data' });
    },
    () => 'SIGN_IN_REFUSED',
  );
  const trace = traces.last();
  expect(trace).toMatchObject({ method: 'browser', outcome: 'SIGN_IN_REFUSED' });
  expect(trace?.steps.map(({ text }) => text)).toEqual([
    'listening at http://localhost:8717/callback → listening',
    'browser at https://login.salesforce.com/services/oauth2/authorize → opened',
    'callback at http://localhost:8717/callback: code, state, sfdc → accepted',
    'POST https://login.salesforce.com/services/oauth2/token (authorization_code) → 400 invalid_grant: expired authorization code, 40 ms',
    'GET https://down.my.salesforce.com/services/data → no answer: refused (x: no connection), 40 ms',
  ]);
  expect(JSON.stringify(trace)).not.toContain(SECRET);
});

it('keeps two sign-ins at once apart, and notes nothing outside of one', async () => {
  const { traces, ports } = traced();
  const send = (host: string) => ports.http.send({ method: 'GET', url: `https://${host}/` });
  await send('nobody.example');
  await Promise.all(
    ['one.example', 'two.example'].map((host) =>
      traces.record(
        { method: host, secrets: [] },
        async () => {
          await Promise.resolve();
          await send(host);
          await send(host);
        },
        () => 'signed in',
      ),
    ),
  );
  expect(traces.all()).toHaveLength(2);
  for (const { method, steps } of traces.all()) {
    expect(steps).toHaveLength(2);
    for (const { text } of steps) expect(text).toContain(method);
  }
});

it('keeps the last five sign-ins, and a hundred steps of each', async () => {
  const { traces } = traced();
  for (let number = 0; number < 8; number += 1) {
    await traces.record(
      { method: `sign-in ${number}`, secrets: [] },
      () => {
        for (let step = 0; step < 300; step += 1) traces.step(`step ${step}`);
        return Promise.resolve(null);
      },
      () => 'signed in',
    );
  }
  expect(traces.all().map(({ method }) => method)).toEqual([3, 4, 5, 6, 7].map((at) => `sign-in ${at}`));
  expect(traces.last()?.steps).toHaveLength(100);
  expect(traces.last()?.steps.at(-1)?.text).toBe('and more, not noted');
});
