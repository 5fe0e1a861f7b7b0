import type { App, HandlerDetails, WebContents, WindowOpenHandlerResponse } from 'electron';
import type { Log } from '../ports/log.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import { assertNever } from '../../shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import { createStormLimit } from './storm-limit.ts';
import { refuseAll, type NavigationPolicy } from './navigation-policy.ts';

/** What a page of an org may open in ten seconds: more than a person's quick hand does, less than harms. */
const STORM_MS = 10_000;
const MOST_WINDOWS = 20;
const MOST_LINKS = 10;

interface StormLimits {
  readonly windows: () => boolean;
  readonly links: () => boolean;
}

/** Where a new page goes that the policy lets a page open; Electron's plain window when nobody says. */
export type PlaceNewPage = (details: HandlerDetails) => WindowOpenHandlerResponse;

/** Gives a window's contents the policy they live under; contents without one may go nowhere. */
export interface WebContentsGuard {
  assign(contents: WebContents, policy: NavigationPolicy, placeNewPage?: PlaceNewPage): void;
  /**
   * Whether a new page at that address may open from these contents, by the answer their own `window.open` would get:
   * counted as one, and handed to the system browser when it belongs there.
   */
  mayOpen(contents: WebContents, url: string): boolean;
}

/**
 * Watches every WebContents from its creation (Electron's checklist, items 12-14): no <webview>, no navigation and
 * no new window but by the policy of its kind. Certificate errors stay errors, a client certificate is never picked
 * for the person, and a page's basic-auth prompt is never answered.
 */
export function guardWebContents(app: App, browser: SystemBrowser, log: Log, clock: Clock): WebContentsGuard {
  const policies = new WeakMap<WebContents, NavigationPolicy>();
  const places = new WeakMap<WebContents, PlaceNewPage>();
  const policyOf = (contents: WebContents) => policies.get(contents) ?? refuseAll;

  // By policy: the tabs and popups of one window share theirs, so a storm cannot go on from one of its children.
  const limits = new WeakMap<NavigationPolicy, StormLimits>();
  const limitsOf = (policy: NavigationPolicy): StormLimits => {
    const known = limits.get(policy);
    if (known !== undefined) return known;
    const made = {
      windows: createStormLimit(clock, MOST_WINDOWS, STORM_MS),
      links: createStormLimit(clock, MOST_LINKS, STORM_MS),
    };
    limits.set(policy, made);
    return made;
  };

  const toBrowser = (policy: NavigationPolicy, url: string) => {
    if (!limitsOf(policy).links()) {
      log.warn('external link refused', { reason: 'too many at once' });
      return;
    }
    void browser.open(url).then((opened) => {
      if (!opened.ok) log.warn('external link not opened', { code: opened.error.code });
    });
  };

  const mayOpen = (contents: WebContents, url: string): boolean => {
    const policy = policyOf(contents);
    const verdict = policy.open(url);
    switch (verdict) {
      case 'stay':
        if (limitsOf(policy).windows()) return true;
        log.warn('new window refused', { reason: 'too many at once' });
        return false;
      case 'external':
        toBrowser(policy, url);
        return false;
      case 'refuse':
        log.warn('new window refused', { host: hostOf(url) });
        return false;
      default:
        return assertNever(verdict);
    }
  };

  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());

    // The last step of the navigation that is under way: a redirect is judged by who redirects.
    let via = '';
    const judge = (event: { preventDefault(): void }, url: string, redirect: boolean) => {
      const from = contents.getURL();
      const policy = policyOf(contents);
      const verdict = policy.navigate({ url, from, via: redirect ? via : from, redirect });
      via = url;
      if (verdict === 'stay') return;
      event.preventDefault();
      log.warn('navigation stopped', { reason: verdict, host: hostOf(url) });
      if (verdict === 'external') toBrowser(policy, url);
    };
    // Loads of our own never ask, but their redirects do.
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument, url }) => {
      if (isMainFrame && !isSameDocument) via = url;
    });
    contents.on('will-navigate', (event) => judge(event, event.url, false));
    contents.on('will-redirect', (event) => {
      if (event.isMainFrame) judge(event, event.url, true);
    });

    contents.setWindowOpenHandler((details) =>
      mayOpen(contents, details.url)
        ? (places.get(contents)?.(details) ?? { action: 'allow' })
        : { action: 'deny' },
    );
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

  return {
    assign(contents, policy, placeNewPage) {
      policies.set(contents, policy);
      if (placeNewPage !== undefined) places.set(contents, placeNewPage);
    },
    mayOpen,
  };
}

/** Only the host is ever logged: a query can hold a code or a one-time password. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'unparsable';
}
