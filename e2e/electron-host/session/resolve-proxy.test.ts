import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { resolveProxy } from './resolve-proxy.ts';

const switches = (given: Record<string, string>) => ({
  has: (name: string) => name in given,
  get: (name: string) => given[name] ?? '',
});
const none = switches({});

describe('session.resolveProxy', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string, string]>([
    ['nothing', {}, {}, 'https://a.example/', 'DIRECT'],
    ['a switch', { 'proxy-server': 'foopy:8080' }, {}, 'https://a.example/', 'PROXY foopy:8080'],
    ['a switch without a port', { 'proxy-server': 'foopy' }, {}, 'https://a.example/', 'PROXY foopy:80'],
    ['a secure proxy', { 'proxy-server': 'https://foopy' }, {}, 'http://a.example/', 'HTTPS foopy:443'],
    ['SOCKS', { 'proxy-server': 'socks5://foopy' }, {}, 'http://a.example/', 'SOCKS5 foopy:1080'],
    ['schemes', { 'proxy-server': 'http=a:1;https=b:2' }, {}, 'https://a.example/', 'PROXY b:2'],
    ['loopback', { 'proxy-server': 'foopy:8080' }, {}, 'http://login.localhost:1/', 'DIRECT'],
    [
      'a bypass list',
      { 'proxy-server': 'foopy:8080', 'proxy-bypass-list': '*.corp;<local>' },
      {},
      'https://wiki.corp/',
      'DIRECT',
    ],
    [
      'no-proxy-server',
      { 'no-proxy-server': '' },
      { https_proxy: 'http://a:1' },
      'https://a.example/',
      'DIRECT',
    ],
    ['the environment', {}, { https_proxy: 'http://u:p@a:1' }, 'https://a.example/', 'PROXY a:1'],
    ['the environment in capitals', {}, { HTTPS_PROXY: 'http://a:1' }, 'https://a.example/', 'PROXY a:1'],
    ['the other scheme’s', {}, { http_proxy: 'http://a:1' }, 'https://a.example/', 'DIRECT'],
    ['no_proxy', {}, { https_proxy: 'a:1', no_proxy: 'example' }, 'https://a.example/', 'DIRECT'],
  ])('goes by %s', async (_what, given, env, url, expected) => {
    expect(await resolveProxy(url, switches(given), env)).toBe(expected);
  });

  it('runs a PAC script, which sees no path of an https URL', async () => {
    const script = `function FindProxyForURL(url, host) {
      if (url.indexOf('secret') >= 0) return 'PROXY leaked:1';
      if (dnsDomainIs(host, '.salesforce.com')) return 'PROXY a:1; PROXY b:2; DIRECT';
      if (shExpMatch(host, 'intra*') || isPlainHostName(host)) return 'DIRECT';
      if (isInNet(host, '10.0.0.0', '255.0.0.0')) return 'SOCKS5 s:3';
      return 'PROXY other:4';
    }`;
    const server = createServer((_request, response) => response.end(script)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const pac = switches({ 'proxy-pac-url': `http://127.0.0.1:${port}/x.pac` });
    const resolve = (url: string) => resolveProxy(url, pac, {});
    expect(await resolve('https://login.salesforce.com/secret')).toBe('PROXY a:1;PROXY b:2;DIRECT');
    expect(await resolve('https://intranet/')).toBe('DIRECT');
    expect(await resolve('https://10.1.2.3/')).toBe('SOCKS5 s:3');
    expect(await resolve('http://127.0.0.1:1/')).toBe('DIRECT');
    server.close();
    server.closeAllConnections();
    expect(await resolve('https://login.salesforce.com/')).toBe('DIRECT');
  });

  it('is DIRECT for what is no URL', async () => {
    expect(await resolveProxy('nothing', none, {})).toBe('DIRECT');
  });
});
