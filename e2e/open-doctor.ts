import { expect, type Locator } from '@playwright/test';
import { chooseInMenu } from './choose-in-menu.ts';
import type { RunningApp } from './launch-app.ts';

/** Chooses Help → Doctor in the menu, and waits for its findings. */
export async function openDoctor(app: RunningApp): Promise<Locator> {
  await chooseInMenu(app, 'doctor');
  const dialog = app.page.getByRole('dialog', { name: 'Doctor' });
  // A question of a proxy may lie over it.
  await expect(dialog.locator('.findings')).toBeAttached();
  return dialog;
}

/** What the doctor says of a subject, by its title. */
export function doctorFinding(app: RunningApp, title: string): Locator {
  return app.page
    .locator('.findings')
    .getByRole('listitem', { includeHidden: true })
    .filter({
      has: app.page.getByText(title, { exact: true }),
    });
}
