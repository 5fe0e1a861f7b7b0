import type { Page } from '@playwright/test';
import { addOrgHere, orgRow } from './add-org.ts';
import { askMain, changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import { openOrgWindow } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { onHost, pressGlobalKeys } from './recorded-desktop.ts';

test.skip(!onHost, 'global keys can be pressed on the host only');

const expectContrast = (page: Page, contrast: 'more' | 'normal') =>
  expect(page.locator('html')).toHaveAttribute('data-contrast', contrast);

test('high contrast reaches windows that are made after it was chosen, the quick switcher and the prompt; taken back, it leaves all of them', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme' }, ann);
  await askMain(latchkey, 'setGuardLevel', { act: 'copy', level: 'type-alias' });
  await changeSettings(latchkey, { highContrast: true, switcherShortcut: 'Control+Alt+L' });
  const summoned = latchkey.electron.waitForEvent('window');
  await pressGlobalKeys(latchkey);
  const switcher = await summoned;
  await expectContrast(switcher, 'more');
  const { frame } = await openOrgWindow(latchkey, 'acme');
  await expectContrast(frame, 'more');
  const asked = latchkey.electron.waitForEvent('window');
  await orgRow(latchkey.page, 'acme').getByRole('button', { name: 'Copy token' }).click();
  const prompt = await asked;
  await expectContrast(prompt, 'more');

  await changeSettings(latchkey, { highContrast: false });
  for (const page of [latchkey.page, switcher, frame, prompt]) await expectContrast(page, 'normal');
});
