import { describe, expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { findPage } from './find-page.ts';

const ACME = 'https://acme.my.salesforce.com';
const RECORD = '/lightning/r/Account/0015g00000AcMeA/view';
const ann = makeOrg({ lastUsedAt: 10 });
const ben = makeOrg({ userId: '005000000000002AAA', lastUsedAt: 20 });
const uat = makeOrg({
  organizationId: '00D000000000002EAA',
  instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com',
  loginHost: 'https://test.salesforce.com',
  kind: 'sandbox',
  lastUsedAt: 30,
});

function find(
  text: string,
  orgs: readonly OrgRecord[],
  userOfOrganization?: Record<string, OrgRecord['key']>,
) {
  const state = createMemoryStore(orgs).read();
  const settings =
    userOfOrganization === undefined ? state.settings : { ...state.settings, userOfOrganization };
  const found = findPage({ ...state, settings }, text);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

describe('which org a pasted address belongs to', () => {
  it.each([
    [`https://acme.lightning.force.com${RECORD}`, ann],
    ['https://acme.my.salesforce-setup.com/lightning/setup/Flows/home', ann],
    ['https://acme--c.vf.force.com/apex/P', ann],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', uat],
    ['https://acme--uat--c.sandbox.vf.force.com/apex/P', uat],
    // Before the org moved to its partition's name.
    ['https://acme--uat.lightning.force.com/lightning/page/home', uat],
    ['https://acme--uat.my.salesforce.com/001', uat],
    ['https://test.salesforce.com/?startURL=%2F001', uat],
  ])('%s', (text, org) => {
    expect(find(text, [ann, uat])).toMatchObject({ orgs: [org.key], settled: true });
  });

  it('asks which of several users, the one used last first', () => {
    expect(find(`https://acme.lightning.force.com${RECORD}`, [ann, uat, ben])).toEqual({
      path: RECORD,
      orgs: [ben.key, ann.key],
      settled: false,
      why: 'host',
      loginHost: ACME,
    });
  });

  it('asks once: the user chosen then is first, and the others can still be chosen', () => {
    const chosen = { [ann.organizationId]: ann.key };
    expect(find(`${ACME}/001`, [ann, ben], chosen)).toMatchObject({
      orgs: [ann.key, ben.key],
      settled: true,
    });
    // Of a user who is not in the list any more nothing can be opened.
    expect(find(`${ACME}/001`, [ben, uat], chosen)).toMatchObject({ orgs: [ben.key], settled: true });
    expect(find(`${ACME}/001`, [ben, { ...ben, key: 'x:y' }], chosen)).toMatchObject({ settled: false });
  });

  it.each(['https://globex.my.salesforce.com/001', 'https://acme.my.salesforce.mil/001'])(
    'knows no org of %s, but where to add it',
    (text) => {
      expect(find(text, [ann, uat])).toMatchObject({
        orgs: [],
        settled: false,
        loginHost: new URL(text).origin,
      });
    },
  );
});

describe('a bare id', () => {
  it('could be of any org: the one used last is offered first', () => {
    expect(find('0015g00000AcMeA', [ann, uat, ben])).toMatchObject({
      path: '/0015g00000AcMeAAAV',
      orgs: [uat.key, ben.key, ann.key],
      settled: false,
      why: 'anywhere',
      loginHost: null,
    });
  });

  it('of an organization is that organization, in either form', () => {
    const found = { orgs: [uat.key], settled: true, why: 'organization', path: '/' };
    expect(find('00D000000000002', [ann, uat])).toMatchObject(found);
    expect(find('00D000000000002EAA', [ann, uat])).toMatchObject(found);
    expect(find('00D000000000003', [ann, uat])).toMatchObject({ orgs: [], loginHost: null });
  });
});

it.each([
  ['https://user:secret-1@acme.my.salesforce.com/', 'before an @ sign'],
  ['https://acme.my.salesforce.com.evil.example/?sid=secret-1', 'does not belong to Salesforce'],
  ['javascript:alert("secret-1")', 'Only https'],
  ['00d0k0000024spmuae', 'do not fit'],
])('%s is refused without being quoted', (text, words) => {
  const found = findPage(createMemoryStore([ann]).read(), text);
  expect(found).toMatchObject({ ok: false, error: { code: 'PAGE_INVALID' } });
  expect(found.ok ? '' : found.error.message).toContain(words);
  expect(JSON.stringify(found)).not.toContain('secret-1');
});
