import { expect, type Locator } from '@playwright/test';
import {
  ACTOR_NAMES,
  type CatalogueEntry,
  type Situation,
} from '../../shared/oauth-errors/catalogue-entry.ts';
import { tellEntry } from '../../shared/oauth-errors/told-entry.ts';
import { clipboardText } from '../open-app.ts';
import type { CatalogueStage } from './catalogue-stage.ts';

/** Reads the help off the screen: the words of this entry, its causes and steps that are true there, and its note. */
export async function expectExplanation(
  { app }: CatalogueStage,
  alert: Locator,
  entry: CatalogueEntry,
): Promise<void> {
  await expect(alert).toBeVisible();
  const told = tellEntry(entry, await situationOf(alert));
  await expect(alert).toContainText(told.title);
  const said =
    (await alert.getByRole('group', { name: 'What Salesforce said' }).locator('code').textContent()) ?? '';
  const words = entry.says.filter(
    ({ error, description }) => said.includes(description) && names(said, error),
  );
  expect(words, `one of the entry's own words in "${said}"`).not.toEqual([]);

  const showAll = alert.getByRole('button', { name: 'Show all' });
  if ((await showAll.count()) > 0) await showAll.click();
  const why = alert.getByRole('group', { name: 'Why' });
  for (const cause of told.causes) await expect(why).toContainText(cause);
  const whatToDo = alert.getByRole('group', { name: 'What to do' });
  for (const { who, text } of told.fixes)
    await expect(whatToDo).toContainText(`${ACTOR_NAMES[who]}: ${text}`);

  const copy = alert.getByRole('button', { name: 'Copy note for your admin' });
  await expect(copy).toHaveCount(entry.adminClicks === undefined ? 0 : 1);
  if (entry.adminClicks === undefined) return;
  await copy.click();
  await expect.poll(() => clipboardText(app)).toContain(told.title);
  const note = await clipboardText(app);
  expect(note).toContain('What would mend it:');
  expect(note).toContain(words[0]?.error ?? '');
}

/** Dialogs are named by what is done in them. */
async function situationOf(alert: Locator): Promise<Situation> {
  const [dialog] = await alert.locator('xpath=ancestor::*[@role="dialog"]').all();
  if (dialog === undefined) return 'listed';
  return (await dialog.getByRole('heading', { name: 'Add org', exact: true }).count()) > 0
    ? 'adding'
    : 'again';
}

/** An answer without words is named by its status. */
const names = (said: string, error: string): boolean =>
  said.includes(error) || (/^HTTP_/.test(error) && said.includes(error.replace('_', ' ')));
