import type { EventEmitter } from 'node:events';
import { NET_ERROR_CODES } from '../session/net-error.ts';

interface LoadFailure {
  readonly code: number;
  readonly description: string;
  readonly url: string;
}

/** The error `loadURL` rejects with: Chromium's name as `code`, its number as `errno`. */
function loadError({ code, description, url }: LoadFailure): Error {
  const error = new Error(`${description} (${code}) loading '${url.slice(0, 2048)}'`);
  return Object.assign(error, { errno: code, code: description, url });
}

/**
 * The promise of `loadURL`: settled by the contents' own events, in Electron's order of precedence. A second
 * navigation aborts the first; a load that stops with neither success nor failure (an unknown scheme) has failed.
 */
export function awaitNextLoad(contents: EventEmitter, url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  let failure: LoadFailure | undefined;
  let started = false;
  let inPage = false;
  const settle = (): void => {
    for (const [name, listener] of listeners) contents.removeListener(name, listener);
    if (failure) reject(loadError(failure));
    else resolve(undefined);
  };
  type Listener = Parameters<EventEmitter['on']>[1];
  const listeners: readonly (readonly [string, Listener])[] = [
    ['did-finish-load', settle],
    [
      'did-fail-load',
      (_event: unknown, code: number, description: string, failedUrl: string, isMainFrame: boolean) => {
        if (!isMainFrame) return;
        failure ??= { code, description, url: failedUrl };
        if (!started) settle();
      },
    ],
    [
      'did-start-navigation',
      (_event: unknown, nextUrl: string, isSameDocument: boolean, isMainFrame: boolean) => {
        if (!isMainFrame) return;
        if (started && !isSameDocument) {
          failure = { code: NET_ERROR_CODES.ERR_ABORTED, description: 'ERR_ABORTED', url: nextUrl };
          settle();
          return;
        }
        inPage = started && isSameDocument;
        started = true;
      },
    ],
    [
      'did-navigate-in-page',
      () => {
        if (!inPage) settle();
      },
    ],
    [
      'did-stop-loading',
      () => {
        failure ??= { code: NET_ERROR_CODES.ERR_FAILED, description: 'ERR_FAILED', url };
        settle();
      },
    ],
    [
      'destroyed',
      () => {
        failure ??= { code: NET_ERROR_CODES.ERR_FAILED, description: 'ERR_FAILED', url };
        settle();
      },
    ],
  ];
  for (const [name, listener] of listeners) contents.on(name, listener);
  // Whoever ignores the promise must not bring the process down.
  promise.catch(() => undefined);
  return promise;
}
