import { expect, type Locator, type Page } from '@playwright/test';

/** The field of a dialog whose label is exactly this. */
export const field = (dialog: Locator, label: string) => dialog.getByLabel(label, { exact: true });

/** Opens the dialog `Add org`. */
export async function openAddOrg(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add org' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses a method, by its exact name. */
export async function chooseMethod(dialog: Locator, name: string): Promise<void> {
  const radio = dialog.getByRole('radiogroup', { name: 'Method' }).getByRole('radio', { name, exact: true });
  await radio.check();
  await expect(radio).toBeChecked();
}

export const refused = {
  ok: false,
  error: {
    code: 'SIGN_IN_REFUSED',
    message: 'Salesforce refused the sign-in.',
    remedy: 'change-login-host',
    salesforce: {
      error: 'invalid_grant',
      description: 'authentication failure',
      status: 400,
      where: 'token:password',
    },
  },
} as const;
