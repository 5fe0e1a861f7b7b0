import fs from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { temporaryProfile } from './fixtures.ts';
import { startShellApp, type ShellApp } from './start-shell-app.ts';

// Each starts apps of its own, which is slow on a busy machine.
base.describe.configure({ timeout: 60_000 });

const test = base.extend<{ start: (...args: string[]) => ShellApp }>({
  // Playwright wants a pattern of fixtures here; this one stands on none.
  start: async ({ browserName: _none }, use) => {
    const profile = temporaryProfile();
    const started: ShellApp[] = [];
    await use((...args) => {
      const app = startShellApp(profile, 'instance', ...args);
      started.push(app);
      return app;
    });
    for (const app of started) app.process.kill('SIGKILL');
    await Promise.all(started.map(({ exited }) => exited));
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

test('a second start is told to the first, which keeps the lock', async ({ start }) => {
  const first = start();
  expect(await first.told()).toBe(true);
  const second = start('--data={"level":1}');
  expect(await second.told()).toBe(false);
  expect(await second.exited).toBe(7);
  expect(await first.told()).toEqual({
    argv: expect.arrayContaining([
      path.join(import.meta.dirname, 'shell-app'),
      '--data={"level":1}',
    ]) as unknown,
    cwd: process.cwd(),
    additionalData: { level: 1 },
    has: true,
    isReady: true,
  });
});

test('a second start that brings nothing brings null', async ({ start }) => {
  const first = start();
  await first.told();
  expect(await start().told()).toBe(false);
  expect(await first.told()).toMatchObject({ additionalData: null });
});

test('the lock of a killed instance is free', async ({ start }) => {
  const first = start();
  await first.told();
  first.process.kill('SIGKILL');
  await first.exited;
  expect(await start().told()).toBe(true);
});

test('of three starts in one moment exactly one gets the lock', async ({ start }) => {
  const got = await Promise.all([start(), start(), start()].map((app) => app.told()));
  expect(got.filter(Boolean)).toHaveLength(1);
});
