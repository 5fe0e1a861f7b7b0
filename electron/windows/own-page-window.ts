import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { appPolicy } from './navigation-policy.ts';
import { offerFieldMenu } from './offer-field-menu.ts';
import type { WebContentsGuard } from './web-contents-guard.ts';

/** A window whose own page is one of ours: it goes nowhere, and does not name the window. */
export function createOwnPageWindow(
  guard: WebContentsGuard,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
  const window = new BrowserWindow(options);
  guard.assign(window.webContents, appPolicy);
  window.on('page-title-updated', (event) => event.preventDefault());
  offerFieldMenu(window);
  return window;
}
