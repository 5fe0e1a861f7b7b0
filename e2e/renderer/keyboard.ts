import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has: a control that is not reached by then is not reached at all. */
const MANY = 60;

/** Goes to a control by the Tab key alone. */
export const tabTo = (page: Page, control: Locator) => goTo(page, control, 'Tab');

/** Goes to an entry of a list, a menu or a group by an arrow key alone. */
export const arrowTo = (
  page: Page,
  control: Locator,
  key: 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' = 'ArrowDown',
) => goTo(page, control, key);

/** Goes to a control by the Tab key and presses it. */
export async function pressByTab(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** From wherever the focus is to the row's menu, and to one of its entries. */
export async function chooseInRow(page: Page, row: Locator, entry: string): Promise<void> {
  if (!(await hasFocus(row))) await tabTo(page, row);
  await arrowTo(page, row.getByRole('button', { name: 'More' }), 'ArrowRight');
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  if (!(await hasFocus(item))) await arrowTo(page, item);
  await page.keyboard.press('Enter');
}

async function goTo(page: Page, control: Locator, key: string): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < MANY && !(await hasFocus(control)); stop += 1) await page.keyboard.press(key);
  await expect(control, `reached by ${key}`).toBeFocused();
}

const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);
