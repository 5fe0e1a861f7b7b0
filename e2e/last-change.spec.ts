import { askMain, changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';

test('what was changed last is there after a restart, though the disk was still busy with it when Latchkey quit', async ({
  start,
}) => {
  const first = await start();
  await expect(first.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  await first.electron.evaluate(({ app }) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { open } = fs;
    // A disk that is still at work for a second when Latchkey wants to be gone.
    const quits = new Promise((resolve) => {
      app.once('will-quit', () => setTimeout(resolve, 1000));
    });
    const slowOpen: typeof open = async (path, flags, mode) => {
      if (/\/orgs\.json\.tmp-/.test(String(path))) await quits;
      return open(path, flags, mode);
    };
    Object.assign(fs, { open: slowOpen });
    // What was imported before is told of it.
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
  const changed = changeSettings(first, { density: 'compact' }).catch(() => null);
  const heard = async () => (await first.messages()).map(({ channel }) => channel);
  await expect.poll(heard).toContain('changeSettings');
  await first.quit();
  await changed;

  const second = await start();
  expect(await askMain(second, 'getSettings')).toMatchObject({ density: 'compact' });
});
