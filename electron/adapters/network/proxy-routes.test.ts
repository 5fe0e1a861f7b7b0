import { describe, expect, it } from 'vitest';
import { isExcluded } from './no-proxy.ts';
import { createProxyRoutes, environmentProxyLogin, parsePacAnswer } from './proxy-routes.ts';

describe('an answer of the system or its PAC file', () => {
  it.each<[string, unknown]>([
    ['DIRECT', [{ kind: 'direct' }]],
    ['', [{ kind: 'direct' }]],
    ['PROXY proxy.corp:8080', [{ kind: 'proxy', url: 'http://proxy.corp:8080', from: 'system' }]],
    ['PROXY proxy.corp', [{ kind: 'proxy', url: 'http://proxy.corp:80', from: 'system' }]],
    ['HTTPS proxy.corp:3129', [{ kind: 'proxy', url: 'https://proxy.corp:3129', from: 'system' }]],
    ['PROXY [::1]:3128', [{ kind: 'proxy', url: 'http://[::1]:3128', from: 'system' }]],
    [
      'PROXY a.corp:1; PROXY b.corp:2; DIRECT',
      [
        { kind: 'proxy', url: 'http://a.corp:1', from: 'system' },
        { kind: 'proxy', url: 'http://b.corp:2', from: 'system' },
        { kind: 'direct' },
      ],
    ],
    ['SOCKS5 socks.corp:1080', [{ kind: 'unsupported', proxy: 'a SOCKS5 proxy' }]],
    ['SOCKS5 socks.corp:1080; PROXY a.corp:1', [{ kind: 'proxy', url: 'http://a.corp:1', from: 'system' }]],
  ])('%s', (answer, routes) => {
    expect(parsePacAnswer(answer)).toEqual(routes);
  });
});

describe('the way to a host', () => {
  const system = (answer: string, env: Record<string, string> = {}) => {
    const asked: string[] = [];
    const routes = createProxyRoutes({
      env,
      resolve: (url) => {
        asked.push(url);
        return Promise.resolve(answer);
      },
    });
    return { routes, asked };
  };

  it('is the system’s', async () => {
    const { routes } = system('PROXY proxy.corp:8080');
    expect(await routes.routesTo('https://acme.my.salesforce.com/x')).toMatchObject([
      { url: 'http://proxy.corp:8080' },
    ]);
  });

  it.each(['http://localhost:8717/', 'http://login.localhost:1/', 'https://127.0.0.1/', 'http://[::1]:1/'])(
    'is direct to %s, whatever the system or the environment say',
    async (url) => {
      const { routes, asked } = system('PROXY proxy.corp:8080', { HTTPS_PROXY: 'http://proxy.corp:1' });
      expect(await routes.routesTo(url)).toEqual([{ kind: 'direct' }]);
      expect(asked).toEqual([]);
    },
  );

  it('is the environment’s where it names one, without the password in it', async () => {
    const env = { https_proxy: 'http://ada:p%40ss@proxy.corp:3128', NO_PROXY: 'intranet.corp' };
    const { routes, asked } = system('PROXY other.corp:8080', env);
    expect(await routes.routesTo('https://login.salesforce.com/')).toEqual([
      { kind: 'proxy', url: 'http://proxy.corp:3128', from: 'environment' },
    ]);
    expect(await routes.routesTo('https://wiki.intranet.corp/')).toEqual([{ kind: 'direct' }]);
    expect(asked).toEqual([]);
    expect(environmentProxyLogin(env)).toEqual({
      proxy: 'proxy.corp:3128',
      login: { username: 'ada', password: 'p@ss' },
    });
  });

  it('is direct when Electron cannot say', async () => {
    const routes = createProxyRoutes({ env: {}, resolve: () => Promise.reject(new Error('no')) });
    expect(await routes.routesTo('https://login.salesforce.com/')).toEqual([{ kind: 'direct' }]);
  });

  it('says that a SOCKS proxy of the environment cannot be used', async () => {
    const { routes } = system('DIRECT', { HTTPS_PROXY: 'socks5://socks.corp:1080' });
    expect(await routes.routesTo('https://login.salesforce.com/')).toEqual([
      { kind: 'unsupported', proxy: 'a SOCKS5 proxy' },
    ]);
  });
});

it.each<[string, string, boolean]>([
  ['*', 'https://a.corp/', true],
  ['corp', 'https://a.corp/', true],
  ['.corp', 'https://a.corp/', true],
  ['*.corp', 'https://a.corp/', true],
  ['a.corp:443', 'https://a.corp/', true],
  ['a.corp:8443', 'https://a.corp/', false],
  ['orp', 'https://a.corp/', false],
  ['x, a.corp', 'https://A.corp/', true],
  ['10.0.0.1-10.0.0.9', 'https://10.0.0.5/', true],
  ['10.0.0.1-10.0.0.9', 'https://10.0.0.10/', false],
  ['', 'https://a.corp/', false],
])('NO_PROXY=%s and %s', (list, url, excluded) => {
  expect(isExcluded(new URL(url), list)).toBe(excluded);
});
