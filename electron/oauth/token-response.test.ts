import { describe, expect, it } from 'vitest';
import { parseTokenResponse } from './token-response.ts';

const login = 'https://login.salesforce.com';
const granted = {
  access_token: '00D5g00000AcMeP!AQEAQ.token',
  refresh_token: '5Aep861.refresh',
  instance_url: 'https://acme.my.salesforce.com/',
  id: 'https://login.salesforce.com/id/00D0K0000024Spm/0055g00000DaNaR',
  issued_at: '1795446000000',
  signature: 'c2lnbmF0dXJl',
  scope: 'refresh_token web api',
  token_type: 'Bearer',
};
const parse = (body: unknown, host = login) =>
  parseTokenResponse(typeof body === 'string' ? body : JSON.stringify(body), host);

describe('a good token answer', () => {
  it('becomes a grant with 18-character ids and a clean instance URL', () => {
    expect(parse(granted)).toEqual({
      ok: true,
      value: {
        accessToken: granted.access_token,
        refreshToken: granted.refresh_token,
        instanceUrl: 'https://acme.my.salesforce.com',
        identity: { organizationId: '00D0K0000024SpmUAE', userId: '0055g00000DaNaRAAV' },
        scopes: ['refresh_token', 'web', 'api'],
        issuedAt: 1_795_446_000_000,
        faults: [],
      },
    });
  });

  it('may be as short as a refresh without rotation: no refresh token, no id, no scope', () => {
    expect(parse({ access_token: 'a', instance_url: 'https://acme.my.salesforce.com' })).toMatchObject({
      ok: true,
      value: { refreshToken: null, identity: null, scopes: [], issuedAt: null, faults: [] },
    });
  });

  it('may say null where it has nothing to say', () => {
    const silent = { refresh_token: null, id: null, issued_at: null, scope: null, token_type: null };
    expect(parse({ ...granted, ...silent })).toMatchObject({
      ok: true,
      value: { refreshToken: null, identity: null, scopes: [], issuedAt: null, faults: [] },
    });
    expect(parse({ ...granted, access_token: null })).toMatchObject({ error: 'no-access-token' });
    expect(parse({ ...granted, instance_url: null })).toMatchObject({ error: 'no-instance-url' });
  });

  it('with an empty refresh token is taken without it: the one already held stays', () => {
    expect(parse({ ...granted, refresh_token: '' })).toMatchObject({
      ok: true,
      value: { accessToken: granted.access_token, refreshToken: null, faults: ['empty-refresh-token'] },
    });
  });

  it.each([['soon'], ['-5'], [''], ['1e9'], [-1], [1.5]])('with issued_at %j has no time', (issued_at) => {
    expect(parse({ ...granted, issued_at })).toMatchObject({ ok: true, value: { issuedAt: null } });
  });

  it('at loopback may name a loopback instance', () => {
    const instance_url = 'http://127.0.0.3:9001';
    const id = 'http://127.0.0.2:9000/id/00D0K0000024SpmUAE/0055g00000DaNaRAAV';
    expect(parse({ ...granted, instance_url, id }, 'http://127.0.0.2:9000')).toMatchObject({
      ok: true,
      value: { instanceUrl: instance_url },
    });
  });
});

describe('a hostile or broken token answer is refused', () => {
  it.each<[string, unknown, string]>([
    ['HTML', '<html></html>', 'not-json'],
    ['nothing', '', 'not-json'],
    ['half an answer', '{"access_token":"a"', 'not-json'],
    [
      'a key given twice',
      `{"instance_url":"https://acme.my.salesforce.com",${JSON.stringify(granted).slice(1)}`,
      'repeated-key',
    ],
    [
      'a key given twice, once in disguise',
      `{"\\u0061ccess_token":"x",${JSON.stringify(granted).slice(1)}`,
      'repeated-key',
    ],
    ['__proto__', `{"__proto__":{"x":1},${JSON.stringify(granted).slice(1)}`, 'forbidden-key'],
    ['__proto__ further in', `{"x":[{"__proto__":1}],${JSON.stringify(granted).slice(1)}`, 'forbidden-key'],
    ['a list', [granted], 'wrong-shape'],
    ['null', 'null', 'wrong-shape'],
    ['a token that is no text', { ...granted, access_token: 7 }, 'wrong-shape'],
    [
      'a token with a line break (header injection)',
      { ...granted, access_token: 'a\r\nX: y' },
      'wrong-shape',
    ],
    ['an empty token', { ...granted, access_token: '' }, 'wrong-shape'],
    ['a refresh token with a space', { ...granted, refresh_token: 'a b' }, 'wrong-shape'],
    ['no token', { ...granted, access_token: undefined }, 'no-access-token'],
    ['a DPoP token', { ...granted, token_type: 'DPoP' }, 'not-bearer'],
    ['no instance', { ...granted, instance_url: undefined }, 'no-instance-url'],
    [
      'an http instance',
      { ...granted, instance_url: 'http://acme.my.salesforce.com' },
      'foreign-instance-url',
    ],
    ['a foreign instance', { ...granted, instance_url: 'https://evil.com' }, 'foreign-instance-url'],
    [
      'a look-alike',
      { ...granted, instance_url: 'https://login.salesforce.com.evil.com' },
      'foreign-instance-url',
    ],
    [
      'a loopback instance from afar',
      { ...granted, instance_url: 'http://127.0.0.1:1' },
      'foreign-instance-url',
    ],
    [
      'a foreign identity',
      { ...granted, id: 'https://evil.com/id/00D0K0000024Spm/0055g00000DaNaR' },
      'foreign-identity',
    ],
    [
      'an identity without ids',
      { ...granted, id: 'https://login.salesforce.com/id/a/b' },
      'foreign-identity',
    ],
  ])('%s', (_what, body, fault) => {
    expect(parse(body)).toEqual({ ok: false, error: fault });
  });

  it('leaves prototypes alone', () => {
    parse('{"__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('tells same keys of different objects apart from repeated ones', () => {
    const body = `{"a":{"x":"}"},"b":[{"x":1},{"x":"\\"x\\":"}],${JSON.stringify(granted).slice(1)}`;
    expect(parse(body).ok).toBe(true);
  });
});
