import { describe, expect, it } from 'vitest';
import { readPageUrl } from './read-page-url.ts';

const ACME = 'https://acme.my.salesforce.com';
const UAT = 'https://acme--uat.sandbox.my.salesforce.com';
const RECORD = '/lightning/r/Account/0015g00000AcMeA/view';

describe('an address of an org’s page', () => {
  it.each([
    // What people copy out of their browsers.
    [`https://acme.lightning.force.com${RECORD}`, ACME, RECORD],
    [`acme.lightning.force.com${RECORD}`, ACME, RECORD],
    [`HTTPS://ACME.LIGHTNING.FORCE.COM${RECORD}`, ACME, RECORD],
    [`  <https://acme.lightning.force.com${RECORD}>\n`, ACME, RECORD],
    ['https://acme.my.salesforce.com/0015g00000AcMeA', ACME, '/0015g00000AcMeA'],
    [
      'https://acme.my.salesforce.com/0015g00000AcMeA/e?retURL=%2F0015',
      ACME,
      '/0015g00000AcMeA/e?retURL=%2F0015',
    ],
    ['https://acme.my.salesforce.com', ACME, '/'],
    ['https://acme.my.salesforce.com/?', ACME, '/'],
    ['https://acme.my.salesforce.com#x', ACME, '/'],
    ['acme.my.salesforce.com:443/00O5g00000Rep01', ACME, '/00O5g00000Rep01'],
    ['https://acme.my.salesforce.com/home/home.jsp', ACME, '/home/home.jsp'],
    [
      'https://acme.lightning.force.com/one/one.app#/sObject/0015/view',
      ACME,
      '/one/one.app#/sObject/0015/view',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Report/00O5g/view?queryScope=userFolders',
      ACME,
      '/lightning/r/Report/00O5g/view?queryScope=userFolders',
    ],
    [
      'https://acme.lightning.force.com/builder_platform_interaction/flowBuilder.app?flowId=301',
      ACME,
      '/builder_platform_interaction/flowBuilder.app?flowId=301',
    ],
    // Setup, Visualforce and files have hosts of their own.
    [
      'https://acme.my.salesforce-setup.com/lightning/setup/ManageUsers/home',
      ACME,
      '/lightning/setup/ManageUsers/home',
    ],
    ['https://acme--c.vf.force.com/apex/Invoice?id=a01', ACME, '/apex/Invoice?id=a01'],
    ['https://acme--c.na3.visual.force.com/apex/Invoice', ACME, '/apex/Invoice'],
    [
      'https://acme.file.force.com/sfc/servlet.shepherd/document/download/069',
      ACME,
      '/sfc/servlet.shepherd/document/download/069',
    ],
    [`https://acme.lightning.force.com.mcas.ms${RECORD}`, ACME, RECORD],
    // Sandboxes and other partitions.
    [`https://acme--uat.sandbox.lightning.force.com${RECORD}`, UAT, RECORD],
    ['https://acme--uat--c.sandbox.vf.force.com/apex/X', UAT, '/apex/X'],
    [
      'https://acme--uat.sandbox.my.salesforce-setup.com/lightning/setup/Flows/home',
      UAT,
      '/lightning/setup/Flows/home',
    ],
    [
      'https://reyes-dev-ed.develop.lightning.force.com/lightning/page/home',
      'https://reyes-dev-ed.develop.my.salesforce.com',
      '/lightning/page/home',
    ],
    [
      'https://acme.lightning.crmforce.mil/lightning/page/home',
      'https://acme.my.salesforce.mil',
      '/lightning/page/home',
    ],
    // A login page on the way to one.
    [
      'https://login.salesforce.com/?startURL=%2F0015g00000AcMeA',
      'https://login.salesforce.com',
      '/0015g00000AcMeA',
    ],
    ['https://test.salesforce.com', 'https://test.salesforce.com', '/'],
    [
      'https://acme.my.salesforce.com/?ec=302&startURL=%2Flightning%2Fsetup%2FFlows%2Fhome',
      ACME,
      '/lightning/setup/Flows/home',
    ],
    ['https://na3.salesforce.com/0015g00000AcMeA', 'https://login.salesforce.com', '/0015g00000AcMeA'],
    [
      'https://acme.my.salesforce.com/visualforce/session?url=https%3A%2F%2Facme.lightning.force.com%2Flightning%2Fpage%2Fhome',
      ACME,
      '/lightning/page/home',
    ],
    // On this computer: the practice.
    ['http://127.0.0.4:40001/lightning/page/home', 'http://127.0.0.4:40001', '/lightning/page/home'],
  ])('%s is a page of %s', (text, host, path) => {
    expect(readPageUrl(text)).toEqual({ ok: true, value: { kind: 'on-host', host, path } });
  });

  it.each([
    [`${ACME}/secur/frontdoor.jsp?sid=00D5g!AQEA.secret&retURL=%2F0015g00000AcMeA`, '/0015g00000AcMeA'],
    [`${ACME}/secur/frontdoor.jsp?otp=once-secret`, '/'],
    [
      `${ACME}/secur/frontdoor.jsp?sid=secret&retURL=%2Fsecur%2Ffrontdoor.jsp%3Fsid%3Dsecret%26retURL%3D%252F001`,
      '/001',
    ],
    [`${ACME}/0015?sid=00D5g!secret&isdtp=vw`, '/0015?isdtp=vw'],
    [`${ACME}/apex/P?SID=secret&otp=secret&access_token=secret&id=1`, '/apex/P?id=1'],
    [`${ACME}/x#access_token=00D5g!secret&instance_url=y`, '/x'],
    [`${ACME}/x?next=%2Fy%3Fsid%3Dsecret`, '/x'],
    [`${ACME}/services/oauth2/authorize?client_id=1&state=secret`, '/'],
    [`${ACME}/secur/logout.jsp`, '/'],
    // Where it leads on to is another host: that page is nobody's business.
    [`${ACME}/secur/frontdoor.jsp?sid=secret&retURL=https%3A%2F%2Fevil.example%2Fx`, '/'],
    [`${ACME}/secur/frontdoor.jsp?sid=secret&retURL=%2F%2Fevil.example%2Fx`, '/'],
    [`${ACME}/?startURL=%2F%5Cevil.example`, '/'],
    [`${ACME}/visualforce/session?url=https%3A%2F%2Fglobex.lightning.force.com%2Fx`, '/'],
    [`${ACME}/?startURL=javascript%3Aalert(1)`, '/javascript:alert(1)'],
  ])('%s keeps nothing that logs in and leads nowhere else', (text, path) => {
    const read = readPageUrl(text);
    expect(read).toEqual({ ok: true, value: { kind: 'on-host', host: ACME, path } });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it.each([
    ['', 'empty'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,<script>', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://acme.my.salesforce.com/x', 'scheme'],
    ['latchkey://open/acme', 'scheme'],
    ['http://acme.my.salesforce.com/001', 'plain-http'],
    ['https://acme.my.salesforce.com:8443/001', 'port'],
    ['https://acme.my.salesforce.com@evil.example/001', 'userinfo'],
    ['https://evil.example@acme.my.salesforce.com/001', 'userinfo'],
    ['https://user:pw@acme.my.salesforce.com/001', 'userinfo'],
    ['https://evil.example\\@acme.my.salesforce.com/001', 'backslash'],
    ['https:\\\\acme.my.salesforce.com', 'backslash'],
    ['https://acme.my.salesforce.com.evil.example/001', 'not-salesforce'],
    ['https://evilsalesforce.com/001', 'not-salesforce'],
    ['https://acme.my.salesforce.com.evil/?u=.my.salesforce.com', 'not-salesforce'],
    ['https://evil.example/#.my.salesforce.com', 'not-salesforce'],
    ['https://acme.my.sаlesforce.com/001', 'not-ascii'],
    ['https://acme。my.salesforce.com/001', 'not-ascii'],
    ['https://xn--slesforce-tui.com/001', 'not-ascii'],
    ['https://acme.my.sales\u200bforce.com', 'not-ascii'],
    ['https://acme.my.salesforce.com/\n/evil.example', 'control-characters'],
    ['https://acme.my.salesforce.com\t.evil.example', 'control-characters'],
    ['https://acme.my.salesforce.com//evil.example', 'path'],
    ['https://acme.my.salesforce.com/\\evil.example', 'path'],
    ['https://acme.my.salesforce.com/..//evil.example', 'path'],
    ['https://acme.my.salesforce.com/%2f%2fevil.example', 'path'],
    ['https://acme.my.salesforce.com/x%0d%0aSet-Cookie:a', 'path'],
    ['//acme.my.salesforce.com//evil.example', 'path'],
    ['https:/acme.my.salesforce.com', 'malformed'],
    ['https://help.salesforce.com/s/articleView', 'not-an-org'],
    ['my notes about the account', 'malformed'],
    ['acme', 'name-only'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(readPageUrl(text)).toEqual({ ok: false, error: refusal });
  });
});

describe('a bare id or path', () => {
  it.each([
    ['0015g00000AcMeA', '0015g00000AcMeAAAV'],
    ['00D0K0000024Spm', '00D0K0000024SpmUAE'],
    [' 00D0K0000024SpmUAE ', '00D0K0000024SpmUAE'],
    ['"00D0K0000024SpmUAE"', '00D0K0000024SpmUAE'],
  ])('%j is the record %s of any org', (text, id) => {
    expect(readPageUrl(text)).toEqual({ ok: true, value: { kind: 'anywhere', id, path: `/${id}` } });
  });

  it('an id whose last three characters do not fit was changed on the way', () => {
    expect(readPageUrl('00d0k0000024spmuae')).toEqual({ ok: false, error: 'id-does-not-fit' });
  });

  it.each([
    ['/lightning/setup/Flows/home', '/lightning/setup/Flows/home'],
    ['/apex/P?sid=secret', '/apex/P'],
  ])('%s is a page of any org', (text, path) => {
    expect(readPageUrl(text)).toEqual({ ok: true, value: { kind: 'anywhere', id: null, path } });
  });

  it.each(['/\\evil.example', '/..//evil.example', '/x\r\ny'])('%j is no path', (text) => {
    expect(readPageUrl(text)).toEqual({ ok: false, error: 'path' });
  });
});
