import { expect, it } from 'vitest';
import type { OrgKind } from '../../../shared/org.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { Http } from '../../ports/http.ts';
import { passedBefore } from '../guard/production-guard.ts';
import type { TokenBroker } from '../token/token-broker.ts';
import { createCopiedSecret } from './copied-secret.ts';
import { copyLoginLink } from './copy-login-link.ts';

function setUp(kind: OrgKind, clipboardSeconds = 60) {
  const org = makeOrg({ kind });
  const link = `${org.instanceUrl}/secur/frontdoor.jsp?otp=once`;
  const clock = createFakeClock();
  const store = createMemoryStore([org]);
  void store.update((state) => ({ ...state, settings: { ...state.settings, clipboardSeconds } }));
  const held = { text: '' };
  const put = (text: string) => {
    held.text = text;
    return Promise.resolve();
  };
  const copied = createCopiedSecret(
    { writeSecret: put, writeText: put, readText: () => Promise.resolve(held.text), clear: () => put('') },
    clock,
  );
  const asked: string[] = [];
  const http: Http = {
    send: ({ url }) => {
      asked.push(url);
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve(ok({ status: 200, headers, body: JSON.stringify({ frontdoor_uri: link }) }));
    },
  };
  const token = () => Promise.resolve(ok({ accessToken: 'cached', instanceUrl: org.instanceUrl }));
  const broker: TokenBroker = { fresh: token, cached: token, renew: token };
  return {
    org,
    link,
    clock,
    held,
    asked,
    parts: { store, copied, http, broker, guard: passedBefore, used: () => undefined },
  };
}

it('a link is on the clipboard for as long as it lives, whatever the settings say', async () => {
  const { org, link, clock, held, parts } = setUp('sandbox', 600);
  const result = await copyLoginLink(parts, org.key, false);
  expect(result).toEqual(ok({ orgKey: org.key, clearsAt: clock.now() + 60_000, format: 'login-link' }));
  expect(JSON.stringify(result)).not.toContain('otp');
  expect(held.text).toBe(link);
  clock.advance(60_000);
  await Promise.resolve();
  await Promise.resolve();
  expect(held.text).toBe('');
});

it('shorter where the settings say so', async () => {
  const { org, clock, parts } = setUp('scratch', 10);
  expect(await copyLoginLink(parts, org.key, false)).toMatchObject(ok({ clearsAt: clock.now() + 10_000 }));
});

it.each(['production', 'unknown'] as const)('of %s only with the person’s consent', async (kind) => {
  const { org, link, held, asked, parts } = setUp(kind);
  expect(await copyLoginLink(parts, org.key, false)).toMatchObject({ ok: false });
  expect([held.text, asked]).toEqual(['', []]);
  expect(await copyLoginLink(parts, org.key, true)).toMatchObject({ ok: true });
  expect(held.text).toBe(link);
});
