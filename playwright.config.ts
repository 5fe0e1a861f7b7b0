import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import renderer from './e2e/renderer/playwright.config.ts';

/**
 * Every spec that needs a browser. The app's run on real Electron where its binary is there, otherwise on the Chromium
 * host (`npm test` and `npm start` decide alike); the host's own run on the host; the renderer's on the page alone.
 */
const root = import.meta.dirname;
const host = path.join(root, 'e2e', 'electron-host', 'dist');
const realElectron = existsSync(path.join(root, 'node_modules', 'electron', 'path.txt'));
if (!realElectron) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= host;
const onHost = process.env['ELECTRON_OVERRIDE_DIST_PATH'] === host;

/** On Linux each worker's apps have a display, and with it a clipboard, of their own; elsewhere there is only one. */
const oneClipboard = process.platform === 'linux' ? {} : { workers: 1 };
const appSpecs = { testDir: 'e2e', testMatch: /e2e\/[^/]+\.spec\.ts$/ };

export default defineConfig<object, { readonly headed: boolean }>({
  globalSetup: './scripts/build/build-for-specs.ts',
  outputDir: 'test-results/e2e',
  // A test that needs a second try hides a fault; there are none.
  retries: 0,
  forbidOnly: true,
  // An app that starts, or waits for a sign-in, leaves most of a core to the next.
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // Against hanging, not for speed: a loaded computer may be slow.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    ...(onHost ? [{ name: 'host', testDir: 'e2e/electron-host/tests' }] : []),
    { name: 'page', testDir: 'e2e/renderer', use: { ...renderer.use } },
    { name: 'app', fullyParallel: true, ...appSpecs, ...oneClipboard },
    // Most runs are headless on the host; this one is not.
    ...(onHost ? [{ name: 'app, headed', grep: /@headed/, use: { headed: true }, ...appSpecs }] : []),
  ],
});
