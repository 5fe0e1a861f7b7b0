import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { copyToken } from './open-app.ts';
import { sandboxOrg } from './practice-people.ts';
import { catalogueOf, chooseCatalogues, serveCatalogue } from './serve-catalogue.ts';
import { stopWriting, type WritingMoment } from './stop-writing.ts';

/** What is there after a kill at each moment: the list from before the changes, or the one with them. */
const MOMENTS: readonly (readonly [WritingMoment, 'before' | 'after'])[] = [
  ['before anything is written', 'before'],
  ['with half of it written beside the file', 'before'],
  ['before it takes the place of the file', 'before'],
  ['before it takes the place of the copy as well', 'after'],
  ['before the folder is flushed', 'after'],
];

const dialog = (app: RunningApp) => app.page.getByRole('dialog', { name: 'Team catalogues' });
const news = (app: RunningApp) => app.page.getByRole('status').filter({ hasText: 'has changes' });
const group = (app: RunningApp, name: string) =>
  app.page.getByRole('navigation', { name: 'Groups' }).getByRole('button', { name, exact: true });

/** What the catalogue says in its n-th version: one entry is renamed each time, and one comes with a group of its own. */
const versionOf = (number: number) =>
  catalogueOf([
    { id: 'prod', alias: `prod-${number}`, loginHost: 'https://acme.my.salesforce.com' },
    ...Array.from({ length: number }, (_, at) => ({
      id: `uat-${at}`,
      alias: `uat-${at}`,
      loginHost: 'https://acme--uat.sandbox.my.salesforce.com',
      groups: [`Team ${at}`],
    })),
  ]);

test('killed while a catalogue is taken over, Latchkey has the list from before or the one after, and a second try works', async ({
  start,
  practice,
  entriesFor,
}) => {
  test.slow();
  const { org, ann } = sandboxOrg(practice);
  const team = await serveCatalogue();
  try {
    team.serve(versionOf(0));
    let app = await start();
    await addOrgHere(app, { ...entriesFor(org.loginUrl), alias: 'bystander' }, ann);
    await chooseCatalogues(app);
    await dialog(app).getByLabel('Or its address').fill(team.address);
    await dialog(app).getByRole('button', { name: 'Look into it' }).click();
    await dialog(app).getByRole('button', { name: 'Add it with 1 item' }).click();
    await expectVersion(app, 0);
    await dialog(app).getByRole('button', { name: 'Close' }).click();

    for (const [at, [moment, left]] of MOMENTS.entries()) {
      team.serve(versionOf(at + 1));
      await chooseCatalogues(app);
      await dialog(app).getByRole('button', { name: 'Look now: Acme orgs' }).click();
      const take = dialog(app).getByRole('button', { name: 'Take 2 changes' });
      await expect(take).toBeEnabled();
      const isThere = await stopWriting(app, moment);
      await take.click();
      await isThere();
      await app.kill();

      app = await start();
      await expectVersion(app, left === 'before' ? at : at + 1);
      await expect(orgRow(app.page, 'bystander')).toContainText('Ready');
      // Nothing was hurt, so nothing is told but the changes, where they were not taken.
      await expect(app.page.getByRole('alert')).toHaveCount(0);
      if (left === 'before') {
        await news(app).getByRole('button', { name: 'Review Acme orgs' }).click();
        await dialog(app).getByRole('button', { name: 'Take 2 changes' }).click();
        await expectVersion(app, at + 1);
      } else {
        await chooseCatalogues(app);
        await dialog(app).getByRole('button', { name: 'Look now: Acme orgs' }).click();
        await expect(dialog(app)).toContainText('Acme orgs says nothing new.');
      }
      await dialog(app).getByRole('button', { name: 'Close' }).click();
      await expect(news(app)).toHaveCount(0);
    }
    await copyToken(app, 'bystander');
  } finally {
    await team.close();
  }
});

/** All of this version is here, and nothing of the next. */
async function expectVersion(app: RunningApp, number: number): Promise<void> {
  const aliases = [`prod-${number}`, ...Array.from({ length: number }, (_, at) => `uat-${at}`)];
  const rows = app.page
    .getByRole('region', { name: 'Waiting for sign-in', includeHidden: true })
    .getByRole('listitem', { includeHidden: true });
  await expect(rows).toHaveCount(aliases.length);
  for (const alias of aliases) await expect(rows.filter({ hasText: alias })).toHaveCount(1);
  for (let at = 0; at <= MOMENTS.length; at += 1) {
    await expect(group(app, `Team ${at}`)).toHaveCount(at < number ? 1 : 0);
  }
}
