import type { Page } from '@playwright/test';

/** Who signs in, and what they answer to "Allow Access?". */
export interface Person {
  readonly username: string;
  readonly password: string;
}

/** Types a person's name and password on Salesforce's login page. */
export async function logIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Log In' }).click();
}

/** Answers the consent page. */
export async function answerConsent(page: Page, answer: 'Allow' | 'Deny'): Promise<void> {
  // The page goes away with the click, perhaps with its whole window: there is no navigation to wait for.
  await page.getByRole('button', { name: answer, exact: true }).click({ noWaitAfter: true });
}
