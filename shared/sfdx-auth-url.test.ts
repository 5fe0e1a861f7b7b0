import { describe, expect, it } from 'vitest';
import { readSfdxAuthUrl } from './sfdx-auth-url.ts';

const CLI = {
  clientId: 'PlatformCLI',
  refreshToken: '5Aep861.x_y-z==',
  loginHost: 'https://acme.my.salesforce.com',
};
const URL = 'force://PlatformCLI::5Aep861.x_y-z==@acme.my.salesforce.com';

describe('an SFDX auth URL', () => {
  it.each([
    ['bare', URL],
    ['with blanks and a line end', `  ${URL}\r\n`],
    ['in quotes', `"${URL}"`],
    ['with a slash at its end', `${URL}/`],
    ['with a byte-order mark before it', `\uFEFF${URL}`],
    ['as the CLI writes it to a file', JSON.stringify({ status: 0, result: { sfdxAuthUrl: URL } })],
    ['as an older CLI does', JSON.stringify({ sfdxAuthUrl: URL, alias: 'x' })],
    ['as the result itself', JSON.stringify({ status: 0, result: URL })],
    ['as a JSON text', JSON.stringify(URL)],
    ['with an empty client id', 'force://:5Aep861.x_y-z==@acme.my.salesforce.com'],
    ['without one', 'force://5Aep861.x_y-z==@acme.my.salesforce.com'],
    ['with both left out', 'force://::5Aep861.x_y-z==@acme.my.salesforce.com'],
    ['of a Lightning host', 'force://PlatformCLI::5Aep861.x_y-z==@acme.lightning.force.com'],
  ])('is read %s', (_what, text) => {
    expect(readSfdxAuthUrl(text)).toEqual({ ok: true, value: CLI });
  });

  it('may have a client app of its own with a secret', () => {
    const url = 'force://3MVG9.app_1:S3CRET:tok@test.salesforce.com';
    expect(readSfdxAuthUrl(url)).toEqual({
      ok: true,
      value: {
        clientId: '3MVG9.app_1',
        clientSecret: 'S3CRET',
        refreshToken: 'tok',
        loginHost: 'https://test.salesforce.com',
      },
    });
  });

  it('is plain http on this computer alone', () => {
    expect(readSfdxAuthUrl('force://a::tok@127.0.0.2:8080')).toMatchObject({
      value: { loginHost: 'http://127.0.0.2:8080' },
    });
  });

  it('may be wrapped, as a terminal does', () => {
    const read = readSfdxAuthUrl('force://PlatformCLI::5Aep\n  861@acme.my.sales force.com\n');
    expect(read).toMatchObject({ ok: true, value: { refreshToken: '5Aep861' } });
  });

  it('that the CLI has hidden is told from one that is not there', () => {
    const read = readSfdxAuthUrl('{"result":{"sfdxAuthUrl":"[REDACTED] Use the --verbose flag"}}');
    expect(read).toMatchObject({
      error: { message: expect.stringContaining('show-sfdx-auth-url') as string },
    });
  });

  it.each([
    ['nothing', ''],
    ['an https address', 'https://acme.my.salesforce.com'],
    ['a scheme in the host', 'force://a::tok@https://acme.my.salesforce.com'],
    ['no host', 'force://a::tok'],
    ['a foreign host', 'force://a::tok@evil.com'],
    ['a host that begins like Salesforce’s', 'force://a::tok@acme.my.salesforce.com.evil.com'],
    ['another port', 'force://a::tok@acme.my.salesforce.com:8443'],
    ['a second line', 'force://a::tok@acme.my.salesforce.com\nforce://b::tok@acme.my.salesforce.com'],
    ['four parts', 'force://a:b:c:tok@acme.my.salesforce.com'],
    ['JSON without it', '{"result":{"username":"x"}}'],
    ['JSON with something else in its place', '{"result":{"sfdxAuthUrl":7}}'],
    ['a hidden token', 'force://PlatformCLI::REDACTED@acme.my.salesforce.com'],
  ])('is not %s, and the error quotes nothing', (_what, text) => {
    const read = readSfdxAuthUrl(text);
    expect(read).toMatchObject({ ok: false, error: { code: 'SFDX_URL_INVALID' } });
    expect(JSON.stringify(read)).not.toMatch(/tok@|evil/);
  });
});
