import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createLoopbackHandOff } from './loopback-hand-off.ts';
import { userOfConnection } from './peer-user.ts';

const ONE_TIME = 'https://acme.my.salesforce.com/secur/frontdoor.jsp?otp=once';

async function offer() {
  const clock = createFakeClock();
  const offered = await createLoopbackHandOff(clock).offer(ONE_TIME);
  if (!offered.ok) throw new Error(offered.error.message);
  return { clock, ...offered.value };
}

async function ask(address: string, options: RequestOptions = {}) {
  const request = httpRequest(address, { agent: false, ...options });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response as AsyncIterable<Buffer>) body += chunk.toString();
  return { status: response.statusCode, headers: response.headers, body };
}
const closed = (address: string) => expect(ask(address)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);

it('leads on once, leaves no trace in any cache or referrer, and is gone', async () => {
  const { address } = await offer();
  const answer = await ask(address);
  expect(answer).toMatchObject({
    status: 302,
    headers: {
      location: ONE_TIME,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
  expect(answer.body).not.toContain('otp');
  await closed(address);
});

it('is an address nobody can guess, on 127.0.0.1, without the login in it', async () => {
  const one = await offer();
  const other = await offer();
  for (const { address } of [one, other]) {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
  }
  expect(new URL(one.address).pathname).not.toBe(new URL(other.address).pathname);
  await Promise.all([one.withdraw(), other.withdraw()]);
});

it('answers one of several that come at once', async () => {
  const { address } = await offer();
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => ask(address)));
  const leading = answers.filter((one) => one.status === 'fulfilled' && one.value.status === 302);
  expect(leading).toHaveLength(1);
});

it('is gone after 60 seconds, and when it is withdrawn', async () => {
  const { address, clock } = await offer();
  clock.advance(59_999);
  expect((await ask(new URL('/x', address).href)).status).toBe(404);
  clock.advance(1);
  await closed(address);
  const other = await offer();
  await other.withdraw();
  await closed(other.address);
});

it.each([
  ['a wrong path', 404, (address: string) => [new URL('/favicon.ico', address).href, {}] as const],
  ['a longer path', 404, (address: string) => [`${address}x`, {}] as const],
  ['a query', 404, (address: string) => [`${address}?x`, {}] as const],
  ['another method', 405, (address: string) => [address, { method: 'POST' }] as const],
  [
    'another name (DNS rebinding)',
    400,
    (address: string) => [address, { headers: { host: 'evil.example' } }] as const,
  ],
  [
    'a prefetch',
    503,
    (address: string) => [address, { headers: { 'sec-purpose': 'prefetch;prerender' } }] as const,
  ],
  [
    'a part of a page',
    403,
    (address: string) => [address, { headers: { 'sec-fetch-dest': 'image' } }] as const,
  ],
])('%s gets nothing and uses nothing up', async (_what, status, wrong) => {
  const { address } = await offer();
  const [url, options] = wrong(address);
  const answer = await ask(url, options);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer)).not.toContain('otp');
  expect((await ask(address, { headers: { 'sec-fetch-dest': 'document' } })).status).toBe(302);
});

it('finds in Linux’ table who holds the other end of a connection', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1',
    '   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 2 1',
    '   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 3 1',
  ].join('\n');
  expect(userOfConnection(table, 50_000, 8080)).toBe(1001);
  expect(userOfConnection(table, 50_001, 8080)).toBeNull();
  expect(userOfConnection('', 1, 2)).toBeNull();
});
