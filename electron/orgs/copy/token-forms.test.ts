import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tokenInForm, sfdxUrlForCli } from './token-forms.ts';

const TOKEN = '00D5g00000AcMeP!AQEAQ.x$HOME`id`"\\';
const source = {
  accessToken: TOKEN,
  instanceUrl: 'https://acme.my.salesforce.com',
  apiVersion: '68.0',
  platform: 'linux',
};

/** What a POSIX shell makes of a script. */
const inShell = (script: string) => execFileSync('sh', ['-c', script], { encoding: 'utf8' });

describe('the forms of a token', () => {
  it('are the token alone and the header', () => {
    expect(tokenInForm('token', source)).toBe(TOKEN);
    expect(tokenInForm('header', source)).toBe(`Authorization: Bearer ${TOKEN}`);
  });

  it('are a curl command whose arguments come through a shell as they are', () => {
    const line = tokenInForm('curl', source);
    expect(line).toMatch(/^curl 'https:/);
    expect(inShell(`curl() { printf '%s\n' "$@"; }; ${line}`)).toBe(
      `https://acme.my.salesforce.com/services/data/v68.0/\n-H\nAuthorization: Bearer ${TOKEN}\n`,
    );
  });

  it('are two lines for a .env file, which a shell reads as they are', () => {
    const lines = tokenInForm('env', source);
    expect(inShell(`${lines}\nprintf '%s %s' "$SF_INSTANCE_URL" "$SF_ACCESS_TOKEN"`)).toBe(
      `https://acme.my.salesforce.com ${TOKEN}`,
    );
  });

  it('are a line for the Salesforce CLI that hands the token over as a variable, never as an argument', () => {
    const line = tokenInForm('sf-login', source);
    const asSeen = inShell(`sf() { printf '%s|' "$@"; printf '%s' "$SF_ACCESS_TOKEN"; }; ${line}`);
    expect(asSeen).toBe(`org|login|access-token|--instance-url|https://acme.my.salesforce.com|${TOKEN}`);
  });

  it('survive a single quote, in both shells’ own way', () => {
    const odd = { ...source, accessToken: "a'b!" };
    expect(inShell(`curl() { printf '%s' "$3"; }; ${tokenInForm('curl', odd)}`)).toBe(
      "Authorization: Bearer a'b!",
    );
    expect(tokenInForm('curl', { ...odd, platform: 'win32' })).toBe(
      "curl.exe 'https://acme.my.salesforce.com/services/data/v68.0/' -H 'Authorization: Bearer a''b!'",
    );
  });

  it('are for PowerShell on Windows', () => {
    expect(tokenInForm('sf-login', { ...source, accessToken: 'a!b', platform: 'win32' })).toBe(
      "$env:SF_ACCESS_TOKEN='a!b'; sf org login access-token --instance-url 'https://acme.my.salesforce.com'",
    );
  });
});

describe('an SFDX URL', () => {
  const grant = {
    clientId: '3MVG9.x_y-z',
    refreshToken: '5Aep861.abc==',
    loginHost: 'https://acme.my.salesforce.com',
  };

  it('is made of client app, refresh token and host, with the secret left empty when there is none', () => {
    expect(sfdxUrlForCli(grant)).toBe('force://3MVG9.x_y-z::5Aep861.abc==@acme.my.salesforce.com');
    expect(sfdxUrlForCli({ ...grant, clientSecret: 'S3' })).toContain(':S3:');
    expect(sfdxUrlForCli({ ...grant, loginHost: 'https://127.0.0.2:8443' })).toMatch(/@127\.0\.0\.2:8443$/);
  });

  it.each([
    ['a secret with a slash', { clientSecret: 'a/b' }],
    ['a secret with a colon', { clientSecret: 'a:b' }],
    ['a refresh token with a plus', { refreshToken: '5A+b' }],
    ['a client id with an at sign', { clientId: 'a@b' }],
  ])('is not made for %s: the CLI would not read it', (_what, part) => {
    expect(sfdxUrlForCli({ ...grant, ...part })).toBeNull();
  });
});
