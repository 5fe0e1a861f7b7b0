import { expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';
import { TRIAL } from './trial-pages.ts';

/** A person in a browser of their own, and what that browser sends as cookies. */
async function signedIn(secondHosts = false) {
  const fixture = await startFixture({ secondHosts });
  const { access_token: token } = await fixture.signIn();
  const origin = fixture.production.instanceUrl;
  const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
  await browser.visit(`${origin}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}`);
  const get = (path: string) =>
    fetch(origin + path, { headers: { cookie: `sid=${browser.cookie(origin, 'sid') ?? ''}` } });
  return { ...fixture, browser, origin, get };
}

it.each(Object.values(TRIAL))('%s is there for who is signed in', async (path) => {
  const { browser, origin } = await signedIn();
  expect((await browser.visit(origin + path)).text).toContain('dana.reyes@acme.example');
});

it('lives at the Lightning host where there is one', async () => {
  const { browser, origin, practice } = await signedIn(true);
  const lightning = practice.hosts.find(({ id }) => id === 'acme.lightning')?.origin ?? '';
  expect((await browser.visit(origin + TRIAL.hostile)).url).toBe(lightning + TRIAL.hostile);
});

it('holds a slow download until it is let go', async () => {
  const { get, practice } = await signedIn();
  const answer = await get('/lightning/download/slow.bin');
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(first?.done).toBe(false);
  await expect.poll(() => practice.finishDownloads()).toBe(1);
  let size = first?.value?.length ?? 0;
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
    size += next.value.length;
  expect(size).toBe(Number(answer.headers.get('content-length')));
});

it('sends a big file, breaks one off, and names one with hostility', async () => {
  const { get } = await signedIn();
  const big = await get('/lightning/download/big.bin?mb=2');
  expect((await big.arrayBuffer()).byteLength).toBe(2 * 1024 * 1024);
  const cut = await get('/lightning/download/cut.bin');
  await expect(cut.arrayBuffer()).rejects.toThrow();
  expect((await get('/lightning/download/hostile-name')).headers.get('content-disposition')).toContain(
    '..%2F..%2F',
  );
});
