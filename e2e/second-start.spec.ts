import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createRequire } from 'node:module';
import { expect, test } from './fixtures.ts';

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
  // The package's default export, in plain Node, is the path of its executable.
  const executable: unknown = createRequire(import.meta.url)('electron');
  if (typeof executable !== 'string') throw new Error('electron has no executable');
  const root = path.dirname(import.meta.dirname);
  const second = spawn(executable, ['--no-sandbox', root], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, LATCHKEY_PROFILE: profile },
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect
    .poll(() =>
      latchkey.electron.evaluate(
        () => Reflect.get(Reflect.get(globalThis, 'seenByTest') as object, 'focused') as number,
      ),
    )
    .toBeGreaterThan(0);
  expect(latchkey.electron.windows()).toHaveLength(1);
});
