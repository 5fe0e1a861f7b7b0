/** `npm start`: the app in a window; where no window can be shown, the tour of it. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { electronExecutable } from './build/electron-executable.ts';
import { PROJECT_ROOT } from './build/project-root.ts';

const { env, platform } = process;
const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
// Chromium refuses its sandbox to root.
const rootFlags = platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
console.log(`Latchkey runs on ${env['LATCHKEY_RUNTIME'] ?? 'the runtime it was given'}.`);
if (!hasDisplay) {
  console.log(
    'There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so this is the tour instead.',
  );
}
const [command, args] = hasDisplay
  ? [electronExecutable(), [...rootFlags, PROJECT_ROOT, ...process.argv.slice(2)]]
  : [process.execPath, ['scripts/tour.ts']];
const child = spawn(command, args, { cwd: PROJECT_ROOT, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
// Ctrl-C reaches the child too: wait for it to quit in its own way.
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
});
