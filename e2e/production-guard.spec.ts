import { addOrgHere, orgRow } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { clipboardText, copyToken } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

/** Sets how much stands before an act, over the bridge as a page does; gives the code of a refusal. */
const setLevel = (app: RunningApp, act: string, level: string): Promise<string> =>
  app.page.evaluate(
    async (request) => {
      // What the page sees; its declaration belongs to the renderer's own project.
      const { bridge } = window as unknown as {
        readonly bridge: {
          setGuardLevel(request: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
        };
      };
      const answer = await bridge.setGuardLevel(request);
      return answer.ok ? 'ok' : (answer.error?.code ?? '');
    },
    { act, level },
  );

test('a production token is copied only after the person has said yes, or typed the alias; a sandbox’s at once', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'acme' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const press = () => orgRow(latchkey.page, 'acme').getByRole('button', { name: 'Copy token' }).click();

  expect(await setLevel(latchkey, 'copy', 'ask')).toBe('ok');
  let boxes = await answerBoxes(latchkey, 1);
  await press();
  await expect
    .poll(async () => (await boxes()).join())
    .toContain('Copy what logs in to the production org “acme”?');
  await expect(orgRow(latchkey.page, 'acme').getByRole('button', { name: 'Copy token' })).toBeEnabled();
  expect(await clipboardText(latchkey)).toBe('');
  await expect(latchkey.page.getByRole('alert')).toHaveCount(0);
  await copyToken(latchkey, 'uat');
  expect(await boxes()).toHaveLength(1);

  // A page that is not ours any more cannot lower the guard in silence.
  expect(await setLevel(latchkey, 'copy', 'off')).toBe('NOT_CONFIRMED');
  boxes = await answerBoxes(latchkey, 0);
  await copyToken(latchkey, 'acme');
  expect(await boxes()).toHaveLength(1);

  expect(await setLevel(latchkey, 'copy', 'type-alias')).toBe('ok');
  const before = await clipboardText(latchkey);
  const opened = latchkey.electron.waitForEvent('window');
  await press();
  const prompt = await opened;
  await expect(prompt.getByLabel('Type acme to go on')).toBeFocused();
  // The main window's page cannot answer in its place.
  expect(await latchkey.page.evaluate(() => 'promptBridge' in window)).toBe(false);
  // The window goes with the key that is pressed in it.
  await Promise.all([prompt.waitForEvent('close'), prompt.keyboard.down('Escape').catch(() => undefined)]);
  expect(await clipboardText(latchkey)).toBe(before);

  practice.end.accessTokens(production.ann.username);
  const again = latchkey.electron.waitForEvent('window');
  await press();
  await (await again).getByLabel('Type acme to go on').fill('acme');
  await (await again).getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => clipboardText(latchkey)).not.toBe(before);
});
