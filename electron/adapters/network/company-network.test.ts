import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createProxyLogins } from '../../network/proxy-logins.ts';
import type { HttpRequest } from '../../ports/http.ts';
import { createExtraCaFile } from './extra-ca-file.ts';
import { createGotHttp } from './got-http.ts';
import { startLoopbackServer, type LoopbackServer } from '../tests/loopback-server.ts';
import { createProxyRoutes } from './proxy-routes.ts';
import { readChallenges } from './proxy-challenge.ts';
import { startCompanyProxy } from '../tests/company-proxy.ts';

/**
 * A company's network: a proxy that looks into TLS with an authority of its own, and wants a name and a password. The
 * hosts are Salesforce's by name; the proxy leads them all to a server on loopback.
 */
const LOGIN = { username: 'ada@acme', password: 'p+a&s%s #ü:ö' };
const refresh: HttpRequest = {
  method: 'POST',
  url: 'https://login.salesforce.com/services/oauth2/token',
  form: { refresh_token: 'SECRET' },
};

const open: { close(): unknown }[] = [];
let folder = '';
let caFile = '';
let server: LoopbackServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-network-'));
  caFile = join(folder, 'company.pem');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Acme Root CA' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'login.salesforce.com' }] },
    ],
  });
  await writeFile(caFile, cert);
  server = await startLoopbackServer((_request, response) => response.end('{}'), { key, cert });
  open.push(server);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await rm(folder, { recursive: true });
});

async function network(given: { readonly login?: typeof LOGIN; readonly demand?: string } = {}) {
  const proxy = await startCompanyProxy({ targetPort: server.port, ...given });
  const vault = createMemoryVault();
  const logins = createProxyLogins({ vault, fromEnvironment: null });
  const extraCa = createExtraCaFile({ file: caFile, homeFolder: folder });
  const http = createGotHttp({
    version: '1',
    proxies: createProxyRoutes({ env: {}, resolve: () => Promise.resolve(`PROXY ${proxy.hostAndPort}`) }),
    proxyLogins: logins,
    extraCa: () => extraCa.certificates(),
  });
  open.push(proxy, http);
  return { proxy, vault, logins, extraCa, http };
}

describe('a company’s authority', () => {
  it('is believed as soon as its file is chosen, and no longer when it is taken away', async () => {
    const { http, extraCa } = await network();
    expect(await http.send(refresh)).toMatchObject({ ok: true });
    extraCa.forget();
    expect(await http.send(refresh)).toMatchObject({
      ok: false,
      error: { kind: 'tls', mayHaveArrived: false },
    });
    // Nothing of the refused request arrived: the one line is that of the first.
    expect(server.arrived).toHaveLength(1);
    expect(await extraCa.use(caFile)).toMatchObject({ ok: true });
    expect(await http.send(refresh)).toMatchObject({ ok: true });
  });

  it.each<[string, string, string]>([
    ['no certificate', 'hello', 'there is no certificate in it'],
    [
      'a damaged certificate',
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      'a certificate in it is damaged',
    ],
  ])('a file with %s is refused in words, and the present one stays', async (_what, content, reason) => {
    const { extraCa } = await network();
    const file = join(folder, 'other.pem');
    await writeFile(file, content);
    expect(await extraCa.use(file)).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
    expect(extraCa.state()).toMatchObject({ kind: 'used', file: '~/company.pem' });
    expect(createExtraCaFile({ file, homeFolder: folder }).state()).toEqual({
      kind: 'unusable',
      file: '~/other.pem',
      reason,
    });
  });

  it('a file that is gone adds nothing and is said', () => {
    const gone = createExtraCaFile({ file: join(folder, 'gone.pem'), homeFolder: folder });
    expect(gone.certificates()).toEqual([]);
    expect(gone.state()).toMatchObject({ kind: 'unusable', reason: 'it is not there any more' });
  });
});

