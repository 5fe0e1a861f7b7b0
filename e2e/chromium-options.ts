import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** How Playwright starts a Chromium here: Debian's or its own where there is one, otherwise the computer's Chrome. */
export function chromiumOptions(): LaunchOptions {
  const program = [DEBIAN_CHROMIUM, chromium.executablePath()].find((file) => existsSync(file));
  return {
    ...(program === undefined ? { channel: 'chrome' } : { executablePath: program }),
    // Chromium refuses its sandbox to root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}
