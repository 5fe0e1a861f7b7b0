import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { temporaryProfile } from './fixtures.ts';
import { startShellApp } from './start-shell-app.ts';

// Each starts an app of its own, which is slow on a busy machine.
test.describe.configure({ timeout: 60_000 });

/** Everything the app tells in a scenario. */
const tellsAll = async (scenario: string, count: number): Promise<unknown[]> => {
  const profile = temporaryProfile();
  const app = startShellApp(profile, scenario);
  const told: unknown[] = [];
  try {
    while (told.length < count) told.push(await app.told());
    expect(await app.exited).toBe(0);
  } finally {
    app.process.kill('SIGKILL');
    await app.exited;
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return told;
};

test('a page is visible exactly while its view and its window are shown', async () => {
  expect(await tellsAll('visibility', 8)).toEqual([
    ...['hidden', 'visible', 'hidden', 'visible', 'hidden', 'visible'],
    // A view in a shown window is visible from its page's first script on; the view it replaced is hidden.
    ...['visible', 'hidden'],
  ]);
});

test('nativeTheme decides what pages prefer, also pages made later', async () => {
  expect(await tellsAll('theme', 3)).toEqual([true, true, false]);
});
