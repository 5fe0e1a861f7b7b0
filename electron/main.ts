import { app, protocol } from 'electron';
import { registerAppScheme } from './app/app-protocol.ts';
import { receiveDeepLinks } from './app/deep-links.ts';
import { readLaunchPaths } from './app/launch-paths.ts';
import { guardSessions } from './app/session-guard.ts';

// Decided before Electron is ready, and before any file of the profile is touched.
app.setName('Latchkey');
app.enableSandbox();
const paths = readLaunchPaths(app, process.env, import.meta.dirname);

if (app.commandLine.hasSwitch('doctor')) {
  void import('./app/doctor-command.ts').then(({ runDoctorCommand }) => runDoctorCommand(app, paths));
} else if (app.requestSingleInstanceLock()) {
  registerAppScheme(protocol);
  guardSessions(app);
  const deepLinks = receiveDeepLinks(app, process.argv);
  // Nearly all of Latchkey, read while Chromium starts. Not awaited at the top level: Electron would wait for this module,
  // and the module for Electron.
  const latchkey = import('./app/start-app.ts');
  void app.whenReady().then(async () => (await latchkey).startApp(paths, deepLinks));
} else {
  // The first start has been told, and shows itself.
  app.exit(0);
}
