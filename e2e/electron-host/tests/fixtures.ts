import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startServer, type TestServer } from './server.ts';

export interface WorkerFixtures {
  /** The test app, one for the specs of a file; each spec opens its own windows. */
  readonly app: ElectronApplication;
  readonly server: TestServer;
}

export const APP = path.join(import.meta.dirname, 'app');

export const temporaryProfile = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-'));

export const launchApp = (profile: string, ...args: string[]): Promise<ElectronApplication> =>
  _electron.launch({ args: [APP, `--user-data-dir=${profile}`, ...args] });

export const test = base.extend<{ eachClean: undefined }, WorkerFixtures>({
  app: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
    async ({}, use) => {
      const profile = temporaryProfile();
      const app = await launchApp(profile);
      await app.evaluate((electron) => electron.app.whenReady());
      await use(app);
      await app.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's text
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      server.close();
    },
    { scope: 'worker' },
  ],
  eachClean: [
    async ({ app }, use) => {
      await use(undefined);
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (!window.isDestroyed()) window.destroy();
        }
      });
    },
    { auto: true },
  ],
});

/**
 * The app's page at a URL, once it has loaded. Not `waitForEvent('window')`: Playwright hears of windows a little
 * later than the main process, so that event may still be of a window an earlier spec has closed.
 */
export async function pageAt(app: ElectronApplication, url: RegExp): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => url.test(page.url()));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (!page) throw new Error('the page was closed');
  await page.waitForLoadState();
  return page;
}

export { expect };
