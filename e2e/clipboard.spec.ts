import { access } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { clipboardText, copyToken } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

/** As a person's hand could have written it: a copied token stays for one second. */
const oneSecond = JSON.stringify({
  version: 1,
  orgs: [],
  clientApps: [],
  pendingRevocations: [],
  settings: { clipboardSeconds: 1 },
});
const OWN = 'the person’s own';

test.describe('when its time is up', () => {
  test.use({ profileFiles: { 'orgs.json': oneSecond } });

  test('a copied token leaves the clipboard, and other text stays', async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { org, ann } = productionOrg(practice);
    await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
    const copy = orgRow(latchkey.page, 'prod').getByRole('button', { name: 'Copy token' });

    await watchWrites(latchkey, null);
    await copy.click();
    await expect.poll(() => countdowns(latchkey)).toEqual(['counting', 'over']);
    expect(await clipboardText(latchkey)).toBe('');
    expect(practice.issued.ofKind('access_token')).toContain(await lastWrite(latchkey));

    await watchWrites(latchkey, OWN);
    await copy.click();
    await expect.poll(() => countdowns(latchkey)).toEqual(['counting', 'over', 'counting', 'over']);
    expect(await clipboardText(latchkey)).toBe(OWN);
  });
});

test('at quit a copied token leaves the clipboard, and other text stays', async ({
  start,
  practice,
  entriesFor,
  folder,
}) => {
  const { org, ann } = productionOrg(practice);
  const cleared = path.join(folder, 'cleared');
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await copyToken(first, 'prod');
  await noteClearing(first, cleared);
  await first.quit();
  await access(cleared);

  const untouched = path.join(folder, 'untouched');
  const again = await start();
  await watchWrites(again, OWN);
  await copyToken(again, 'prod');
  await noteClearing(again, untouched);
  await again.quit();
  await expect(access(untouched)).rejects.toThrow('ENOENT');
});

/** What the page was told of the countdown, in order. */
async function countdowns(app: RunningApp): Promise<readonly string[]> {
  return (await app.messages())
    .filter(({ direction, channel }) => direction === 'push' && channel === 'clipboardChanged')
    .map(({ text }) => (text === '[null]' ? 'over' : 'counting'));
}

/** Notes what the app puts on the clipboard; with `instead`, a person copies that right afterwards. */
function watchWrites(app: RunningApp, instead: string | null): Promise<void> {
  return app.electron.evaluate(({ clipboard }, own) => {
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => {
      Reflect.set(globalThis, 'lastWriteSeenByTest', text);
      await write(text);
      if (own !== null) await write(own);
    };
  }, instead);
}

const lastWrite = (app: RunningApp) =>
  app.electron.evaluate((): unknown => Reflect.get(globalThis, 'lastWriteSeenByTest'));

/** Writes a file as soon as the app clears the clipboard: the one trace that outlives the app. */
function noteClearing(app: RunningApp, file: string): Promise<void> {
  return app.electron.evaluate(({ clipboard }, note) => {
    const clear = clipboard.clear.bind(clipboard);
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    clipboard.clear = () => {
      clear();
      writeFileSync(note, '');
    };
  }, file);
}
