import { describe, expect, it } from 'vitest';
import { findInstanceUrl, findLoginHost, readLoginHost } from './find-login-host.ts';

const acme = 'https://acme.my.salesforce.com';
const uat = 'https://acme--uat.sandbox.my.salesforce.com';

describe('what a person pasted leads to the login host behind it', () => {
  it.each([
    // Login hosts, as they are.
    ['login.salesforce.com', 'https://login.salesforce.com'],
    ['https://test.salesforce.com/', 'https://test.salesforce.com'],
    ['  HTTPS://Login.Salesforce.COM/?startURL=%2F  ', 'https://login.salesforce.com'],
    ['acme.my.salesforce.com', acme],
    ['ACME.MY.SALESFORCE.COM.', acme],
    ['https://acme.my.salesforce.com:443/home/home.jsp', acme],
    ['//acme.my.salesforce.com/x', acme],
    ['<https://acme.my.salesforce.com>', acme],
    ['\uFEFFacme.my.salesforce.com\n', acme],
    // Pages of an org.
    ['https://acme.lightning.force.com/lightning/r/Account/001xx000003DGb2AAG/view', acme],
    ['https://acme.lightning.force.com/one/one.app#eyJjb21wb25lbnREZWYiOiJ4In0%3D', acme],
    ['https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home', acme],
    ['https://acme.my.salesforce.com/001xx000003DGb2', acme],
    ['https://acme--c.vf.force.com/apex/Page?id=1', acme],
    ['https://acme--npsp.vf.force.com/apex/Page', acme],
    ['https://acme--c.na3.visual.force.com/apex/Page', acme],
    ['https://acme--c.visualforce.com/apex/Page', acme],
    ['https://acme.file.force.com/sfc/servlet.shepherd/x', acme],
    ['https://acme--c.documentforce.com/sfc/x', acme],
    ['https://acme--c.na3.content.force.com/servlet/x', acme],
    ['https://acme.my.salesforce-sites.com/form', acme],
    ['https://acme.builder.salesforce-experience.com/x', acme],
    ['https://acme.lightning.force.com.mcas.ms/lightning/page/home', acme],
    // Sandboxes and other partitions.
    ['https://acme--uat.sandbox.my.salesforce.com', uat],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', uat],
    ['https://acme--uat.sandbox.my.salesforce-setup.com/x', uat],
    ['https://acme--uat--c.sandbox.vf.force.com/apex/X', uat],
    ['https://acme--uat.sandbox.file.force.com/x', uat],
    ['https://acme--uat.lightning.force.com/x', 'https://acme--uat.my.salesforce.com'],
    ['https://acme--uat--c.cs42.visual.force.com/x', 'https://acme--uat.my.salesforce.com'],
    ['https://acme-dev-ed.develop.lightning.force.com/x', 'https://acme-dev-ed.develop.my.salesforce.com'],
    ['https://acme-dev-ed--c.develop.vf.force.com/x', 'https://acme-dev-ed.develop.my.salesforce.com'],
    ['https://vivid-1234.scratch.lightning.force.com/x', 'https://vivid-1234.scratch.my.salesforce.com'],
    // Other clouds.
    ['https://acme.lightning.crmforce.mil/lightning/page/home', 'https://acme.my.salesforce.mil'],
    ['acme.my.salesforce.mil', 'https://acme.my.salesforce.mil'],
    ['https://acme.lightning.sfcrmapps.cn/lightning/page/home', 'https://acme.my.sfcrmproducts.cn'],
    ['login.sfcrmproducts.cn', 'https://login.sfcrmproducts.cn'],
    // Experience Cloud only when it is given.
    ['https://acme.my.site.com/partners/s/', 'https://acme.my.site.com'],
    // Old instance hosts.
    ['https://na3.salesforce.com/001xx000003DGb2', 'https://login.salesforce.com'],
    ['eu5.salesforce.com', 'https://login.salesforce.com'],
    ['https://na3-api.salesforce.com', 'https://login.salesforce.com'],
    ['https://c.na3.visual.force.com/apex/x', 'https://login.salesforce.com'],
    ['cs42.salesforce.com', 'https://test.salesforce.com'],
    ['usa794s.salesforce.com', 'https://test.salesforce.com'],
    // Loopback keeps scheme and port.
    ['localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.2:9000/setup', 'http://127.0.0.2:9000'],
    ['https://login.localhost:8443', 'https://login.localhost:8443'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s → %s', (text, loginHost) => {
    const found = readLoginHost(text);
    expect(found.ok ? found.value.loginHost : found.error).toBe(loginHost);
  });

  it('says what it understood, unless it was a login host already', () => {
    expect(readLoginHost('acme.my.salesforce.com')).toMatchObject({ value: { note: null } });
    expect(readLoginHost('https://acme.lightning.force.com/x')).toMatchObject({
      value: { note: expect.stringContaining('Lightning') as string },
    });
    expect(readLoginHost('na3.salesforce.com')).toMatchObject({
      value: { note: expect.stringContaining('NA3') as string },
    });
    expect(readLoginHost('acme.my.site.com')).toMatchObject({
      value: { note: expect.stringContaining('Experience Cloud') as string },
    });
  });
});

describe('what is no place to sign in is refused with its reason', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://login.salesforce.com', 'plain-http'],
    ['http://acme.my.salesforce.com', 'plain-http'],
    ['https://acme.my.salesforce.com:8443', 'port'],
    ['acme.my.salesforce.com:80', 'port'],
    ['javascript:alert(1)', 'scheme'],
    ['javascript://login.salesforce.com/%0aalert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['ftp://login.salesforce.com', 'scheme'],
    ['https://user:pw@login.salesforce.com', 'userinfo'],
    ['https://login.salesforce.com@evil.com', 'userinfo'],
    ['dana@acme.example', 'userinfo'],
    ['https://evil.com\\@login.salesforce.com', 'backslash'],
    ['https:\\\\login.salesforce.com', 'backslash'],
    ['https://login.sales\rforce.com', 'control-characters'],
    ['https://login.salesforce.com\r\nHost: evil.com', 'control-characters'],
    ['https://login.salesforce.com\u0000.evil.com', 'control-characters'],
    ['https://evil.com\t.salesforce.com', 'control-characters'],
    ['https://login.s\u0430lesforce.com', 'not-ascii'],
    ['https://xn--slesforce-4jc.com', 'not-ascii'],
    ['https://acme.xn--my-x.salesforce.com', 'not-ascii'],
    ['https://login\u3002salesforce.com', 'not-ascii'],
    ['salesforce.com.evil.com', 'not-salesforce'],
    ['https://login.salesforce.com.evil.com/', 'not-salesforce'],
    ['evilcrmforce.mil', 'not-salesforce'],
    ['evilsalesforce.com', 'not-salesforce'],
    ['https://10.0.0.1', 'not-salesforce'],
    ['acme', 'name-only'],
    ['localhost.evil.com:80', 'port'],
    ['http://localhost.evil.com', 'plain-http'],
    ['www.salesforce.com', 'not-an-org'],
    ['https://help.salesforce.com/s/articleView?id=1', 'not-an-org'],
    ['salesforce.com', 'not-an-org'],
    ['https:acme.my.salesforce.com', 'malformed'],
    ['https:///acme.my.salesforce.com', 'malformed'],
    ['https://', 'malformed'],
    ['https://acme..my.salesforce.com', 'malformed'],
    ['https://acme%2emy.salesforce.com', 'malformed'],
    ['https://-acme.my.salesforce.com', 'malformed'],
    ['https://acme my.salesforce.com', 'malformed'],
    ['localhost:99999', 'malformed'],
    ['http://127.0.0.1:0x50', 'malformed'],
  ])('%j: %s', (text, reason) => {
    expect(readLoginHost(text)).toEqual({ ok: false, error: reason });
  });

  it('never says back what was pasted: it may hold a session id', () => {
    const refused = findLoginHost('https://evil.example/secur/frontdoor.jsp?sid=00Dxx0000000001!SECRET');
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toMatch(/SECRET|evil/);
    expect(refused).toMatchObject({ error: { code: 'LOGIN_HOST_INVALID', remedy: 'change-login-host' } });
  });

  it('never lets anything but the host through', () => {
    const found = findLoginHost(
      'https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=00Dxx0000000001!SECRET',
    );
    expect(JSON.stringify(found)).not.toContain('SECRET');
  });
});

describe('an instance URL', () => {
  it('that is a name only is told as such, and as what it is', () => {
    const found = findInstanceUrl('acme');
    if (found.ok) throw new Error('it was taken');
    expect(found.error.message).toMatch(/^The instance URL is a name/u);
    expect(found.error.remedy).toBe('change-instance-url');
    expect(readLoginHost('acme')).toEqual({ ok: false, error: 'name-only' });
  });

  it.each(['', 'http://acme.my.salesforce.com', 'ftp://acme.my.salesforce.com', 'example.com', 'a\\b.c'])(
    '%j is refused without a word of a sign-in',
    (text) => {
      const found = findInstanceUrl(text);
      if (found.ok) throw new Error('it was taken');
      expect(found.error.message).not.toMatch(/sign|login host/iu);
    },
  );

  it('is found behind any page of the org', () => {
    expect(findInstanceUrl('https://acme.lightning.force.com/lightning/page')).toEqual({
      ok: true,
      value: 'https://acme.my.salesforce.com',
    });
  });
});
