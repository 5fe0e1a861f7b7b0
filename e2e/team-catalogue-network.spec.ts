import { startCompanyProxy } from '../electron/adapters/tests/company-proxy.ts';
import { chooseFile } from './choose-file.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { companyAuthority } from './company-authority.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { catalogueOf, chooseCatalogues, PUBLIC_KEY, serveCatalogue } from './serve-catalogue.ts';

const ENTRY = { id: 'prod', alias: 'acme-prod', loginHost: 'https://acme.my.salesforce.com' };
const LOGIN = { username: 'ada@acme', password: 'p+a&s%s #ü:ö' };
/** A host that only the company’s proxy can reach. */
const HOST = 'wiki.acme.example';

const catalogues = (app: RunningApp) => app.page.getByRole('dialog', { name: 'Team catalogues' });
const waiting = (app: RunningApp) => app.page.getByRole('region', { name: 'Waiting for sign-in' });

test('over https a catalogue is taken from nobody whom the computer does not believe, until the CA is chosen in the settings', async ({
  start,
  folder,
}) => {
  const company = await companyAuthority(folder, HOST);
  const team = await serveCatalogue(company.tls);
  try {
    team.serve(catalogueOf([ENTRY]));
    const app = await start();
    await lookInto(app, team.address);
    const refusal = catalogues(app).getByRole('alert');
    await expect(refusal).toContainText('127.0.0.1: its certificate or encryption was not accepted');
    await expect(refusal).toContainText('choose its CA file in the settings under Network');
    // Nothing was asked of a server that could be anybody, and nothing was taken.
    expect(team.arrived).toEqual([]);
    await catalogues(app).getByRole('button', { name: 'Close' }).click();
    await expect(waiting(app)).toHaveCount(0);

    await chooseFile(app, company.caFile);
    const network = await openNetworkSettings(app);
    await network.getByRole('button', { name: 'Choose a CA file…' }).click();
    await expect(network).toContainText('Acme Root CA');
    await app.page.keyboard.press('Escape');
    await lookInto(app, team.address);
    await catalogues(app).getByRole('button', { name: 'Add it with 1 item' }).click();
    await catalogues(app).getByRole('button', { name: 'Close' }).click();
    await expect(waiting(app)).toContainText('acme-prod');
    expect(team.arrived).toEqual(['GET /orgs.json ', 'GET /orgs.json.sig ']);
    await app.quit();

    // The CA is believed from the start on, when each catalogue is looked into.
    team.serve(catalogueOf([{ ...ENTRY, alias: 'acme-live' }]));
    const again = await start();
    await expect(again.page.getByRole('status').filter({ hasText: 'has changes' })).toContainText(
      'Acme orgs',
    );
  } finally {
    await team.close();
  }
});

test('a catalogue behind the company’s proxy is reached with the name and password that were entered in the settings', async ({
  start,
  folder,
  profile,
}) => {
  const company = await companyAuthority(folder, HOST);
  const team = await serveCatalogue(company.tls);
  const proxy = await startCompanyProxy({ targetPort: team.port, login: LOGIN });
  try {
    team.serve(catalogueOf([ENTRY]));
    const app = await start([`--proxy-server=${proxy.hostAndPort}`]);
    await chooseFile(app, company.caFile);
    const settings = await openNetworkSettings(app);
    await settings.getByRole('button', { name: 'Choose a CA file…' }).click();
    await expect(settings).toContainText('Acme Root CA');
    await app.page.keyboard.press('Escape');

    await lookInto(app, `https://${HOST}/orgs.json`);
    // It is asked for at once; who would rather not is told what to do, and finds it in the settings.
    const question = app.page.getByRole('dialog', { name: 'Proxy sign-in' });
    await question.getByRole('button', { name: 'Not now' }).click();
    const refusal = catalogues(app).getByRole('alert');
    await expect(refusal).toContainText('wants a name and a password');
    await expect(refusal).toContainText('See in the settings under Network');
    expect(team.arrived).toEqual([]);
    await catalogues(app).getByRole('button', { name: 'Close' }).click();

    const network = await openNetworkSettings(app);
    await network.getByRole('button', { name: 'Enter name and password' }).click();
    await question.getByLabel('Proxy username').fill(LOGIN.username);
    await question.getByLabel('Proxy password').fill(LOGIN.password);
    await question.getByRole('button', { name: 'Use them' }).click();
    await expect(question).toHaveCount(0);
    await app.page.keyboard.press('Escape');
    await lookInto(app, `https://${HOST}/orgs.json`);
    await catalogues(app).getByRole('button', { name: 'Add it with 1 item' }).click();
    await catalogues(app).getByRole('button', { name: 'Close' }).click();
    await expect(waiting(app)).toContainText('acme-prod');
    expect(team.arrived).toEqual(['GET /orgs.json ', 'GET /orgs.json.sig ']);
    // A browser of its own accord asks the proxy for more than the app does.
    const tunnel = proxy.asked.lastIndexOf(`${HOST}:443`);
    expect(proxy.credentials[tunnel]).toBe(`${LOGIN.username}:${LOGIN.password}`);
    await app.quit();
    expect(findLeaks([LOGIN.password], await placesOfFolder(profile))).toEqual([]);
  } finally {
    await Promise.all([team.close(), proxy.close()]);
  }
});

/** Chooses the catalogues in the menu and looks into the one at this address. */
async function lookInto(app: RunningApp, address: string): Promise<void> {
  await chooseCatalogues(app);
  await catalogues(app).getByLabel('Public key').fill(PUBLIC_KEY);
  await catalogues(app).getByLabel('Or its address').fill(address);
  await catalogues(app).getByRole('button', { name: 'Look into it' }).click();
}

async function openNetworkSettings(app: RunningApp) {
  await chooseInMenu(app, 'settings');
  return app.page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('region', { name: 'Network', exact: true });
}
