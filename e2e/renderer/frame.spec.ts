import type { Page } from '@playwright/test';
import type { FrameState } from '../../shared/frame-state.ts';
import { expect, test } from './frame-fixtures.ts';
import { frameScenario, frameState, KINDS, ofKind, tabs } from './frame-scenario.ts';

const banner = (page: Page) => page.getByRole('banner', { name: 'Org' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const withPage = (part: Partial<FrameState['page']>): FrameState => {
  const frame = frameState();
  return { ...frame, page: { ...frame.page, ...part } };
};

for (const kind of KINDS) {
  test(`the frame of a ${kind} org says so in a word and a colour of its own`, async ({ page, orgFrame }) => {
    await page.setViewportSize({ width: 1180, height: 120 });
    await orgFrame.open(frameScenario(ofKind(kind, { tabs: tabs(3) })));
    const word = kind.charAt(0).toUpperCase() + kind.slice(1);
    await expect(banner(page)).toContainText(new RegExp(`${word}.*acme-${kind}.*ada@acme\\.test`, 'u'));
    await orgFrame.isAccessible();
    await orgFrame.picture(`frame-${kind}`);
  });
}

test('production fills the strip with red, and nothing else does', async ({ page, orgFrame }) => {
  await orgFrame.open(frameScenario(ofKind('production')));
  const ground = () => page.locator('.frame-line').evaluate((line) => getComputedStyle(line).backgroundColor);
  const red = await ground();
  expect(red).toBe('rgb(196, 22, 28)');
  for (const kind of KINDS.slice(1)) {
    await orgFrame.push('frameChanged', ofKind(kind));
    await expect(banner(page)).toContainText(`acme-${kind}`);
    expect(await ground()).not.toBe(red);
  }
});

test('each button asks for its own thing, once', async ({ page, orgFrame }) => {
  await orgFrame.open(frameScenario(withPage({ canGoForward: true })));
  const asks = [
    ['Back', 'goBack'],
    ['Forward', 'goForward'],
    ['Reload', 'reload'],
    ['Setup', 'openSetup'],
    ['Copy page URL', 'copyPageUrl'],
    ['Open in browser', 'openInBrowser'],
    ['Print', 'print'],
    ['New tab', 'openTab'],
  ] as const;
  for (const [name, channel] of asks) {
    await button(page, name).click();
    await expect.poll(() => orgFrame.requestsOf(channel), name).toHaveLength(1);
  }
});

test('back and forward rest where there is nothing to go to; a loading page can be stopped, with the focus in place', async ({
  page,
  orgFrame,
}) => {
  await orgFrame.open(frameScenario(withPage({ canGoBack: false })));
  await expect(button(page, 'Back')).toBeDisabled();
  await expect(button(page, 'Forward')).toBeDisabled();
  await button(page, 'Reload').focus();
  await orgFrame.push('frameChanged', withPage({ isLoading: true }));
  await expect(button(page, 'Stop loading')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => orgFrame.requestsOf('stop')).toHaveLength(1);
});

test('copying the address says “Copied”, for the eye and the ear', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 900, height: 120 });
  await orgFrame.open(frameScenario(frameState()));
  await button(page, 'Copy page URL').click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  await expect(button(page, 'Copy page URL')).toContainText('Copied');
  await orgFrame.picture('frame-copied');
});

test('a copy that cannot be says why, can be tried again, and leaves when it works', async ({
  page,
  orgFrame,
}) => {
  await page.setViewportSize({ width: 900, height: 160 });
  await orgFrame.open(frameScenario(frameState()));
  const error = {
    code: 'PAGE_HAS_NO_ADDRESS',
    message: 'This page has no address that could be used elsewhere.',
    remedy: 'retry',
  };
  await orgFrame.answerNext('copyPageUrl', { ok: false, error });
  await button(page, 'Copy page URL').click();
  await expect(page.getByRole('alert')).toContainText('This page has no address');
  await expect(button(page, 'Copy page URL')).not.toContainText('Copied');
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-problem');
  await button(page, 'Retry').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await orgFrame.requestsOf('copyPageUrl')).toHaveLength(2);
});

