import { test as base } from './fixtures.ts';
import { startSessionServer, type SessionServer } from './session-server.ts';

/** The specs' own server, fresh for each, so that what it was asked can be counted. */
export const test = base.extend<{ site: SessionServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  site: async ({}, use) => {
    const site = await startSessionServer();
    await use(site);
    site.close();
  },
});

export { expect } from '@playwright/test';
