import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * The address bar's popups are pages: each window would cost a renderer process more. The others are what Playwright turns
 * off itself: of two such switches Chromium takes the last.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How Playwright starts a Chromium here: Debian's or its own where there is one, otherwise the computer's Chrome. */
export function chromiumOptions(): LaunchOptions {
  const program = [DEBIAN_CHROMIUM, chromium.executablePath()].find((file) => existsSync(file));
  return {
    ...(program === undefined ? { channel: 'chrome' } : { executablePath: program }),
    args: [
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
