import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Whole-app specs. They run on real Electron where its binary is there, otherwise on the Chromium host; `npm test`
 * decides and builds what is needed, and so does `npm start`.
 */
const root = import.meta.dirname;
const realElectron = existsSync(path.join(root, 'node_modules', 'electron', 'path.txt'));
const host = path.join(root, 'e2e', 'electron-host', 'dist');
if (!realElectron) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= host;
const onHost = process.env['ELECTRON_OVERRIDE_DIST_PATH'] === host;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // A test that needs a second try hides a fault; there are none.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    ...(onHost ? [{ name: 'host', testDir: 'e2e/electron-host' }] : []),
    { name: 'renderer', testDir: 'e2e/renderer' },
    { name: 'app', testDir: 'e2e', testMatch: /e2e\/[^/]+\.spec\.ts$/ },
  ],
});
