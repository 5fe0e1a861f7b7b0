import { expect, test } from './fixtures.ts';
import { startAgain } from './start-again.ts';

test('a second start with the same profile shows the first and ends with 0', async ({
  latchkey,
  profile,
}) => {
  await latchkey.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const seen = { focused: 0 };
    window?.on('focus', () => (seen.focused += 1));
    window?.blur();
    Reflect.set(globalThis, 'seenByTest', seen);
  });
  expect(await startAgain(profile)).toBe(0);
  await expect
    .poll(() =>
      latchkey.electron.evaluate(
        () => Reflect.get(Reflect.get(globalThis, 'seenByTest') as object, 'focused') as number,
      ),
    )
    .toBeGreaterThan(0);
  expect(latchkey.electron.windows()).toHaveLength(1);
});