test('a page that could not be shown says what happened and what to do, and Retry does it again', async ({
  page,
  orgFrame,
}) => {
  await page.setViewportSize({ width: 900, height: 160 });
  const problem = {
    code: 'NEEDS_SIGN_IN',
    message: 'The session of this org has ended, and its sign-in too.',
    remedy: 'sign-in-again',
    salesforce: { error: 'invalid_grant', description: 'expired access/refresh token', status: 400 },
  } as const;
  await orgFrame.open(frameScenario(frameState({ problem, session: { state: 'needs-sign-in' } })));
  await expect(page.getByRole('alert')).toContainText('invalid_grant: expired access/refresh token');
  await expect(page.getByRole('alert')).toContainText('Sign in again');
  await expect(banner(page)).toContainText('Needs sign-in');
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-needs-sign-in');
  await button(page, 'Retry').click();
  await expect.poll(() => orgFrame.requestsOf('retryProblem')).toHaveLength(1);
});

test('a host without encryption is named with a warning in words', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 1080, height: 120 });
  await orgFrame.open(frameScenario(withPage({ host: 'localhost:8443', isEncrypted: false })));
  await expect(banner(page)).toContainText(/Not encrypted.*localhost:8443/u);
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-not-encrypted');
  await orgFrame.push('frameChanged', frameState());
  await expect(banner(page)).not.toContainText('Not encrypted');
  await expect(page.getByTitle('The connection to this host is encrypted.')).toBeVisible();
});

test('a private window says so', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 1080, height: 120 });
  await orgFrame.open(frameScenario({ ...ofKind('sandbox'), isPrivate: true }));
  await expect(page.getByText('Private', { exact: true })).toBeVisible();
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-private');
  await orgFrame.push('frameChanged', ofKind('sandbox'));
  await expect(page.getByText('Private', { exact: true })).toHaveCount(0);
});

test('a window of an admin logged in as somebody else says whose it is, and who is behind it', async ({
  page,
  orgFrame,
}) => {
  await page.setViewportSize({ width: 1180, height: 120 });
  const child = { ...ofKind('production'), isPrivate: true };
  await orgFrame.open(frameScenario({ ...child, loggedInAs: 'grace@acme.test' }));
  await expect(page.getByText('Logged in as grace@acme.test', { exact: true })).toBeInViewport();
  await expect(page.getByText('by ada@acme.test', { exact: true })).toBeVisible();
  await expect(page.getByText('Private', { exact: true })).toHaveCount(0);
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-logged-in-as');
  // In a small window the admin folds away; who one is does not.
  await page.setViewportSize({ width: 480, height: 120 });
  const who = page.getByText('Logged in as grace@acme.test', { exact: true });
  await expect(who).toBeInViewport({ ratio: 1 });
  expect(await who.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0);
  await orgFrame.picture('frame-logged-in-as-narrow');
  await orgFrame.push('frameChanged', { ...child, loggedInAs: '' });
  await expect(page.getByText('Logged in as another user', { exact: true })).toBeVisible();
});

test('a tab whose page sleeps says so to the eye and the ear', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 900, height: 120 });
  const [awake, ...others] = tabs(3);
  const asleep = others.map((tab) => ({ ...tab, isAsleep: true }));
  await orgFrame.open(frameScenario(frameState({ tabs: awake === undefined ? [] : [awake, ...asleep] })));
  await expect(page.getByRole('tab', { name: 'Account 1 | Salesforce', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Account 2 | Salesforce (asleep)', exact: true })).toBeVisible();
  await expect(page.getByTitle('Nobody has looked at this page for a while')).toHaveCount(2);
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-asleep');
});

test('the session’s time left is said in words, and more loudly near its end', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 1080, height: 120 });
  await page.clock.install({ time: Date.UTC(2026, 5, 1, 9) });
  const minutes = (count: number) => Date.UTC(2026, 5, 1, 9) + count * 60_000;
  const ending = (endsAt: number) => frameState({ session: { state: 'ready', endsAt } });
  await orgFrame.open(frameScenario(ending(minutes(110.5))));
  await expect(banner(page)).toContainText('Session: 1 h 50 min left');
  await orgFrame.picture('frame-session');
  await orgFrame.push('frameChanged', ending(minutes(9.5)));
  await expect(page.locator('[data-state=soon]')).toHaveText('Session: 9 min left');
  await page.clock.fastForward('10:00');
  await expect(banner(page)).toContainText('Session ended');
  await orgFrame.push('frameChanged', frameState({ session: { state: 'refreshing' } }));
  await expect(banner(page)).toContainText('Renewing the session');
});

