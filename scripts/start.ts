/** `npm start`: the app in a window; where no window can be shown, the tour of it. `-- --doctor`: the doctor's text. */
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { appCommand } from './build/electron-executable.ts';
import { runInForeground } from './run-in-foreground.ts';

const { env, platform } = process;
const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

const isDoctor = process.argv.includes('--doctor');

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
if (!isDoctor) console.log(`Latchkey runs on ${env['LATCHKEY_RUNTIME'] ?? 'the runtime it was given'}.`);
if (hasDisplay || isDoctor) {
  const { command, args } = appCommand();
  // The doctor's text shows no window, so it needs no display either.
  const headless = hasDisplay ? [] : ['--ozone-platform=headless'];
  process.exitCode = await runInForeground(command, [...args, ...headless, ...process.argv.slice(2)]);
} else {
  console.log(
    'There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so this is the tour instead.',
  );
  process.exitCode = await runInForeground(process.execPath, ['scripts/tour.ts']);
}
