import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/** The page alone, against a pretended main process, in both themes. */
export default defineConfig({
  testDir: '.',
  outputDir: resolve('test-results/renderer'),
  reporter: 'list',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  // axe walks every element: minutes, not seconds, on a busy machine.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1080, height: 720 },
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: {
      ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {}),
      // Chromium's sandbox refuses to run as root; the page under test is our own.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'light', use: { colorScheme: 'light' } },
    { name: 'dark', use: { colorScheme: 'dark' } },
  ],
});
