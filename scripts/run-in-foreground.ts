import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { PROJECT_ROOT } from './build/project-root.ts';

/**
 * Runs a command on this terminal until it ends by itself.
 *
 * @returns its exit code, or 128 + the number of the signal that ended it, as a shell says it
 */
export async function runInForeground(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(command, args, { cwd: PROJECT_ROOT, env, stdio: 'inherit' });
  // A plain kill reaches only this process; Ctrl-C reaches the child as well, which then quits in its own way.
  const pass = (signal: NodeJS.Signals) => signal !== 'SIGINT' && child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}
