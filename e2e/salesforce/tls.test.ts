import { connect, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { startFixture } from './practice-fixture.ts';
import { createPracticeBrowser } from './practice-browser.ts';
import { SIGN_IN_CALLBACK, typeLogin } from './sign-in.ts';

it('serves every host with TLS, and only those who trust its certificate authority come in', async () => {
  const { practice, production, sandbox, signIn, get, refresh } = await startFixture({ tls: true });
  expect(practice.hosts.every(({ origin }) => origin.startsWith('https://127.0.0.'))).toBe(true);
  await expect(signIn()).rejects.toThrow();

  setDefaultCACertificates([...getCACertificates('default'), practice.caPem ?? '']);
  for (const org of [production, sandbox]) {
    const tokens = await signIn(org);
    expect(tokens.instance_url).toMatch(/^https:/);
    expect((await get(`${org.instanceUrl}/services/data/v68.0`, tokens.access_token)).status).toBe(200);
  }
  // Cutting a connection works differently under TLS.
  practice.faults.add({ area: 'token', times: 1 }, { kind: 'reset' });
  await expect(refresh(production, 'x')).rejects.toThrow();
});

it('sets the cookies of its sessions as Salesforce does: secure, and for other sites too', async () => {
  const { practice, production, dana } = await startFixture({ tls: true });
  setDefaultCACertificates([...getCACertificates('default'), practice.caPem ?? '']);
  const lines: string[] = [];
  const form = new URLSearchParams({ username: dana.username, pw: dana.password });
  const answer = await fetch(`${production.instanceUrl}/`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  lines.push(...answer.headers.getSetCookie());
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/; Path=\/; Secure; SameSite=None$/);
  const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
  const login = await browser.visit(`${production.instanceUrl}/`);
  expect((await typeLogin(browser, login, dana.username, dana.password)).text).toContain('Signed in as');
});

it('has another certificate authority each time', async () => {
  const [one, other] = await Promise.all([startFixture({ tls: true }), startFixture({ tls: true })]);
  expect(one.practice.caPem).not.toBe(other.practice.caPem);
  const [host] = one.practice.hosts;
  const { address = '', port = 0 } = host ?? {};
  const socket = connect({ host: address, port, ca: other.practice.caPem ?? '' });
  await expect(
    new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject)),
  ).rejects.toThrow();
});
