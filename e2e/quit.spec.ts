import { addOrgHere, fillAddOrg, orgRow, signInHere } from './add-org.ts';
import { changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import { openAddedOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { slowDown } from './slow-disk.ts';

test('a login page that asks before it goes does not keep Latchkey from quitting, nor in the tray', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org } = productionOrg(practice);
  await changeSettings(latchkey, { closeToTray: true });
  await fillAddOrg(latchkey.page, entriesFor(org.loginUrl));
  const window = await signInHere(latchkey);
  // Nobody else answers the question.
  window.on('dialog', () => undefined);
  await window.getByLabel('Username').click();
  await window.keyboard.type('ann');
  await window.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await latchkey.quit();
});

test('a page of an org that hangs when it is asked whether it may go does not keep Latchkey from quitting', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await page.evaluate(() => {
    addEventListener('beforeunload', () => {
      for (;;);
    });
  });
  await latchkey.quit();
});

test('an org whose login was still on its way when Latchkey quit opens no window any more', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme'), ann);
  await changeSettings(latchkey, { closeToTray: true });
  const login = { path: '/services/oauth2/singleaccess' };
  practice.faults.add({ ...login, times: 1 }, { kind: 'latency', ms: 800 });
  await orgRow(latchkey.page, 'acme').getByRole('button', { name: 'Open', exact: true }).click();
  await practice.requests.reached(login, 1);
  // It comes while Latchkey still waits for the disk.
  await slowDown(latchkey, 'orgs.json');
  const changed = changeSettings(latchkey, { density: 'compact' }).catch(() => null);
  const opened: string[] = [];
  latchkey.electron.on('window', (page) => opened.push(page.url()));
  await latchkey.quit();
  await changed;
  expect(opened).toEqual([]);
});
