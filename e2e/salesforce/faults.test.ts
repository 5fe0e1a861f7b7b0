import { createGunzip } from 'node:zlib';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { FaultEffect } from './faults.ts';
import { startFixture, type Fixture } from './practice-fixture.ts';

const TOKEN_PATH = '/services/oauth2/token';

function field(body: unknown, name: string): string {
  return String(typeof body === 'object' && body !== null ? Reflect.get(body, name) : '');
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => httpGet(url, resolve).once('error', reject));
}

/** Reads until so many bytes have come, then hangs up. @returns how many came */
async function readUpTo(stream: AsyncIterable<Buffer>, bytes: number): Promise<number> {
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.length;
    if (seen >= bytes) break;
  }
  return seen;
}

describe('faults', () => {
  it('hit only the requests they are meant for, as often as they are meant to', async () => {
    const { practice, production, sandbox, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    const match = { path: TOKEN_PATH, grantType: 'refresh_token', host: 'login', times: 1 };
    const fault = practice.faults.add(match, { kind: 'answer', status: 503, body: 'Down for maintenance' });
    await signIn();
    await refresh(sandbox, 'x');
    expect(fault.hits()).toBe(0);
    const answer = await refresh(production, token);
    expect([answer.status, answer.text]).toEqual([503, 'Down for maintenance']);
    expect((await refresh(production, token)).status).toBe(200);
    expect(fault.hits()).toBe(1);
  });

  it('answer anything: a redirect, a rate limit, a page of a proxy', async () => {
    const { practice, production, token } = await startFixture();
    const ask = async (effect: FaultEffect) => {
      practice.faults.add({ path: TOKEN_PATH, times: 1 }, effect);
      return token(production.loginUrl, {}, { redirect: 'manual' });
    };
    const location = 'http://evil.example/';
    const moved = await ask({ kind: 'answer', status: 302, headers: { location } });
    expect([moved.status, moved.headers.get('location')]).toEqual([302, location]);
    const limited = await ask({ kind: 'answer', status: 429, headers: { 'retry-after': '7' } });
    expect(limited.headers.get('retry-after')).toBe('7');
    const html = { 'content-type': 'text/html' };
    const proxy = await ask({ kind: 'answer', status: 200, headers: html, body: '<h1>Log in</h1>' });
    expect(proxy.text).toBe('<h1>Log in</h1>');
  });

  it('spoil a right answer: fields missing, hostile, or empty', async () => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const { refresh_token: token } = await signIn();
    const fields = { instance_url: 'https://login.salesforce.com.evil.com', refresh_token: '', id: null };
    practice.faults.add({ path: TOKEN_PATH }, { kind: 'edit-json', fields });
    const { body } = await refresh(production, token);
    expect(body).toMatchObject({ instance_url: fields.instance_url, refresh_token: '' });
    expect(body).not.toHaveProperty('id');
  });

  it('drop the connection before the work, or after it', async () => {
    const { practice, production, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    practice.faults.add({ path: TOKEN_PATH, times: 1 }, { kind: 'reset' });
    await expect(refresh(production, token)).rejects.toThrow();
    practice.faults.add({ path: TOKEN_PATH, times: 1 }, { kind: 'reset-after-work' });
    await expect(refresh(production, token)).rejects.toThrow();
    // The second time the rotation was done, though nobody heard of it: the token has been used up.
    expect((await refresh(production, token)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('hold an answer until it is let go', async () => {
    const { practice, production, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    const fault = practice.faults.add({ path: TOKEN_PATH }, { kind: 'hold' });
    const pending = refresh(production, token);
    await practice.requests.reached({ path: TOKEN_PATH, grantType: 'refresh_token' }, 1);
    expect(practice.issued.ofKind('access_token')).toHaveLength(1);
    fault.remove();
    expect(field((await pending).body, 'access_token')).toBe(practice.issued.ofKind('access_token')[1]);
  });
});

describe('answers too large or too slow', () => {
  async function startWith(effect: FaultEffect): Promise<{ fixture: Fixture; url: string }> {
    const fixture = await startFixture();
    fixture.practice.faults.add({ path: TOKEN_PATH }, effect);
    return { fixture, url: fixture.production.loginUrl + TOKEN_PATH };
  }

  it('huge: 50 MB of JSON', async () => {
    const { url } = await startWith({ kind: 'huge' });
    const response = await open(url);
    expect(await readUpTo(response, Infinity)).toBeGreaterThan(50 * 1024 * 1024);
  });

  it('endless: as much as one cares to read', async () => {
    const { url } = await startWith({ kind: 'endless' });
    expect(await readUpTo(await open(url), 60 * 1024 * 1024)).toBeGreaterThanOrEqual(60 * 1024 * 1024);
  });

  it('slow-loris: begins, and does not come to an end', async () => {
    const { url, fixture } = await startWith({ kind: 'slow-loris', ms: 1 });
    const response = await open(url);
    expect(await readUpTo(response, 5)).toBe(5);
    expect(response.complete).toBe(false);
    await fixture.practice.close();
  });

  it('gzip bomb: small on the wire, 50 MB unpacked', async () => {
    const { url } = await startWith({ kind: 'gzip-bomb' });
    const response = await open(url);
    expect(response.headers['content-encoding']).toBe('gzip');
    let wire = 0;
    response.on('data', (chunk: Buffer) => (wire += chunk.length));
    expect(await readUpTo(response.pipe(createGunzip()), Infinity)).toBe(50 * 1024 * 1024);
    expect(wire).toBeLessThan(100_000);
  });
});
