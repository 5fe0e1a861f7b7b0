import { chromium, expect, type Page } from '@playwright/test';
import { chromiumOptions } from './chromium-options.ts';
import type { RunningApp } from './launch-app.ts';
import { answerConsent, logIn, type Person } from './sign-in-page.ts';

/** What a person enters in the dialog `Add org`. */
export interface AddOrgEntries {
  readonly loginHost: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly callbackUrl: string;
  readonly alias?: string;
}

/** Opens the dialog `Add org` and fills it in. */
export async function fillAddOrg(page: Page, entries: AddOrgEntries): Promise<void> {
  await page.getByRole('button', { name: 'Add org' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await dialog.getByLabel('Login host or org URL').fill(entries.loginHost);
  await dialog.getByLabel('Client id').fill(entries.clientId);
  if (entries.clientSecret !== undefined) await dialog.getByLabel('Client secret').fill(entries.clientSecret);
  await dialog.getByLabel('Callback URL').fill(entries.callbackUrl);
  if (entries.alias !== undefined) await dialog.getByLabel('Alias').fill(entries.alias);
}

/** Fields of a method in the dialog `Add org`, by their exact labels, with what is entered in each. */
export type MethodEntries = Readonly<Record<string, string>>;

/** Opens the dialog `Add org`, chooses a method by its name, fills its fields in, and presses `Add`. */
export async function pressAdd(page: Page, method: string, entries: MethodEntries): Promise<void> {
  await page.getByRole('button', { name: 'Add org' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  const methods = dialog.getByRole('radiogroup', { name: 'Method' });
  await methods.getByRole('radio', { name: method, exact: true }).check();
  for (const [label, text] of Object.entries(entries)) {
    await dialog.getByLabel(label, { exact: true }).fill(text);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
}

/** Adds an org by a method that needs no person. */
export async function addOrgBy(
  page: Page,
  method: string,
  entries: MethodEntries,
  username: string,
): Promise<void> {
  await pressAdd(page, method, entries);
  await expectOrg(page, username);
}

/** Presses `Sign in here` and gives the page of the sign-in window. */
export async function signInHere(app: RunningApp): Promise<Page> {
  const window = app.electron.waitForEvent('window');
  await app.page
    .getByRole('dialog', { name: 'Add org' })
    .getByRole('button', { name: 'Sign in here' })
    .click();
  return window;
}

/** Presses `Sign in in my browser` and gives the address that the person's browser was told to open. */
export async function signInInBrowser(app: RunningApp): Promise<string> {
  const before = (await app.opened()).length;
  await app.page
    .getByRole('dialog', { name: 'Add org' })
    .getByRole('button', { name: 'Sign in in my browser' })
    .click();
  await expect.poll(async () => (await app.opened()).length).toBe(before + 1);
  return (await app.opened()).at(-1) ?? '';
}

/** Adds an org through the embedded window: log in, allow, done. */
export async function addOrgHere(app: RunningApp, entries: AddOrgEntries, person: Person): Promise<void> {
  await fillAddOrg(app.page, entries);
  const window = await signInHere(app);
  await logIn(window, person);
  await answerConsent(window, 'Allow');
  await expectOrg(app.page, person.username);
}

/** Adds an org through a browser of the person's own: a Chromium with no profile, which then meets the loopback callback. */
export async function addOrgInBrowser(
  app: RunningApp,
  entries: AddOrgEntries,
  person: Person,
): Promise<void> {
  await fillAddOrg(app.page, entries);
  const address = await signInInBrowser(app);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await logIn(page, person);
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.waitForURL((url) => url.href.startsWith(entries.callbackUrl));
  } finally {
    await browser.close();
  }
  await expectOrg(app.page, person.username);
}

/** The row of an org, by its alias or its username: both are parts of its accessible name. */
export function orgRow(page: Page, name: string) {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page
    .getByRole('grid', { name: 'Orgs' })
    .getByRole('row', { name: new RegExp(`(^|, )${literal}(,|$)`) });
}

/** Waits until the dialog is gone and the org is in the list. */
export async function expectOrg(page: Page, username: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(orgRow(page, username)).toBeVisible();
}