describe('a proxy that wants a login', () => {
  it('has the person asked once, by its realm, while the request fails and nothing of it is sent', async () => {
    const { http, logins } = await network({ login: LOGIN });
    expect(await http.send(refresh)).toMatchObject({
      ok: false,
      error: { kind: 'proxy', mayHaveArrived: false, proxyStatus: 407 },
    });
    expect(logins.state()).toMatchObject({ kind: 'wanted', realm: 'Acme network' });
    expect(server.arrived).toEqual([]);
  });

  it('lets requests pass once the person answered, and the vault keeps the login', async () => {
    const { http, logins, vault, proxy } = await network({ login: LOGIN });
    await http.send(refresh);
    await logins.enter(proxy.hostAndPort, LOGIN);
    expect(await http.send(refresh)).toMatchObject({ ok: true });
    expect(logins.state()).toEqual({ kind: 'none' });
    // The next start finds it.
    const next = createProxyLogins({ vault, fromEnvironment: null });
    expect(await next.known(proxy.hostAndPort)).toEqual(LOGIN);
  });

  it('gets a wrong login once, however many requests there are, and never again by itself', async () => {
    const { http, logins, proxy } = await network({ login: LOGIN });
    await logins.enter(proxy.hostAndPort, { ...LOGIN, password: 'old' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => http.send(refresh)));
    expect(answers.every((answer) => !answer.ok && answer.error.kind === 'proxy')).toBe(true);
    await http.send(refresh);
    expect(proxy.credentials.filter((sent) => sent !== '')).toEqual(['ada@acme:old']);
    expect(logins.state()).toMatchObject({ kind: 'refused' });

    // The person's own second try counts, even with the same words: the account may be unlocked by now.
    await logins.enter(proxy.hostAndPort, { ...LOGIN, password: 'old' });
    proxy.login = { ...LOGIN, password: 'old' };
    expect(await http.send(refresh)).toMatchObject({ ok: true });
  });

  it('that speaks only what Latchkey does not is said to be so, and the person is not asked', async () => {
    const { http, logins } = await network({ login: LOGIN, demand: 'NTLM' });
    const answer = await http.send(refresh);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'proxy' } });
    expect(logins.state()).toMatchObject({ kind: 'unusable', schemes: 'ntlm' });
  });

  it('is left in peace after the person declined', async () => {
    const { http, logins } = await network({ login: LOGIN });
    await http.send(refresh);
    logins.decline();
    await http.send(refresh);
    expect(await logins.answered()).toBeNull();
  });

  it('never puts the login into what is told of a failure', async () => {
    const { http, logins, proxy } = await network({ login: LOGIN });
    await logins.enter(proxy.hostAndPort, LOGIN);
    proxy.login = { username: 'nobody', password: 'else' };
    const answers = [await http.send(refresh), await http.send(refresh), logins.state()];
    expect(JSON.stringify(answers)).not.toContain(LOGIN.password);
    expect(JSON.stringify(answers)).not.toContain('ada@acme');
  });
});

it('the next proxy of a PAC answer is taken when the first cannot be reached', async () => {
  const { proxy } = await network();
  const gone = await startCompanyProxy({ targetPort: server.port });
  await gone.close();
  const extraCa = createExtraCaFile({ file: caFile, homeFolder: folder });
  const http = createGotHttp({
    version: '1',
    proxies: createProxyRoutes({
      env: {},
      resolve: () => Promise.resolve(`PROXY ${gone.hostAndPort}; PROXY ${proxy.hostAndPort}; DIRECT`),
    }),
    extraCa: () => extraCa.certificates(),
  });
  open.push(http);
  expect(await http.send(refresh)).toMatchObject({ ok: true });
  expect(proxy.asked).toEqual(['login.salesforce.com:443']);
});

it('a SOCKS proxy is said to be unusable, and nothing goes around it', async () => {
  const http = createGotHttp({
    version: '1',
    proxies: createProxyRoutes({ env: {}, resolve: () => Promise.resolve('SOCKS5 127.0.0.1:1') }),
  });
  open.push(http);
  expect(await http.send(refresh)).toMatchObject({
    ok: false,
    error: { kind: 'proxy', mayHaveArrived: false },
  });
});

it.each<[readonly string[], readonly string[], string]>([
  [['Basic realm="Acme, Inc."'], ['basic'], 'Acme, Inc.'],
  [['Negotiate', 'NTLM', 'Basic realm=corp'], ['negotiate', 'ntlm', 'basic'], 'corp'],
  [['NTLM, Basic realm="say \\"hi\\""'], ['ntlm', 'basic'], 'say "hi"'],
  [['Negotiate'], ['negotiate'], ''],
  [[], [], ''],
])('reads the demand %j', (headers, schemes, realm) => {
  expect(readChallenges(headers)).toEqual({ schemes, realm });
});
