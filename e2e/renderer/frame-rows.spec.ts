import type { Page } from '@playwright/test';
import { expect, test } from './frame-fixtures.ts';
import { download, frameScenario, frameState, OTHER_ORGS, tab, tabs } from './frame-scenario.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tabOf = (page: Page, number: number) => page.getByRole('tab', { name: `Account ${number} |` });
const SIZE = { width: 900, height: 420 };

test('tabs: arrows move the focus, Enter looks, Delete and the middle button close, Ctrl+Shift moves', async ({
  page,
  orgFrame,
}) => {
  await orgFrame.open(frameScenario(frameState({ tabs: tabs(3), activeTabId: 't2' })));
  await tabOf(page, 2).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabOf(page, 3)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabOf(page, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await orgFrame.requestsOf('selectTab')).toEqual([{ tabId: 't1' }]);
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect(await orgFrame.requestsOf('moveTab')).toEqual([{ tabId: 't1', to: 1 }]);
  await orgFrame.push('frameChanged', frameState({ tabs: [tab(2), tab(1), tab(3)], activeTabId: 't2' }));
  await expect(tabOf(page, 1)).toBeFocused();
  await page.keyboard.press('Delete');
  await tabOf(page, 3).click({ button: 'middle' });
  await button(page, 'Close Account 2 | Salesforce').click();
  expect(await orgFrame.requestsOf('closeTab')).toEqual([{ tabId: 't1' }, { tabId: 't3' }, { tabId: 't2' }]);
});

test('a tab is dragged to another place, and the drag is no click', async ({ page, orgFrame }) => {
  await orgFrame.open(frameScenario(frameState({ tabs: tabs(3) })));
  const to = await tabOf(page, 3).boundingBox();
  await tabOf(page, 1).hover();
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + (to?.width ?? 0), to?.y ?? 0, { steps: 5 });
  await page.mouse.up();
  expect(await orgFrame.requestsOf('moveTab')).toEqual([{ tabId: 't1', to: 2 }]);
  expect(await orgFrame.requestsOf('selectTab')).toEqual([]);
});

test('find: at every letter, next and previous, Escape ends it', async ({ page, orgFrame }) => {
  await page.setViewportSize(SIZE);
  await orgFrame.open(frameScenario(frameState()));
  await orgFrame.push('frameWants', 'find');
  const field = page.getByRole('textbox', { name: 'Find in page' });
  await expect(field).toBeFocused();
  await page.keyboard.type('ac');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  expect(await orgFrame.requestsOf('find')).toEqual([
    { text: 'a', forward: true },
    { text: 'ac', forward: true },
    { text: 'ac', forward: true },
    { text: 'ac', forward: false },
  ]);
  await orgFrame.push('frameChanged', frameState({ find: { matches: 17, current: 3 } }));
  await expect(page.getByText('3 of 17')).toBeVisible();
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-find');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  expect(await orgFrame.requestsOf('closeFind')).toHaveLength(1);
});

test('the same page in another org: typed, chosen and left by keys alone', async ({ page, orgFrame }) => {
  await page.setViewportSize(SIZE);
  await orgFrame.open(frameScenario(frameState()));
  const opener = button(page, 'Open the same page in another org');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search orgs' })).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(OTHER_ORGS.length);
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-other-orgs');
  await page.keyboard.type('uat');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('uat');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => orgFrame.requestsOf('openInOrg')).toEqual([{ orgKey: OTHER_ORGS[0]?.key }]);
  await expect(opener).toBeFocused();
});

test('downloads show how far they are and can be cancelled, shown and dismissed', async ({
  page,
  orgFrame,
}) => {
  await page.setViewportSize(SIZE);
  const downloads = [
    download(1),
    download(2, { state: 'done', receivedBytes: 4_800_000 }),
    download(3, { state: 'failed' }),
  ];
  await orgFrame.open(frameScenario(frameState({ downloads })));
  await expect(page.getByRole('progressbar', { name: /Opportunities 1/u })).toHaveAttribute(
    'aria-valuetext',
    '1.2 MB of 4.8 MB',
  );
  await orgFrame.isAccessible();
  await orgFrame.picture('frame-downloads');
  await button(page, 'Cancel the download of Opportunities 1.csv').click();
  await button(page, 'Show in folder: Opportunities 2.csv').click();
  await button(page, 'Dismiss Opportunities 3.csv').click();
  expect(await orgFrame.requestsOf('cancelDownload')).toEqual([{ id: 'd1' }]);
  expect(await orgFrame.requestsOf('showDownload')).toEqual([{ id: 'd2' }]);
  expect(await orgFrame.requestsOf('dismissDownload')).toEqual([{ id: 'd3' }]);
});
