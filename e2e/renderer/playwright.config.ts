import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { chromiumOptions } from '../chromium-options.ts';

/**
 * The page alone, against a pretended main process. What it does is tried once, in the light; what it looks like
 * (`isAccessible`, `picture`) in the light and in the dark.
 */
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
    colorScheme: 'light',
    viewport: { width: 1080, height: 720 },
    locale: 'en-US',
    timezoneId: 'UTC',
    launchOptions: chromiumOptions(),
  },
});
