import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostApp } from '../app/host-app.ts';
import { startBrowser } from '../app/start-browser.ts';
import { assembleElectron } from '../electron-module.ts';
import { runtime } from '../runtime.ts';
import { locateApp, readLaunchArguments, type AppLocation } from './app-location.ts';
import { mapElectronModule } from './module-hooks.ts';
import { poseAsElectron } from './pose-as-electron.ts';

declare const ELECTRON_VERSION: string;
declare const CHROME_VERSION: string;

function locateOrExit(app: string | undefined): AppLocation {
  try {
    if (app === undefined) throw new Error('electron host: no app was given');
    return locateApp(app);
  } catch (error) {
    console.error(`Unable to find Electron app at ${app ?? '.'}\n`, error);
    process.exit(1);
  }
}

/** node main.mjs <path that poses as the executable> [what Electron was given] */
async function main(): Promise<void> {
  const [executable = '', ...given] = process.argv.slice(2);
  process.argv = [executable, ...given];
  poseAsElectron(executable, ELECTRON_VERSION, CHROME_VERSION);
  runtime.switches.readArgv(process.argv.slice(1));
  const { preloads, app } = readLaunchArguments(process.argv);
  const host = new HostApp(ELECTRON_VERSION, executable);
  const electron = assembleElectron(host);
  if (process.env['ELECTRON_HOST_TELL_LACKING'] !== undefined) {
    // For types/make-app-types.ts.
    const exports = Object.keys(electron);
    const lacking = [...runtime.lacking].map(([type, names]) => [
      type,
      names.filter((name) => !runtime.offered.has(`${type} ${name}`)),
    ]);
    console.log(JSON.stringify({ exports, lacking: Object.fromEntries(lacking) as unknown }));
    process.exit(0);
  }
  mapElectronModule(electron);
  const require = createRequire(path.join(process.cwd(), 'index.js'));
  for (const preload of preloads) require(path.resolve(preload));
  const location = locateOrExit(app);
  host.adopt(location);
  process.on('uncaughtException', (error) => {
    // As in Electron: shown (there in a box), and the app lives on; an app's own handler replaces this.
    if (process.listenerCount('uncaughtException') === 1) {
      console.error('A JavaScript error occurred in the main process\nUncaught Exception:\n', error);
    }
  });
  try {
    await import(pathToFileURL(location.main).href);
  } catch (error) {
    console.error('App threw an error during load\n', error);
    process.exit(1);
  }
  await startBrowser(host);
}

await main();
