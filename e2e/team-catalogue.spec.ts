import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectOrg, orgRow, signInHere } from './add-org.ts';
import { chooseFile } from './choose-file.ts';
import { expect, test } from './fixtures.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { catalogueOf, chooseCatalogues, PUBLIC_KEY, serveCatalogue, signatureOf } from './serve-catalogue.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

test('a signed catalogue is reviewed, its rows wait and are signed in to with its client app, and an update is reviewed too', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const { clientId, callbackUrl } = entriesFor(org.loginUrl);
  const app = { name: 'Acme app', clientId, callbackUrls: [callbackUrl] };
  const prod = {
    id: 'prod',
    alias: 'acme-prod',
    loginHost: org.loginUrl,
    clientApp: 'Acme app',
    groups: ['Acme'],
  };
  const uat = { id: 'uat', alias: 'acme-uat', loginHost: sandbox.org.loginUrl, groups: ['Acme'] };
  const team = await serveCatalogue();
  const { page } = latchkey;
  try {
    team.serve(catalogueOf([prod, uat], [app]));
    await chooseCatalogues(latchkey);
    const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
    await dialog.getByLabel('Public key').fill(PUBLIC_KEY);
    await dialog.getByLabel('Or its address').fill(team.address);
    await dialog.getByRole('button', { name: 'Look into it' }).click();
    await expect(dialog).toContainText('New client apps: Acme app');
    await dialog.getByRole('button', { name: 'Add it with 2 items' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(team.arrived).toEqual(['GET /orgs.json ', 'GET /orgs.json.sig ']);

    const waiting = page.getByRole('region', { name: 'Waiting for sign-in' });
    await waiting.getByRole('button', { name: 'Sign in to acme-prod' }).click();
    const window = await signInHere(latchkey);
    await logIn(window, ann);
    await answerConsent(window, 'Allow');
    await expectOrg(page, ann.username);
    await expect(orgRow(page, 'acme-prod')).toBeVisible();
    await expect(waiting.getByRole('listitem')).toHaveCount(1);

    team.serve(catalogueOf([{ ...prod, alias: 'acme-live', tags: ['billing'] }], [app]));
    await chooseCatalogues(latchkey);
    await dialog.getByRole('button', { name: 'Look now: Acme orgs' }).click();
    await expect(dialog).toContainText('Alias: acme-prod → acme-live');
    await expect(dialog).toContainText('No longer in the catalogue (1)');
    await dialog.getByRole('button', { name: 'Take 1 change' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(orgRow(page, 'acme-live')).toContainText('Ready');
    await expect(waiting.getByRole('listitem')).toContainText('acme-uat');
  } finally {
    await team.close();
  }
});

test('a catalogue that was changed without its key is refused whole, and nothing here changes', async ({
  latchkey,
  profile,
  practice,
}) => {
  const { org } = productionOrg(practice);
  const prod = { id: 'prod', alias: 'acme-prod', loginHost: org.loginUrl };
  const team = await serveCatalogue();
  const { page } = latchkey;
  try {
    const text = catalogueOf([prod]);
    team.serve(text);
    await chooseCatalogues(latchkey);
    const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
    await dialog.getByLabel('Public key').fill(PUBLIC_KEY);
    await dialog.getByLabel('Or its address').fill(team.address);
    await dialog.getByRole('button', { name: 'Look into it' }).click();
    await dialog.getByRole('button', { name: 'Add it with 1 item' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const before = await readFile(path.join(profile, 'orgs.json'), 'utf8');

    team.serve(catalogueOf([{ ...prod, alias: 'elsewhere' }]), signatureOf(text));
    await chooseCatalogues(latchkey);
    await dialog.getByRole('button', { name: 'Look now: Acme orgs' }).click();
    await expect(dialog.getByRole('alert')).toContainText('its signature is not of your key');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('region', { name: 'Waiting for sign-in' })).toContainText('acme-prod');
    expect(await readFile(path.join(profile, 'orgs.json'), 'utf8')).toBe(before);
  } finally {
    await team.close();
  }
});

test('an older signed catalogue that is put back is not taken without a word', async ({
  latchkey,
  practice,
}) => {
  const { org } = productionOrg(practice);
  const entry = { id: 'prod', alias: 'acme-prod', loginHost: org.loginUrl };
  const dated = (issuedAt: string, alias: string) =>
    JSON.stringify({
      latchkey: 'catalogue',
      version: 1,
      name: 'Acme orgs',
      issuedAt,
      entries: [{ ...entry, alias }],
    });
  const team = await serveCatalogue();
  const { page } = latchkey;
  try {
    team.serve(dated('2026-05-01', 'acme-new'));
    await chooseCatalogues(latchkey);
    const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
    await dialog.getByLabel('Public key').fill(PUBLIC_KEY);
    await dialog.getByLabel('Or its address').fill(team.address);
    await dialog.getByRole('button', { name: 'Look into it' }).click();
    await dialog.getByRole('button', { name: 'Add it with 1 item' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    team.serve(dated('2026-03-01', 'acme-old'));
    await chooseCatalogues(latchkey);
    await dialog.getByRole('button', { name: 'Look now: Acme orgs' }).click();
    await expect(dialog.getByRole('note')).toContainText('This catalogue is of March 1, 2026.');
    await expect(dialog.getByRole('button', { name: 'Take 1 change' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('region', { name: 'Waiting for sign-in' })).toContainText('acme-new');
  } finally {
    await team.close();
  }
});

test('at the next start a catalogue that changed is one line above the list, and one that is gone is none', async ({
  start,
  folder,
  practice,
}) => {
  const { org } = productionOrg(practice);
  const prod = { id: 'prod', alias: 'acme-prod', loginHost: org.loginUrl };
  const file = path.join(folder, 'orgs.json');
  await writeFile(file, catalogueOf([prod]));
  const first = await start();
  await chooseFile(first, file);
  await chooseCatalogues(first);
  const adding = first.page.getByRole('dialog', { name: 'Team catalogues' });
  await adding.getByRole('button', { name: 'Choose a file…' }).click();
  await adding.getByRole('button', { name: 'Add it with 1 item' }).click();
  await adding.getByRole('button', { name: 'Close' }).click();
  await first.quit();

  await writeFile(file, catalogueOf([prod, { ...prod, id: 'uat', alias: 'acme-uat' }]));
  const second = await start();
  const line = second.page.getByRole('status').filter({ hasText: 'The catalogue Acme orgs has changes.' });
  await line.getByRole('button', { name: 'Review Acme orgs' }).click();
  const review = second.page.getByRole('dialog', { name: 'Team catalogues' });
  await expect(review.getByRole('checkbox', { name: /^acme-uat/ })).toBeChecked();
  await review.getByRole('button', { name: 'Take 1 change' }).click();
  await review.getByRole('button', { name: 'Close' }).click();
  const waiting = second.page.getByRole('region', { name: 'Waiting for sign-in' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(line).toHaveCount(0);
  await second.quit();

  await writeFile(file, '{');
  const third = await start();
  await expect(third.page.getByRole('region', { name: 'Waiting for sign-in' })).toContainText('acme-uat');
  await chooseCatalogues(third);
  const list = third.page.getByRole('dialog', { name: 'Team catalogues' }).getByRole('listitem');
  await expect(list).toContainText('it is not in JSON');
  await expect(third.page.getByRole('alert')).toHaveCount(0);
});
