import { describe, expect, it } from 'vitest';
import { orgPolicy } from '../navigation-policy.ts';
import { keptWindowOf, tabsToReopen } from './kept-window.ts';
import { createSleepingTab } from './sleeping-tab.ts';
import type { Tab } from './tab.ts';

const ORG = { orgKey: '00D:005' as const, instanceUrl: 'https://acme.my.salesforce.com' };
const CANARY = '00D000000000001!AQ.canary';
const LIST = `${ORG.instanceUrl}/lightning/o/Account/list`;

/** A tab with a page, as far as it is kept. */
const awake = (url: string, title = 'Page') =>
  ({
    id: url,
    view: null,
    url: () => url,
    facts: () => ({ id: url, title, isLoading: false }),
  }) as unknown as Tab;

const keep = (tabs: readonly Tab[]) =>
  keptWindowOf(
    { getNormalBounds: () => ({ x: 1, y: 2, width: 3, height: 4 }), isMaximized: () => true },
    { all: () => tabs, shown: () => tabs[tabs.length - 1] ?? awake('') },
    ORG,
  );

describe('what is kept of a window', () => {
  it('is its place, its tabs in their order, and which of them is shown', () => {
    expect(keep([awake(LIST, 'Accounts'), awake(`${ORG.instanceUrl}/apex/Overview`)])).toEqual({
      orgKey: ORG.orgKey,
      bounds: { x: 1, y: 2, width: 3, height: 4 },
      isMaximized: true,
      tabs: [
        { title: 'Accounts', address: LIST },
        { title: 'Page', address: `${ORG.instanceUrl}/apex/Overview` },
      ],
      shownTab: 1,
    });
  });

  it('holds of a tab that sleeps what the tab holds', () => {
    const asleep = createSleepingTab({ id: 'a', title: 'Accounts', address: new URL(LIST) }, () => undefined);
    const kept = keptWindowOf(
      { getNormalBounds: () => ({ x: 0, y: 0, width: 1, height: 1 }), isMaximized: () => false },
      { all: () => [asleep], shown: () => asleep },
      ORG,
    );
    expect(kept.tabs).toEqual([{ title: 'Accounts', address: LIST }]);
  });

  it.each([
    `/secur/frontdoor.jsp?otp=${CANARY}`,
    `/secur/frontdoor.jsp?sid=${CANARY}&retURL=%2Fhome`,
    `/services/oauth2/authorize?code=${CANARY}`,
    `/visualforce/session?url=https%3A%2F%2Fx&sid=${CANARY}`,
    `/home?sid=${CANARY}`,
    `/home?otp=${CANARY}&x=1`,
    `/?ec=302&startURL=%2Fsecur%2Ffrontdoor.jsp%3Fotp%3D${encodeURIComponent(CANARY)}`,
    `/?startURL=${encodeURIComponent(`/x?retURL=${encodeURIComponent(`/y?sid=${CANARY}`)}`)}`,
    `/x?next=${encodeURIComponent(CANARY)}`,
    `/x;jsessionid=${CANARY}`,
    `/x#access_token=${CANARY}`,
    `/x#/y?sid=${CANARY}`,
  ])('never logs in: %s', (path) => {
    const text = JSON.stringify(keep([awake(ORG.instanceUrl + path, `https://x/?sid=${CANARY}`)]));
    expect(text).not.toContain('canary');
    expect(text).not.toMatch(/frontdoor|otp|sid/);
  });

  it('leads to the start page where a page has no address', () => {
    expect(keep([awake('')]).tabs).toEqual([{ title: '', address: `${ORG.instanceUrl}/` }]);
  });
});

describe('the tabs a window comes back with', () => {
  const policy = orgPolicy(ORG.instanceUrl);
  it('are those that were kept', () => {
    expect(tabsToReopen({ tabs: [{ title: 'Accounts', address: LIST }] }, ORG.instanceUrl, policy)).toEqual([
      { title: 'Accounts', address: new URL(LIST) },
    ]);
  });

  it.each([
    'https://evil.example/',
    'http://acme.my.salesforce.com/',
    'file:///etc/passwd',
    'app://latchkey/index.html',
    'javascript:alert(1)',
    `${ORG.instanceUrl}/secur/frontdoor.jsp?sid=x`,
    '',
  ])('lead nowhere else, whoever wrote the file: %j', (address) => {
    const [tab] = tabsToReopen({ tabs: [{ title: 'Evil', address }] }, ORG.instanceUrl, policy);
    expect(tab).toEqual({ title: '', address: new URL('/', ORG.instanceUrl) });
  });
});
