import { rm } from 'node:fs/promises';
import path from 'node:path';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';

/** As a new computer has it. */
export async function emptyProfile(profile: string): Promise<void> {
  for (const name of ['orgs.json', 'orgs.json.backup', 'vault', 'vault.backup', 'backups']) {
    await rm(path.join(profile, name), { recursive: true, force: true });
  }
}

/** Nobody can click a dialog of the system: its next answers are this file. */
export function saveNext(app: RunningApp, file: string): Promise<void> {
  return app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Exports everything with its sign-ins into this file. */
export async function exportSealed(app: RunningApp, file: string, passphrase: string): Promise<void> {
  await saveNext(app, file);
  await chooseInMenu(app, 'export');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^Encrypted file/ }).check();
  await dialog.getByLabel('Passphrase').fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 of them with their sign-in');
}
