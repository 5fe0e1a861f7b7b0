import { z } from 'zod';
import { addOrgHere } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
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

/** Presses this button of every box that comes, and gives what the boxes said. */
async function answerBoxes(app: RunningApp, button: number): Promise<() => Promise<readonly string[]>> {
  await app.electron.evaluate(({ dialog }, response) => {
    const said: string[] = [];
    Reflect.set(globalThis, 'boxesOfTest', said);
    Reflect.set(dialog, 'showMessageBox', (...given: unknown[]) => {
      said.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response, checkboxChecked: false });
    });
  }, button);
  return async () =>
    z
      .array(z.string())
      .parse(await app.electron.evaluate((): unknown => Reflect.get(globalThis, 'boxesOfTest')))
      .map((text) => text.replaceAll('\\n', '\n'));
}
