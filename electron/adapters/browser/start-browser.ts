import { spawn } from 'node:child_process';
import type { BrowserCommand } from './browser-command.ts';

/**
 * Starts a browser without a shell and lets it go: it lives on when Latchkey quits, and nothing it writes is read.
 * Resolves when it has started. Rejects when it could not be.
 */
export function startBrowser({ program, args }: BrowserCommand): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const child = spawn(program, args, { detached: true, stdio: 'ignore', shell: false });
  child.once('error', reject);
  child.once('spawn', () => {
    child.unref();
    resolve(undefined);
  });
  return promise;
}
