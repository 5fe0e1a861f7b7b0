import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { placesOfProcesses } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, clipboardText } from './open-app.ts';
import { NOTING_BROWSER, startedAs } from './noting-browser.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

test.skip(
  process.platform !== 'linux',
  'the browsers of this test are scripts, and /proc shows their command lines',
);
test.use({ programs: { 'google-chrome': NOTING_BROWSER, 'my-browser': NOTING_BROWSER } });

test('an org opens in the browser and profile that was chosen, and no command line holds its login', async ({
  latchkey,
  practice,
  entriesFor,
  folder,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const data = path.join(folder, 'config/google-chrome');
  await mkdir(path.join(data, 'Profile 1'), { recursive: true });
  await writeFile(path.join(data, 'Local State'), '{"profile":{"info_cache":{"Profile 1":{"name":"Acme"}}}}');
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);

  await chooseMore(latchkey, 'uat', 'Open in…');
  const dialog = latchkey.page.getByRole('dialog', { name: 'Open uat in…' });
  await dialog.getByRole('radio', { name: 'Google Chrome', exact: true }).check();
  await dialog.getByLabel('Profile').selectOption({ label: 'Acme' });
  await dialog.getByRole('checkbox', { name: 'Always open this org here' }).check();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toHaveCount(0);

  const [command] = await startedAs(folder, 'google-chrome', 1);
  // The sign-in page hands its own session over by one-time URLs too.
  const otps = practice.issued.ofKind('otp');
  expect(command?.at(-2)).toBe('--profile-directory=Profile 1');
  const address = command?.at(-1) ?? '';
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
  const seen = (await placesOfProcesses(folder)).map(({ content }) => content.toString());
  expect(seen.some((text) => text.includes(address))).toBe(true);
  expect(seen.filter((text) => otps.some((otp) => text.includes(otp)))).toEqual([]);

  // What the browser does with the address: it is led on, once, and is logged in.
  const led = await fetch(address, { redirect: 'manual' });
  const oneTimeUrl = new URL(led.headers.get('location') ?? '');
  expect([led.status, oneTimeUrl.searchParams.get('otp')]).toEqual([302, otps.at(-1)]);
  const login = await fetch(oneTimeUrl, { redirect: 'manual' });
  expect(login.headers.get('set-cookie')).toContain('sid=');
  await expect(fetch(address)).rejects.toThrow('fetch failed');

  // From now on `Open` does the same; when the browser is gone, the default takes its place, with a word.
  await openHere(latchkey, 'uat');
  expect((await startedAs(folder, 'google-chrome', 2)).at(-1)).toContain('--profile-directory=Profile 1');
  await rm(path.join(folder, 'bin/google-chrome'));
  await openHere(latchkey, 'uat');
  await expect(latchkey.page.getByRole('alert')).toContainText(
    'Google Chrome is not there any more, so uat was opened in the default browser.',
  );
  const [opened] = await latchkey.opened();
  expect(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
});

test('an org opens by a command of the person’s own', async ({ latchkey, practice, entriesFor, folder }) => {
  const { org, ann } = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);
  await chooseMore(latchkey, 'uat', 'Open in…');
  const dialog = latchkey.page.getByRole('dialog', { name: 'Open uat in…' });
  await dialog.getByRole('radio', { name: 'A command of mine' }).check();
  const command = dialog.getByLabel('Command', { exact: true });
  await command.fill('no-such-browser {url}');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'The program “no-such-browser” is not on this computer.',
  );
  await command.fill('my-browser "two words" --app={url} ;id');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const [started] = await startedAs(folder, 'my-browser', 1);
  expect(started?.at(-3)).toBe('two words');
  expect(started?.at(-2)).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
  expect(started?.at(-1)).toBe(';id');
});

test('a login link of production is copied after a question, and logs in once', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await chooseMore(latchkey, 'prod', 'Copy login link');
  const dialog = latchkey.page.getByRole('dialog', { name: 'Copy a login link of prod?' });
  const before = practice.issued.ofKind('otp').length;
  await expect(dialog).toContainText('in this org as this user');
  expect(practice.issued.ofKind('otp')).toHaveLength(before);
  await dialog.getByRole('button', { name: 'Copy login link' }).click();
  await expect(latchkey.page.getByRole('status').filter({ hasText: 'Login link of prod' })).toBeVisible();
  const link = new URL(await clipboardText(latchkey));
  expect(practice.issued.ofKind('otp').slice(before)).toEqual([link.searchParams.get('otp')]);
  const login = await fetch(link, { redirect: 'manual' });
  expect(login.headers.get('set-cookie')).toContain('sid=');
});

const openHere = (app: RunningApp, name: string) =>
  orgRow(app.page, name).getByRole('button', { name: 'Open', exact: true }).click();
