import { execFile } from 'node:child_process';
import path from 'node:path';

/** `npm start -- --doctor` without a display: what it prints, and the code it ends with. */
export function runDoctor(env: Readonly<Record<string, string | undefined>>) {
  const full = { ...process.env, ...env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  return new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/start.ts', '--doctor'],
      { cwd: path.dirname(import.meta.dirname), env: full },
      (_error, text) => resolve({ code: child.exitCode ?? -1, text }),
    );
  });
}
