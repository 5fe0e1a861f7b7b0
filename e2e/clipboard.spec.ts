import { access } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { clipboardText, copyToken } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

/** As a person's hand could have written it: a copied token stays for three seconds. */
const threeSeconds = JSON.stringify({
  version: 1,
  orgs: [],
  clientApps: [],
  pendingRevocations: [],
  settings: { clipboardSeconds: 3 },
});

test.describe('a copied token', () => {
  test.use({ profileFiles: { 'orgs.json': threeSeconds } });

  test('leaves the clipboard when its time is up, and other text is never touched', async ({
    start,
    practice,
    entriesFor,
    folder,
  }) => {
    const { org, ann } = productionOrg(practice);
    const latchkey = await start();
    const countdown = latchkey.page.getByRole('status').filter({ hasText: 'clipboard' });
    await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);

    expect(practice.issued.ofKind('access_token')).toContain(await copyToken(latchkey, 'prod'));
    await expect.poll(() => clipboardText(latchkey)).toBe('');
    await expect(countdown).toHaveCount(0);

    await orgRow(latchkey.page, 'prod').getByRole('button', { name: 'Copy token' }).click();
    await expect(countdown).toBeVisible();
    await writeToClipboard(latchkey, 'the person’s own');
    await expect(countdown).toHaveCount(0);
    expect(await clipboardText(latchkey)).toBe('the person’s own');

    // Quitting before the time is up: ours is taken away …
    const cleared = path.join(folder, 'cleared');
    await copyToken(latchkey, 'prod');
    await noteClearing(latchkey, cleared);
    await latchkey.quit();
    await access(cleared);

    // … and what is not ours is left.
    const untouched = path.join(folder, 'untouched');
    const again = await start();
    await copyToken(again, 'prod');
    await writeToClipboard(again, 'the person’s own');
    await noteClearing(again, untouched);
    await again.quit();
    await expect(access(untouched)).rejects.toThrow('ENOENT');
  });
});

function writeToClipboard(app: RunningApp, text: string): Promise<void> {
  return app.electron.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);
}

/** Writes a file as soon as the app clears the clipboard: the one trace that outlives the app. */
function noteClearing(app: RunningApp, file: string): Promise<void> {
  return app.electron.evaluate(({ clipboard }, note) => {
    const clear = clipboard.clear.bind(clipboard);
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    clipboard.clear = () => {
      clear();
      writeFileSync(note, '');
    };
  }, file);
}
