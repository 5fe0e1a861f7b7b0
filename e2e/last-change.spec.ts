import { addOrgHere, orgRow } from './add-org.ts';
import { askMain, changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, copyToken } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { slowDown } from './slow-disk.ts';

const REFRESH = { path: '/services/oauth2/token', grantType: 'refresh_token' } as const;

const heard = (app: RunningApp, channel: string) =>
  expect.poll(async () => (await app.messages()).map((message) => message.channel)).toContain(channel);

test('what was changed last is there after a restart, though the disk was still busy with it when Latchkey quit', async ({
  start,
}) => {
  const first = await start();
  await expect(first.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  await slowDown(first, 'orgs.json');
  const changed = changeSettings(first, { density: 'compact' }).catch(() => null);
  await heard(first, 'changeSettings');
  await first.quit();
  await changed;

  const second = await start();
  expect(await askMain(second, 'getSettings')).toMatchObject({ density: 'compact' });
});

test('so is a secret that was still on its way into the vault, also when quitting is asked for again and again', async ({
  start,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl, 'acme'), ann);
  await slowDown(first, 'vault');
  await chooseMore(first, 'acme', 'Notes');
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('Secret note').fill('a made-up pass phrase');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await heard(first, 'writeSecretNote');
  await first.electron.evaluate(({ app }) => {
    app.on('will-quit', () => setTimeout(() => app.quit(), 100));
  });
  await first.quit();

  const second = await start();
  await chooseMore(second, 'acme', 'Notes');
  await second.page.getByRole('button', { name: 'Copy secret note' }).click();
  const copied = () => second.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe('a made-up pass phrase');
});

test('so is the refresh token that Salesforce sent while Latchkey was quitting: the old one was spent', async ({
  start,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl, 'acme'), ann);
  practice.faults.add({ ...REFRESH, times: 1 }, { kind: 'latency', ms: 2000 });
  practice.end.accessTokens(ann.username);
  await orgRow(first.page, 'acme').getByRole('button', { name: 'Copy token' }).click();
  await practice.requests.reached(REFRESH, 1);
  await first.quit();

  const second = await start();
  await copyToken(second, 'acme');
  await expect(orgRow(second.page, 'acme').getByText('Needs sign-in')).toHaveCount(0);
  expect(practice.requests.count(REFRESH)).toBe(1);
});
