import { fail, ok } from '../../shared/result.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import type { RefreshLock } from '../ports/refresh-lock.ts';

/** A lock that is always free; `before` runs first, as another process that had it would. */
export interface FakeRefreshLock extends RefreshLock {
  before: () => Promise<void>;
  failWith(code: AppErrorCode | undefined): void;
}

export function createFakeRefreshLock(): FakeRefreshLock {
  let fault: AppErrorCode | undefined;
  const lock: FakeRefreshLock = {
    before: () => Promise.resolve(),
    failWith: (code) => {
      fault = code;
    },
    async hold(_orgKey, task) {
      if (fault !== undefined) return fail({ code: fault, message: 'made by a test', remedy: 'none' });
      await lock.before();
      return ok(await task());
    },
  };
  return lock;
}
