import { defineConfig } from '@playwright/test';

/** The host's own specs. `playwright test -c e2e/electron-host`; headless, on a display too. */
export default defineConfig({
  testDir: './tests',
  globalSetup: './tests/build-host.ts',
  timeout: 15_000,
  workers: 2,
  fullyParallel: false,
  retries: 0,
  reporter: 'line',
});
