import path from 'node:path';
import { Browser } from '../devtools/browser.ts';
import { BrowserContext } from '../devtools/browser-context.ts';
import { startChromium } from '../devtools/chromium-process.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';
import { discardPopup } from '../devtools/request-interception.ts';
import type { AttachedTarget } from '../devtools/attached-target.ts';
import { runtime } from '../runtime.ts';
import type { HostApp } from './host-app.ts';

/** Starts Chromium on the app's profile and tells the app it is ready. */
export async function startBrowser(app: HostApp): Promise<void> {
  runtime.isStarted = true;
  const profile = path.join(app.getPath('sessionData'), 'Chromium');
  const chromium = startChromium(profile, runtime.switches, () => {
    if (runtime.isEnding) return;
    console.error('electron host: Chromium ended by itself');
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit());
  const context = runtime.sessions?.contextOf(runtime.sessions.fromPartition(''));
  const browser: Browser = await Browser.connect(
    chromium,
    context ?? new BrowserContext('', () => runtime.browser.promise),
    (popup) => popupAppeared(browser, popup),
    (targetId) => seatOf(targetId)?.targetGone(),
  );
  runtime.browser.resolve(browser);
  app.becomeReady(browser.userAgent);
}

const seatOf = (targetId: string | undefined): ReturnType<typeof runtime.contents.get> =>
  [...runtime.contents.values()].find((seat) => seat.targetId === targetId);

function popupAppeared(browser: Browser, popup: AttachedTarget): void {
  const opener = seatOf(popup.info.openerId);
  if (opener) opener.popupOpened(popup);
  else void discardPopup(popup, (id) => browser.closePage(id)).catch(ignoreGone);
}
