/** `npm start`: the app in a window; where no window can be shown, the tour of it. */
import { ensureAppBuilt } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { appCommand } from './build/electron-executable.ts';
import { runInForeground } from './run-in-foreground.ts';

const { env, platform } = process;
const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
console.log(`Latchkey runs on ${env['LATCHKEY_RUNTIME'] ?? 'the runtime it was given'}.`);
if (hasDisplay) {
  const { command, args } = appCommand();
  process.exitCode = await runInForeground(command, [...args, ...process.argv.slice(2)]);
} else {
  console.log(
    'There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so this is the tour instead.',
  );
  process.exitCode = await runInForeground(process.execPath, ['scripts/tour.ts']);
}
