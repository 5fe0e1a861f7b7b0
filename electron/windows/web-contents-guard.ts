import type { App, WebContents } from 'electron';
import type { Log } from '../ports/log.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import { assertNever } from '../../shared/result.ts';
import { refuseAll, type NavigationPolicy } from './navigation-policy.ts';

/** Gives a window's contents the policy they live under; contents without one may go nowhere. */
export interface WebContentsGuard {
  assign(contents: WebContents, policy: NavigationPolicy): void;
}

/**
 * Watches every WebContents from its creation (Electron's checklist, items 12-14): no <webview>, no navigation and
 * no new window but by the policy of its kind. Certificate errors stay errors, a client certificate is never picked
 * for the person, and a page's basic-auth prompt is never answered.
 */
export function guardWebContents(app: App, browser: SystemBrowser, log: Log): WebContentsGuard {
  const policies = new WeakMap<WebContents, NavigationPolicy>();
  const policyOf = (contents: WebContents) => policies.get(contents) ?? refuseAll;

  const toBrowser = (url: string) => {
    void browser.open(url).then((opened) => {
      if (!opened.ok) log.warn('external link not opened', { code: opened.error.code });
    });
  };

  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());

    const judge = (event: { preventDefault(): void }, url: string, redirect: boolean) => {
      const verdict = policyOf(contents).navigate({ url, from: contents.getURL(), redirect });
      if (verdict === 'stay') return;
      event.preventDefault();
      log.warn('navigation stopped', { reason: verdict, host: hostOf(url) });
      if (verdict === 'external') toBrowser(url);
    };
    contents.on('will-navigate', (event) => judge(event, event.url, false));
    contents.on('will-redirect', (event) => {
      if (event.isMainFrame) judge(event, event.url, true);
    });

    contents.setWindowOpenHandler(({ url }) => {
      const verdict = policyOf(contents).open(url);
      switch (verdict) {
        case 'stay':
          return { action: 'allow' };
        case 'external':
          toBrowser(url);
          return { action: 'deny' };
        case 'refuse':
          log.warn('new window refused', { host: hostOf(url) });
          return { action: 'deny' };
        default:
          return assertNever(verdict);
      }
    });
    // A child lives under its opener's policy: identity providers and Salesforce both sign in through popups.
    contents.on('did-create-window', (child) => policies.set(child.webContents, policyOf(contents)));
  });

  app.on('certificate-error', (event, _contents, url, error, _certificate, callback) => {
    event.preventDefault();
    log.warn('certificate refused', { host: hostOf(url), reason: error });
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, authInfo, callback) => {
    // A proxy's question is the person's to answer: app/proxy-login-event.ts.
    if (authInfo.isProxy) return;
    event.preventDefault();
    callback();
  });

  return { assign: (contents, policy) => void policies.set(contents, policy) };
}

/** Only the host is ever logged: a query can hold a code or a one-time password. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'unparsable';
}
