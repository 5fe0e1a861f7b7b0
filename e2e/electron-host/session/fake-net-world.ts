import http from 'node:http';
import https from 'node:https';
import { AuthCache } from './auth-cache.ts';
import { cookieHeaderFor } from './cookie-match.ts';
import type { NetWorld } from './net-world.ts';
import { ProtocolHandlers } from './protocol-handlers.ts';
import { RequestFlow } from './request-flow.ts';
import { RequestListeners } from './request-listeners.ts';
import { parseSetCookie } from './set-cookie-header.ts';
import type { StoredCookie } from './stored-cookie.ts';

/** For tests: a session as `net` sees it, with its parts in hand. */
export interface FakeNetWorld extends NetWorld {
  readonly listeners: RequestListeners;
  readonly cookies: StoredCookie[];
}

/** For tests: a session without Chromium. */
export function fakeNetWorld(): FakeNetWorld {
  const listeners = new RequestListeners(() => undefined);
  const cookies: StoredCookie[] = [];
  let lastId = 0;
  return {
    listeners,
    cookies,
    flow: new RequestFlow(listeners),
    handlers: new ProtocolHandlers(() => undefined),
    auth: new AuthCache(),
    agents: { http: new http.Agent(), https: new https.Agent() },
    nextRequestId: () => ++lastId,
    userAgent: () => 'test-agent',
    acceptLanguages: () => 'en-US',
    cookieHeader: (url) => Promise.resolve(cookieHeaderFor(cookies, url)),
    saveCookies(url, headers) {
      for (const header of headers) {
        const cookie = parseSetCookie(header, url, 0);
        if (cookie) cookies.push(cookie);
      }
      return Promise.resolve();
    },
    judgeServer: () => Promise.resolve('usual'),
  };
}
