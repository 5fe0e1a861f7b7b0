import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGotHttp } from '../../electron/adapters/network/got-http.ts';
import { createLoopbackListener } from '../../electron/adapters/network/loopback-listener.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { createMemoryStore } from '../../electron/fakes/memory-store.ts';
import { createMemoryVault } from '../../electron/fakes/memory-vault.ts';
import { checkClientApp } from '../../electron/orgs/client-apps/check-client-app.ts';
import { createClientAppSecrets } from '../../electron/orgs/client-apps/client-app-secrets.ts';
import { createClientApps } from '../../electron/orgs/client-apps/client-apps.ts';
import { saveClientApp } from '../../electron/orgs/client-apps/save-client-app.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from '../salesforce/start-practice-salesforce.ts';
import { freeCallback } from './free-callback.ts';

/** `Check this app` on the real HTTP and loopback adapters, against the practice Salesforce. */
describe('checking a client app without a person', () => {
  const http = createGotHttp({ version: '0.0.0' });
  const SECRET = 'practice-secret';
  let practice: PracticeSalesforce;
  let callbackUrl = '';
  let sent = 0;
  const counting: typeof http = {
    ...http,
    send: (request, signal) => {
      sent += 1;
      expect(JSON.stringify(request)).not.toMatch(/username|@acme/);
      return http.send(request, signal);
    },
  };

  beforeAll(async () => {
    practice = await startPracticeSalesforce();
  });
  afterAll(async () => {
    http.close();
    await practice.close();
  });
  beforeEach(async () => {
    sent = 0;
    practice.policies.reset();
    practice.faults.clear();
    callbackUrl = await freeCallback();
    const registered = { name: 'Test', callbackUrls: [callbackUrl], scopes: ['api', 'web', 'refresh_token'] };
    practice.clientApps.register({ ...registered, clientId: 'public' });
    practice.clientApps.register({ ...registered, clientId: 'confidential', clientSecret: SECRET });
    practice.policies.setApp('confidential', { requireSecretForWebServer: true });
  });

  /** Saves an app as entered, and checks it: one text a line, its outcome first. */
  async function check(
    entered: Partial<RequestOf<'saveClientApp'>>,
    loginHost = practice.production.loginUrl,
  ): Promise<readonly string[]> {
    const store = createMemoryStore();
    const vault = createMemoryVault();
    const clientAppSecrets = createClientAppSecrets(vault);
    const saved = await saveClientApp(
      { store, clientAppSecrets, newId: () => 'app-1' },
      {
        name: 'Test',
        clientId: 'public',
        callbackUrls: [callbackUrl],
        scopes: ['api', 'web', 'refresh_token'],
        flows: ['web-server'],
        loginHost: null,
        ...entered,
      },
    );
    if (!saved.ok) throw new Error(saved.error.message);
    const clientApps = createClientApps(store, vault, () => 'unused');
    const parts = { clientApps, http: counting, clock: systemClock, listener: createLoopbackListener() };
    const checked = await checkClientApp(parts, 'app-1', loginHost);
    if (!checked.ok) throw new Error(checked.error.message);
    expect(JSON.stringify(checked)).not.toContain(SECRET);
    return checked.value.lines.map(({ outcome, message }) => `${outcome}: ${message}`);
  }
  const host = () => new URL(practice.production.loginUrl).host;
  const tokenCalls = () => practice.requests.count({ path: '/services/oauth2/token' });

  it('all is well', async () => {
    const lines = await check({});
    expect(lines).toEqual([
      `good: ${host()} answers.`,
      `good: ${host()} knows this client id.`,
      expect.stringMatching(/^good: No client secret was asked for/),
      'good: Renewing a sign-in asks for no client secret.',
      expect.stringMatching(/^good: Salesforce takes the callback URL .*login page/),
      expect.stringMatching(/^good: Port \d+ is free/),
      expect.stringMatching(/^unknown: What an admin allows/),
    ]);
    expect(sent).toBe(3);
  });

  it('the client id is not known there, and nothing else is asked', async () => {
    const lines = await check({ clientId: 'mistyped' });
    expect(lines[1]).toMatch(/^bad: .*does not know this client id: invalid_client_id/);
    expect(sent).toBe(1);
  });

  it('the secret is right, which is told from a wrong one being refused', async () => {
    const lines = await check({ clientId: 'confidential', clientSecret: SECRET });
    expect(lines[2]).toMatch(/^good: The client secret is right/);
    expect(sent).toBe(3);
  });

  it('the secret is wrong', async () => {
    const lines = await check({ clientId: 'confidential', clientSecret: 'of-another-app' });
    expect(lines[1]).toMatch(/^bad: The client secret was refused: invalid_client/);
    expect(lines.join('\n')).not.toContain('of-another-app');
  });

  it('a secret is demanded, and there is none', async () => {
    const lines = await check({ clientId: 'confidential' });
    expect(lines[1]).toMatch(/^bad: A client secret is demanded .*invalid_client/);
  });

  it('a secret is demanded at renewal only: it would work once', async () => {
    practice.policies.setApp('public', { requireSecretForRefresh: true });
    const lines = await check({});
    expect(lines[2]).toMatch(/^good: No client secret was asked for/);
    expect(lines[3]).toMatch(/^bad: .*work once and fail at renewal.*invalid_client/);
  });

  it('a callback URL is not registered, and another is', async () => {
    const other = callbackUrl.replace('127.0.0.1', 'localhost');
    const lines = (await check({ callbackUrls: [callbackUrl, other] })).filter((line) =>
      / callback URL /.test(line),
    );
    expect(lines[0]).toMatch(/^good: /);
    expect(lines[1]).toMatch(/^bad: .*not registered with the app.*redirect_uri_mismatch/);
    expect(lines[1]).toContain(other);
  });

  it('the app lacks a scope', async () => {
    const lines = await check({ scopes: ['api', 'full'] });
    expect(lines.join('\n')).toMatch(/bad: The app does not have every scope of “api full”: invalid_scope/);
  });

  it('a port is taken', async () => {
    const taken = createServer().listen(Number(new URL(callbackUrl).port), '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const lines = await check({});
    await new Promise((resolve) => taken.close(resolve));
    expect(lines.join('\n')).toMatch(/bad: Port \d+ is taken/);
  });

  it('only the window of Latchkey can come back', async () => {
    const lines = await check({ callbackUrls: ['https://acme.example/callback'] });
    expect(lines.join('\n')).toMatch(/unknown: None of the callback URLs is on this computer/);
  });

  it('a policy refuses the app outright: its words, and no explanation of ours', async () => {
    practice.policies.setApp('public', {
      tokenFailure: { error: 'oauth_flow_disabled', description: 'The external client app is disabled.' },
    });
    const lines = await check({});
    expect(lines[1]).toBe(
      `bad: ${host()} refused the app: oauth_flow_disabled (The external client app is disabled.).`,
    );
  });

  it('the host does not answer, and nothing more is sent', async () => {
    const lines = await check({}, 'http://127.0.0.1:9');
    expect(lines[0]).toMatch(/^unknown: 127\.0\.0\.1:9 could not be reached/);
    expect(sent).toBe(1);
  });

  it('something else answers in Salesforce’s place', async () => {
    practice.faults.add(
      { path: '/services/oauth2/token' },
      { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>proxy</h1>' },
    );
    const lines = await check({});
    expect(lines[0]).toMatch(/^unknown: .*not as Salesforce does/);
    expect(sent).toBe(1);
  });

  it('the authorize page answers with what nobody can read', async () => {
    practice.faults.add(
      { path: '/services/oauth2/authorize' },
      { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>hello</h1>' },
    );
    expect((await check({})).join('\n')).toMatch(
      /unknown: For the callback URL .* neither yes nor no \(status 200\)/,
    );
  });

  it('client credentials: at the My Domain only, with a Run As user, and the token is given back', async () => {
    const org = practice.orgs[0];
    const user = org?.users[0];
    if (org === undefined || user === undefined) throw new Error('the practice is empty');
    const app = { clientId: 'confidential', clientSecret: SECRET, flows: ['client-credentials'] as const };
    const entered = { ...app, flows: [...app.flows], callbackUrls: [] };

    expect((await check(entered)).join('\n')).toContain(
      'bad: Client credentials are refused: invalid_grant (request not supported on this domain)',
    );
    expect((await check(entered, org.instanceUrl)).join('\n')).toContain(
      'no client credentials user enabled',
    );
    practice.policies.setApp('confidential', { runAs: user.username });
    expect((await check(entered, org.instanceUrl)).join('\n')).toContain(
      'good: Client credentials are granted',
    );
    expect(practice.requests.count({ path: '/services/oauth2/revoke' })).toBe(1);
    expect(
      (await check({ ...entered, clientSecret: undefined, clientId: 'public' }, org.instanceUrl)).join('\n'),
    ).toContain('bad: Client credentials need the client secret');
  });

  it('device codes are given out, or their flow is off', async () => {
    const entered = { flows: ['device' as const], callbackUrls: [] };
    expect((await check(entered)).join('\n')).toContain('good: Device codes are given out.');
    practice.policies.setApp('public', { disabledFlows: ['device'] });
    expect((await check(entered)).join('\n')).toContain('bad: Device codes are refused: oauth_flow_disabled');
  });

  it('asks a handful of times at most, whatever is entered', async () => {
    const many = Array.from({ length: 10 }, (_, index) => `http://localhost:${30_000 + index}/callback`);
    await check({
      clientId: 'confidential',
      clientSecret: SECRET,
      callbackUrls: many,
      flows: ['web-server'],
    });
    expect(sent).toBeLessThanOrEqual(6);
    expect(tokenCalls()).toBeGreaterThan(0);
  });
});
