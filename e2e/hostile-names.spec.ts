import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, fillAddOrg, orgRow, signInHere } from './add-org.ts';
import { expect, test as base } from './fixtures.ts';
import { openOrg, windowTitles } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { defaultOrganizations } from './salesforce/organizations.ts';
import { startPracticeSalesforce } from './salesforce/start-practice-salesforce.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

/** Markup, a forged log line, terminal colours, and a mark that shows what follows backwards. */
const HOSTILE = '<img src=x onerror=alert(1)>\n[ERROR] forged \u001b[31mred\u202e';
const SHOWN = '<img src=x onerror=alert(1)> [ERROR] forged';

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  practice: async ({}, use) => {
    const organizations = defaultOrganizations().map((one) => ({ ...one, name: HOSTILE }));
    const practice = await startPracticeSalesforce({ organizations });
    await use(practice);
    await practice.close();
  },
});

test('foreign words are text in the page, and never a line of the log', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  const { page } = latchkey;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  // A refusal in hostile words, then an organization with a hostile name.
  const entries = entriesFor(org.loginUrl);
  practice.policies.setApp(entries.clientId, {
    authorizeFailure: { error: 'access_denied', description: HOSTILE, shown: 'redirect' },
  });
  await fillAddOrg(page, entries);
  await logIn(await signInHere(latchkey), ann);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(SHOWN);
  practice.policies.reset();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in here' }).waitFor();
  const window = latchkey.electron.waitForEvent('window');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in here' }).click();
  const signIn = await window;
  await logIn(signIn, ann);
  await answerConsent(signIn, 'Allow');
  await expect(orgRow(page, ann.username)).toContainText(SHOWN);

  await addOrgHere(latchkey, { ...entries, alias: HOSTILE.replace('\n', ' ') }, ben);
  await openOrg(latchkey, ben.username);
  // The log has something to say about a refresh, and a server's words to say it in.
  practice.policies.setApp(entries.clientId, { tokenFailure: { error: HOSTILE, description: HOSTILE } });
  practice.end.accessTokens(ann.username);
  await orgRow(page, ann.username).getByRole('button', { name: 'Copy token' }).click();
  await expect(page.getByRole('alert').filter({ hasText: SHOWN }).first()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect((await windowTitles(latchkey)).filter((title) => /[\p{Cc}\p{Cf}]/u.test(title))).toEqual([]);

  const log = await readFile(path.join(profile, 'logs', 'latchkey.log'), 'utf8');
  const lines = log.trimEnd().split('\n');
  for (const line of lines) {
    expect(JSON.parse(line)).toHaveProperty('level');
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
  expect(latchkey.output()).not.toMatch(/^\[ERROR\]/m);
});
