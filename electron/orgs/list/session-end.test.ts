import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import { ok } from '../../../shared/result.ts';
import { createClientApps } from '../client-apps/client-apps.ts';
import { getSessionEnd } from './session-end.ts';

const NOW = 1_700_000_000;
const ORG = makeOrg();

async function ask(answer: FakeAnswer, { hasSecret = true, accessToken = '00D!opaque' } = {}) {
  const store = createMemoryStore([ORG]);
  await store.update((state) => ({
    ...state,
    clientApps: state.clientApps.map((app) => ({ ...app, hasSecret })),
  }));
  const vault = createMemoryVault();
  await vault.write(`client:${ORG.clientAppId}`, 'secret');
  const http = createFakeHttp(() => answer);
  const token = ok({ accessToken, instanceUrl: ORG.instanceUrl });
  const unused = () => Promise.reject(new Error('asking must not renew'));
  const parts = {
    store,
    http,
    clock: createFakeClock(NOW * 1000),
    clientApps: createClientApps(store, vault, () => 'id'),
    broker: { cached: () => Promise.resolve(token), fresh: unused, renew: unused },
    sessionEnds: { note: () => undefined },
  };
  return { end: await getSessionEnd(parts, ORG.key), requests: http.requests };
}

const introspected = (exp: number, iat = NOW - 600) =>
  jsonAnswer({ active: true, token_type: 'access_token', exp, iat, nbf: iat });

describe('the end of a session', () => {
  it('is asked for with the app’s secret, and the timeout told where use has not moved it', async () => {
    const { end, requests } = await ask(introspected(NOW - 600 + 7200));
    expect(end).toEqual({
      ok: true,
      value: { kind: 'ends', at: (NOW + 6600) * 1000, timeoutMs: 7_200_000, source: 'introspection' },
    });
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: 'https://login.salesforce.com/services/oauth2/introspect',
        form: { token: '00D!opaque', client_id: 'client-1', client_secret: 'secret' },
      },
    ]);
  });

  it('claims no timeout once use has moved it', async () => {
    const { end } = await ask(introspected(NOW + 7000));
    expect(end).toMatchObject({ ok: true, value: { kind: 'ends', timeoutMs: null } });
  });

  it('is unknown without a secret, and nobody is asked', async () => {
    const { end, requests } = await ask(introspected(NOW), { hasSecret: false });
    expect(end).toEqual({ ok: true, value: { kind: 'unknown', why: 'no-secret' } });
    expect(requests).toEqual([]);
  });

  it.each([
    ['has ended', { active: false }, { kind: 'ended' }],
    ['tells no end', { active: true }, { kind: 'unknown', why: 'not-told' }],
  ])('is said when the server %s', async (_what, body, told) => {
    expect((await ask(jsonAnswer(body))).end).toEqual({ ok: true, value: told });
  });

  it.each([
    ['another shape', jsonAnswer({ active: 'yes' }), 'RESPONSE_REFUSED'],
    ['no answer', jsonAnswer({}, 503), 'SALESFORCE_UNAVAILABLE'],
    ['a refusal of the app', jsonAnswer({ error: 'invalid_client' }, 400), 'ACCESS_REFUSED'],
  ])('is a failure of its own for %s', async (_what, answer, code) => {
    expect((await ask(answer)).end).toMatchObject({ ok: false, error: { code } });
  });

  it('is read from a JWT itself, without asking', async () => {
    const jwt = (exp: number) =>
      `eyJhbGciOiJSUzI1NiJ9.${btoa(JSON.stringify({ exp })).replace(/=+$/, '')}.c2ln`;
    const living = await ask(introspected(NOW), { accessToken: jwt(NOW + 60) });
    expect(living.end).toEqual({
      ok: true,
      value: { kind: 'ends', at: (NOW + 60) * 1000, timeoutMs: null, source: 'token' },
    });
    expect(living.requests).toEqual([]);
    const over = await ask(introspected(NOW), { accessToken: jwt(NOW) });
    expect(over.end).toEqual({ ok: true, value: { kind: 'ended' } });
  });
});