test('a page that is zoomed says by how much, and one press puts it back', async ({ page, orgFrame }) => {
  await page.setViewportSize({ width: 1080, height: 120 });
  await orgFrame.open(frameScenario(withPage({ zoomPercent: 125 })));
  await orgFrame.picture('frame-zoom');
  await page.getByRole('button', { name: 'Zoomed to 125 %: back to 100 %' }).click();
  expect(await orgFrame.requestsOf('zoom')).toEqual([{ to: 'reset' }]);
  await orgFrame.push('frameChanged', frameState());
  await expect(page.getByRole('button', { name: /^Zoomed/u })).toHaveCount(0);
});

test('the main process is told the frame’s height whenever it changes', async ({ page, orgFrame }) => {
  await orgFrame.open(frameScenario(frameState()));
  const told = async () => (await orgFrame.requestsOf('setFrameHeight')).at(-1);
  const height = async () => ({ height: Math.ceil((await banner(page).boundingBox())?.height ?? 0) });
  await expect.poll(told).toEqual(await height());
  expect((await height()).height, 'one line and the tabs').toBeLessThanOrEqual(80);
  await button(page, 'Find in page').click();
  await expect.poll(async () => ((await told()) as { height: number }).height).toBeGreaterThan(80);
  expect(await told()).toEqual(await height());
});

/** In CSS pixels; 480 is also a window of 960 at 200 %. */
for (const width of [1600, 1080, 760, 480, 350]) {
  test(`at ${width} pixels a long alias, twelve tabs and everything to say leave kind, alias and buttons whole`, async ({
    page,
    orgFrame,
  }) => {
    await page.setViewportSize({ width, height: 120 });
    const frame = frameState({ tabs: tabs(12), activeTabId: 't6', session: { state: 'unreachable' } });
    const alias = 'acme-production-europe-west-of-the-river-do-not-touch-please';
    expect(alias).toHaveLength(60);
    const org = {
      ...frame.org,
      alias,
      username: 'ada.lovelace.with.a.long.name@acme-corporation.example.com',
    };
    await orgFrame.open(
      frameScenario({ ...frame, org, page: { ...frame.page, isEncrypted: false, zoomPercent: 110 } }),
    );
    await expect(page.getByText('Production', { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(alias)).toBeInViewport({ ratio: 0.99 });
    for (const name of ['Back', 'Reload', 'Setup', 'Copy page URL', 'Open in browser', 'New tab']) {
      await expect(button(page, name), name).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByRole('tab', { selected: true })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await orgFrame.picture(`frame-${width}`);
  });
}

test('where room is short the organization folds away first and the user last', async ({
  page,
  orgFrame,
}) => {
  await orgFrame.open(frameScenario(frameState({ session: { state: 'refreshing' } })));
  const pieces = ['ada@acme.test', 'acme.my.salesforce.com', 'Renewing the session…', 'Acme Corporation'];
  /** What lies on the one line that is shown. */
  const shown = () =>
    page.locator('.frame-identity').evaluate(
      (line, texts) =>
        texts.filter((text) => {
          const piece = [...line.querySelectorAll('*')].find(({ textContent }) => textContent === text);
          return (
            piece !== undefined && piece.getBoundingClientRect().top < line.getBoundingClientRect().bottom
          );
        }),
      pieces,
    );
  const seen: number[] = [];
  for (let width = 1200; width >= 480; width -= 60) {
    await page.setViewportSize({ width, height: 120 });
    const now = await shown();
    expect(now).toEqual(pieces.slice(0, now.length));
    seen.push(now.length);
  }
  expect(seen[0]).toBe(4);
  expect(seen.at(-1)).toBeLessThan(3);
});

test('in the colours of high contrast everything is still there', async ({ page, orgFrame }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 900, height: 120 });
  await orgFrame.open(frameScenario(frameState({ tabs: tabs(3) })));
  await expect(page.getByText('Production', { exact: true })).toBeVisible();
  await orgFrame.picture('frame-forced');
});

test('foreign text stays text and stays in its place', async ({ page, orgFrame }) => {
  const frame = frameState({ tabs: [{ id: 't1', title: '<img src=x> \u202egpj.exe', isLoading: false }] });
  const org = { ...frame.org, alias: '<b>bold</b>', organizationName: '\u202eevil' };
  await orgFrame.open(frameScenario({ ...frame, org }));
  await expect(banner(page)).toContainText('<b>bold</b>');
  await expect(banner(page).locator('img, b')).toHaveCount(0);
  expect(await banner(page).textContent()).not.toContain('\u202e');
});
