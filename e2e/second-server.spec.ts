import { chromium, type Page } from '@playwright/test';
import { expectOrg, fillAddOrg, orgRow, signInHere, signInInBrowser } from './add-org.ts';
import { chromiumOptions } from './chromium-options.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { expect, test as base } from './fixtures.ts';
import { chooseMore, clipboardText, copyToken } from './open-app.ts';
import { startSecondServer, type SecondServer } from './second-server/server.ts';

/** The app against an OAuth server that none of us wrote, so that both ends are not just ours. */
const test = base.extend<{ readonly second: SecondServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  second: async ({}, use) => {
    const server = await startSecondServer();
    await use(server);
    await server.close();
  },
});

/** oidc-provider's own pages: it lets in whoever names an account, then asks for consent. */
async function passItsPages(page: Page, username: string): Promise<void> {
  await page.locator('[name="login"]').fill(username);
  await page.locator('[name="password"]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  // The page goes away with the click, perhaps with its whole window: there is no navigation to wait for.
  await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
}

const userinfo = async (server: SecondServer, token: string) =>
  (
    await fetch(`${server.loginHost}/services/oauth2/userinfo`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

test('signs in to oidc-provider both ways, renews by rotation, and revokes', async ({
  latchkey,
  second,
  entriesFor,
  profile,
}) => {
  const [ada, grace] = second.people;
  if (ada === undefined || grace === undefined) throw new Error('two people are needed');
  const { callbackUrl } = entriesFor(second.loginHost);
  const entries = { loginHost: second.loginHost, clientId: second.clientId, callbackUrl };

  await fillAddOrg(latchkey.page, { ...entries, alias: 'here' });
  await passItsPages(await signInHere(latchkey), ada.username);
  await expectOrg(latchkey.page, ada.username);

  await fillAddOrg(latchkey.page, { ...entries, alias: 'browser' });
  const address = await signInInBrowser(latchkey);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await passItsPages(page, grace.username);
    await expectOrg(latchkey.page, grace.username);
  } finally {
    await browser.close();
  }
  // It has no Organization record to ask: the kind is unknown, and said so.
  for (const [alias, { username }] of [
    ['here', ada],
    ['browser', grace],
  ] as const) {
    const name = new RegExp(`^${alias}.*Unknown.*${username}`);
    await expect(latchkey.page.getByRole('row', { name })).toBeVisible();
  }

  const renewals = () => second.requests.filter((one) => one.endsWith(' refresh_token')).length;
  let token = await copyToken(latchkey, 'here');
  expect(await userinfo(second, token)).toBe(200);
  expect(renewals()).toBe(0);
  // Twice: the second renewal works only with the refresh token that the first one brought.
  for (const round of [1, 2]) {
    await second.endAccessToken(token);
    expect(await userinfo(second, token)).toBe(401);
    await orgRow(latchkey.page, 'here').getByRole('button', { name: 'Copy token' }).click();
    await expect.poll(() => clipboardText(latchkey)).not.toBe(token);
    token = await clipboardText(latchkey);
    expect(await userinfo(second, token)).toBe(200);
    expect(renewals()).toBe(round);
  }

  const revokes = () => second.requests.filter((one) => one === '/services/oauth2/revoke').length;
  const before = revokes();
  await chooseMore(latchkey, 'here', 'Remove');
  await latchkey.page
    .getByRole('dialog')
    .or(latchkey.page.getByRole('alertdialog'))
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(orgRow(latchkey.page, 'here')).toHaveCount(0);
  await expect.poll(revokes).toBe(before + 1);
  expect(await userinfo(second, token)).toBe(401);
  await copyToken(latchkey, 'browser');

  await latchkey.quit();
  const said = (await latchkey.messages()).map(({ channel, text }) => ({
    name: channel,
    content: Buffer.from(text),
  }));
  const output = { name: 'the output', content: Buffer.from(latchkey.output()) };
  expect(findLeaks(second.issued, [...said, output, ...(await placesOfFolder(profile))])).toEqual([]);
});
