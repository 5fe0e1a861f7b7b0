import type { Page } from '@playwright/test';
import { promptContract, promptWire, type PromptChannel } from '../shared/prompt-contract.ts';
import { switcherContract, switcherWire, type SwitcherChannel } from '../shared/switcher-contract.ts';
import { addOrgHere, orgRow } from './add-org.ts';
import { askMain, changeSettings } from './ask-main.ts';
import { callHandler, type Sender } from './call-handler.ts';
import { findLeaks } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import { fuzzRequests, HOSTILE_VALUES } from './hostile-requests.ts';
import type { RunningApp } from './launch-app.ts';
import { clipboardText } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { onHost, pressGlobalKeys } from './recorded-desktop.ts';

const FUZZ_CASES = 500;
const NOBODY = '00D000000000000AAA:005000000000000AAA';
/** Fields of the requests there are, each naming what does not exist: fuzzing spoils them one by one. */
const SEED = { orgKey: NOBODY, typed: 'x' };

interface Line {
  /** What it is called on the wire, and on the bridge. */
  readonly channel: string;
  readonly name: string;
  readonly fits: (request: unknown) => boolean;
}

const PROMPT_LINES = (Object.keys(promptContract) as readonly PromptChannel[]).map((name) => ({
  name,
  channel: promptWire(name),
  fits: (request: unknown) => promptContract[name].request.safeParse(request).success,
}));
const SWITCHER_LINES = (Object.keys(switcherContract) as readonly SwitcherChannel[]).map((name) => ({
  name,
  channel: switcherWire(name),
  fits: (request: unknown) => switcherContract[name].request.safeParse(request).success,
}));

test('no malformed request of the window that asks for an alias answers its question, throws, or learns a secret', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme' }, ann);
  await askMain(latchkey, 'setGuardLevel', { act: 'copy', level: 'type-alias' });
  const opened = latchkey.electron.waitForEvent('window');
  await orgRow(latchkey.page, 'acme').getByRole('button', { name: 'Copy token' }).click();
  const prompt = await opened;
  const field = prompt.getByLabel('Type acme to go on');
  await expect(field).toBeFocused();

  const said = await refuseAll(latchkey, { page: '/prompt.html' }, PROMPT_LINES);
  expect(findLeaks(practice.issued.tokens(), said)).toEqual([]);
  await refuseByBridge(prompt, 'promptBridge', 'answerPrompt');

  // The question stands as it stood, and nothing was done.
  await expect(field).toBeVisible();
  expect(await clipboardText(latchkey)).toBe('');
  expect(await latchkey.electron.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
  await field.fill('acme');
  await prompt.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => clipboardText(latchkey)).not.toBe('');
});

test('no malformed request of the quick switcher does anything, throws, or learns a secret', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  test.skip(!onHost, 'global keys can be pressed on the host only');
  const { org, ann } = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+L' });
  const opened = latchkey.electron.waitForEvent('window');
  await pressGlobalKeys(latchkey);
  const switcher = await opened;
  await expect(switcher.getByRole('option')).toContainText('uat');
  const windows = latchkey.electron.windows().length;

  const said = await refuseAll(latchkey, { page: '/switcher.html' }, SWITCHER_LINES);
  // What fits names nobody: refused as well, in its own words.
  const [unknown] = await callHandler(latchkey, { page: '/switcher.html' }, 'switcher:copyToken', [
    [{ orgKey: NOBODY }],
  ]);
  expect(unknown?.code).toBe('ORG_NOT_FOUND');
  // What it may know of the orgs holds no secret.
  const [list] = await callHandler(latchkey, { page: '/switcher.html' }, 'switcher:listOrgs', [[]]);
  expect(list?.text).toContain(ann.username);
  const listed = { name: 'the list', content: Buffer.from(list?.text ?? '') };
  expect(findLeaks(practice.issued.tokens(), [...said, listed])).toEqual([]);
  await refuseByBridge(switcher, 'switcherBridge', 'openOrg');
  await refuseByBridge(switcher, 'switcherBridge', 'copyToken');

  expect(latchkey.electron.windows()).toHaveLength(windows);
  expect(await clipboardText(latchkey)).toBe('');
  expect(await latchkey.electron.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
  await switcher.getByRole('combobox', { name: 'Find an org' }).fill('uat');
  await switcher.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboardText(latchkey)).not.toBe('');
});

/** Sends what does not fit on each of these channels, as the window's page could; gives all that was answered. */
async function refuseAll(app: RunningApp, sender: Sender, lines: readonly Line[]) {
  const said: { readonly name: string; readonly content: Buffer }[] = [];
  for (const { channel, fits } of lines) {
    const misfits = fuzzRequests(SEED, channel, FUZZ_CASES).filter((request) => !fits(request));
    expect(misfits.length, channel).toBeGreaterThan(FUZZ_CASES / 2);
    // More than one argument is never in the contract, whatever the first one is.
    const calls = [...misfits.map((request) => [request]), [undefined, undefined], [SEED, SEED]];
    const answers = await callHandler(app, sender, channel, calls);
    expect(
      answers.filter(({ code }) => code !== 'INVALID_REQUEST'),
      channel,
    ).toEqual([]);
    expect(answers).toHaveLength(calls.length);
    said.push(...answers.map(({ text }) => ({ name: channel, content: Buffer.from(text) })));
  }
  return said;
}

/** Sends hostile values the whole way: from the page over its bridge. */
async function refuseByBridge(page: Page, bridge: string, name: string): Promise<void> {
  const codes = await page.evaluate(
    async (given) => {
      const exposed: unknown = Reflect.get(globalThis, given.bridge);
      const call = Reflect.get(exposed as object, given.name) as (request: unknown) => Promise<unknown>;
      const codeOf = (answer: unknown) => {
        const error: unknown = Reflect.get(Object(answer) as object, 'error');
        return Reflect.get(Object(error) as object, 'code') as unknown;
      };
      const calls = given.values.map((value) => call(value).then(codeOf, () => 'threw'));
      return Promise.all(calls);
    },
    { bridge, name, values: [...HOSTILE_VALUES, 'x'.repeat(1_000_000)] },
  );
  expect(codes).toEqual(Array<string>(HOSTILE_VALUES.length + 1).fill('INVALID_REQUEST'));
}
