import { addOrgHere } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { expect, test } from './fixtures.ts';
import { nextOrgWindow } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { startAgain } from './start-again.ts';

const ACCOUNTS = '/lightning/o/Account/home';

test('a link opens a sandbox at its page, logged in, and asks before it opens production', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const sandbox = sandboxOrg(practice);
  const production = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'acme uat' }, sandbox.ann);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'acme' }, production.ann);
  const link = (text: string) => startAgain(profile, ['--', `latchkey://${text}`]);
  const no = await answerBoxes(latchkey, 1);

  const uat = await nextOrgWindow(latchkey, () => link(`open/acme%20UAT?path=${ACCOUNTS}`));
  await uat.page.getByText(sandbox.ann.username).first().waitFor();
  expect(new URL(uat.page.url()).pathname).toBe(ACCOUNTS);
  expect(await no()).toEqual([]);

  const before = latchkey.electron.windows().length;
  await link(`open/acme?path=${ACCOUNTS}`);
  await expect.poll(async () => (await no()).length).toBe(1);
  const [asked] = await no();
  expect(asked).toContain('Open the production org “acme”?');
  expect(asked).toContain(production.ann.username);
  expect(asked).toContain(ACCOUNTS);
  // What is no link of ours leaves no trace, not even a question.
  for (const text of ['remove/acme', `open/acme?path=//evil.example/`, 'open/acme?token=canary-7731']) {
    expect(await link(text)).toBe(0);
  }
  await link('open/nobody');
  await expect.poll(async () => (await no()).at(-1)).toContain('No one org is named “nobody”');
  expect(await no()).toHaveLength(2);
  expect(latchkey.electron.windows()).toHaveLength(before);
  expect(latchkey.output()).not.toContain('canary-7731');

  await answerBoxes(latchkey, 0);
  const acme = await nextOrgWindow(latchkey, () => link(`open/acme?path=${ACCOUNTS}`));
  await acme.page.getByText(production.ann.username).first().waitFor();
  await expect(acme.frame.getByRole('banner', { name: 'Org' })).toContainText('Production');
});
