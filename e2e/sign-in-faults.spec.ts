import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { fillAddOrg, orgRow, signInHere, signInInBrowser } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { productionOrg } from './practice-people.ts';
import { createPracticeBrowser } from './salesforce/practice-browser.ts';
import { typeLogin } from './salesforce/sign-in.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

const alertIn = (page: Page) => page.getByRole('dialog', { name: 'Add org' }).getByRole('alert');
const orgs = (page: Page) => page.getByLabel('Orgs').getByRole('row');

test('denying access says so in Salesforce’s words, and the form stays filled in', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await fillAddOrg(latchkey.page, { ...entriesFor(org.loginUrl), alias: 'typed' });
  const window = await signInHere(latchkey);
  await logIn(window, ann);
  await answerConsent(window, 'Deny');
  await expect(alertIn(latchkey.page)).toContainText('access_denied');
  await expect(latchkey.page.getByLabel('Alias')).toHaveValue('typed');
  await expect(orgs(latchkey.page)).toHaveCount(0);
  await expect.poll(() => latchkey.electron.windows().length).toBe(1);
});

test('an app that is not installed ends on Salesforce’s error page, and is explained here', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const entries = entriesFor(org.loginUrl);
  practice.policies.setApp(entries.clientId, { installed: false });
  await fillAddOrg(latchkey.page, entries);
  const window = await signInHere(latchkey);
  await logIn(window, ann).catch(() => undefined);
  await expect(alertIn(latchkey.page)).toContainText(/OAUTH_APPROVAL_ERROR_GENERIC|invalid_client/);
  await expect.poll(() => latchkey.electron.windows().length).toBe(1);
});

test('closing the sign-in window cancels, and nothing is added', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org } = productionOrg(practice);
  await fillAddOrg(latchkey.page, entriesFor(org.loginUrl));
  const window = await signInHere(latchkey);
  await window.getByLabel('Username').waitFor();
  await window.close();
  await expect(latchkey.page.getByRole('button', { name: 'Sign in here' })).toBeVisible();
  expect(practice.requests.count({ path: '/services/oauth2/token' })).toBe(0);
  await expect(orgs(latchkey.page)).toHaveCount(0);
});

test('a taken port is said at once, and no browser opens', async ({ latchkey, practice, entriesFor }) => {
  const { org } = productionOrg(practice);
  const entries = entriesFor(org.loginUrl);
  const port = Number(new URL(entries.callbackUrl).port);
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  await fillAddOrg(latchkey.page, entries);
  await latchkey.page.getByRole('button', { name: 'Sign in in my browser' }).click();
  await expect(alertIn(latchkey.page)).toContainText(String(port));
  expect(await latchkey.opened()).toEqual([]);
  await new Promise((resolve) => taken.close(resolve));
});

test('stray, forged and repeated callbacks change nothing; the right one still completes', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const entries = entriesFor(org.loginUrl);
  await fillAddOrg(latchkey.page, entries);
  const address = await signInInBrowser(latchkey);
  const state = new URL(address).searchParams.get('state') ?? '';
  const status = async (query: string, init?: RequestInit) =>
    (await fetch(`${entries.callbackUrl}${query}`, init)).status;

  expect(await status('?code=stolen')).toBe(400);
  expect(await status('?code=stolen&state=wrong')).toBe(400);
  expect(await status(`?code=stolen&state=${state}&state=${state}`)).toBe(400);
  expect(await status(`?code=stolen&state[]=${state}`)).toBe(400);
  expect(await status(`?code=stolen&state=${state}`, { method: 'POST' })).toBeGreaterThanOrEqual(400);
  expect((await fetch(new URL('/favicon.ico', entries.callbackUrl))).status).toBeGreaterThanOrEqual(400);
  expect(practice.requests.count({ path: '/services/oauth2/token' })).toBe(0);

  const browser = createPracticeBrowser(entries.callbackUrl);
  let page = await typeLogin(browser, await browser.visit(address), ann.username, ann.password);
  if (!page.url.startsWith(entries.callbackUrl)) {
    const source = new URL(page.url).searchParams.get('source') ?? '';
    page = await browser.submit(page.url, { source, save: 'Allow' });
  }
  const answers = await Promise.all([fetch(page.url), fetch(page.url).catch(() => null)]);
  expect(answers[0].headers.get('content-type')).toContain('text/plain');
  await expect(orgRow(latchkey.page, ann.username)).toBeVisible();
  expect(practice.requests.count({ path: '/services/oauth2/token' })).toBe(1);
  // The port is open for the sign-in only.
  await expect
    .poll(() =>
      fetch(page.url).then(
        () => 'answers',
        () => 'closed',
      ),
    )
    .toBe('closed');
});

test('cancelling a browser sign-in closes its port', async ({ latchkey, practice, entriesFor }) => {
  const { org } = productionOrg(practice);
  const entries = entriesFor(org.loginUrl);
  await fillAddOrg(latchkey.page, entries);
  await signInInBrowser(latchkey);
  await latchkey.page
    .getByRole('dialog', { name: 'Add org' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await expect
    .poll(() =>
      fetch(entries.callbackUrl).then(
        () => 'answers',
        () => 'closed',
      ),
    )
    .toBe('closed');
});

const HTML = {
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<h1>proxy</h1>',
} as const;
for (const [name, effect, code] of [
  ['HTML', HTML, /web page/],
  ['503', { kind: 'answer', status: 503, body: 'down' }, /503/],
  ['50 MB', { kind: 'huge' }, /not safe|too large|limit/i],
  ['a reset', { kind: 'reset' }, /could not be reached/],
  ['a redirect', { kind: 'answer', status: 302, headers: { location: 'http://127.0.0.1:9/' } }, /redirect/],
  ['a foreign instance', { kind: 'edit-json', fields: { instance_url: 'https://evil.com' } }, /not safe/],
  ['no instance', { kind: 'edit-json', fields: { instance_url: null } }, /not safe/],
] as const) {
  test(`a token endpoint that answers ${name} adds nothing and says why`, async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { org, ann } = productionOrg(practice);
    practice.faults.add({ path: '/services/oauth2/token' }, effect);
    await fillAddOrg(latchkey.page, entriesFor(org.loginUrl));
    const window = await signInHere(latchkey);
    await logIn(window, ann);
    await answerConsent(window, 'Allow');
    await expect(alertIn(latchkey.page)).toContainText(code);
    await expect(orgs(latchkey.page)).toHaveCount(0);
    // The code is never sent a second time.
    expect(practice.requests.count({ path: '/services/oauth2/token' })).toBe(1);
  });
}
