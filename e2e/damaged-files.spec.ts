import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { copyToken } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

for (const file of ['orgs.json', 'vault'] as const) {
  test(`a truncated ${file} is restored, said and kept; no org is lost`, async ({
    start,
    practice,
    entriesFor,
    profile,
  }) => {
    const production = productionOrg(practice);
    const sandbox = sandboxOrg(practice);
    const first = await start();
    await addOrgHere(first, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
    await addOrgHere(first, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
    await first.quit();

    const whole = await readFile(path.join(profile, file));
    const damaged = whole.subarray(0, Math.floor(whole.length * 0.6));
    await writeFile(path.join(profile, file), damaged);
    const again = await start();
    await expect(orgRow(again.page, 'prod')).toBeVisible();
    await expect(orgRow(again.page, 'uat')).toBeVisible();
    await expect(again.page.getByText(/damaged|restored|backup/i).first()).toBeVisible();
    await copyToken(again, 'prod');
    await copyToken(again, 'uat');

    const kept = (await readdir(profile)).filter((name) => name.startsWith(`${file}.corrupt-`));
    expect(kept).toHaveLength(1);
    expect(await readFile(path.join(profile, kept[0] ?? ''))).toEqual(damaged);
  });
}

test.describe('a store that cannot be read at all', () => {
  test.use({ profileFiles: { 'orgs.json': '{' } });

  test('lets the app start, says so and keeps the file', async ({ latchkey, profile }) => {
    await expect(latchkey.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
    await expect(latchkey.page.getByText(/damaged|could not be read|corrupt/i).first()).toBeVisible();
    const kept = (await readdir(profile)).filter((name) => name.startsWith('orgs.json.corrupt-'));
    expect(kept).toHaveLength(1);
    expect(await readFile(path.join(profile, kept[0] ?? ''), 'utf8')).toBe('{');
  });
});

test.describe('a store of a newer version', () => {
  const newer = JSON.stringify({
    version: 999,
    orgs: [],
    clientApps: [],
    pendingRevocations: [],
    settings: {},
  });
  test.use({ profileFiles: { 'orgs.json': newer } });

  test('is only read, and is the same to the byte after quitting', async ({ start, profile }) => {
    const app = await start();
    await expect(app.page.getByText(/newer/i).first()).toBeVisible();
    await app.quit();
    expect(await readFile(path.join(profile, 'orgs.json'), 'utf8')).toBe(newer);
  });
});
