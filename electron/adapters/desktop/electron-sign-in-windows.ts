import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type WebContents } from 'electron';
import type { SignInWindowEnd, SignInWindows } from '../../ports/windows.ts';
import type { CallbackReceiver } from '../../ports/callback.ts';
import type { WebContentsGuard } from '../../windows/web-contents-guard.ts';
import { isCallbackUrl } from '../../oauth/callback.ts';
import { readErrorPage } from '../../oauth/error-page.ts';
import { signInPolicy } from '../../windows/navigation-policy.ts';
import { offerFieldMenu } from '../../windows/offer-field-menu.ts';
import { signInTitle } from '../../windows/sign-in-title.ts';
import { signInWindowOptions } from '../../windows/window-options.ts';

/** Chromium's net::ERR_ABORTED: a navigation that we or the page gave up, not a failure. */
const ABORTED = -3;

/**
 * Sign-in in a window of Latchkey: a throw-away partition for one sign-in, the true origin in the title, and the
 * callback caught before any request leaves for it (trust.md section 4).
 */
export function createSignInWindows(guard: WebContentsGuard): SignInWindows {
  return {
    open: ({ authorizeUrl, callbackUrl, receiver }) => {
      // No `persist:` prefix: held in memory, gone with the window, seen by no other sign-in.
      const partition = `sign-in-${randomUUID()}`;
      const throwAway = session.fromPartition(partition);
      throwAway.on('will-download', (event) => event.preventDefault());
      const catchCallback = createCatcher(callbackUrl, receiver);
      throwAway.webRequest.onBeforeRequest((details, callback) => {
        callback({ cancel: details.resourceType === 'mainFrame' && catchCallback(details.url) });
      });

      const window = new BrowserWindow(signInWindowOptions(partition));
      const policy = signInPolicy(authorizeUrl);
      guard.assign(window.webContents, policy);
      offerFieldMenu(window);

      const { promise: ended, resolve } = Promise.withResolvers<SignInWindowEnd>();
      const watch = (contents: WebContents, title: (text: string) => void) => {
        // Custom schemes never reach webRequest: these two events are the only place to stop them.
        const stop = (event: { readonly url: string; preventDefault(): void }) => {
          if (catchCallback(event.url)) event.preventDefault();
        };
        contents.on('will-redirect', stop);
        contents.on('will-navigate', stop);
        contents.on('page-title-updated', (event) => event.preventDefault());
        contents.on('did-navigate', (_event, url) => {
          title(signInTitle(url));
          const problem = readErrorPage(url);
          if (problem !== null) resolve({ kind: 'error-page', ...problem });
        });
        contents.on('did-fail-load', (_event, code, detail, _url, isMainFrame) => {
          if (isMainFrame && code !== ABORTED && !receiver.settled())
            resolve({ kind: 'load-failed', detail });
        });
        contents.on('did-create-window', (child) => {
          watch(child.webContents, (text) => child.setTitle(text));
        });
      };
      watch(window.webContents, (text) => window.setTitle(text));
      window.on('page-title-updated', (event) => event.preventDefault());
      window.setTitle(signInTitle(authorizeUrl));
      window.on('closed', () => resolve({ kind: 'closed' }));
      window.loadURL(authorizeUrl).catch(() => {
        // did-fail-load tells; a load that the callback or the person ended is no failure.
      });

      return {
        ended,
        close: () => {
          if (!window.isDestroyed()) window.destroy();
          void throwAway.clearData();
        },
      };
    },
  };
}

/** Hands every URL at the callback to the receiver; true means: stop it here. */
function createCatcher(callbackUrl: string, receiver: CallbackReceiver): (url: string) => boolean {
  return (url) => {
    if (!isCallbackUrl(url, callbackUrl)) return false;
    receiver.receive(url);
    return true;
  };
}
