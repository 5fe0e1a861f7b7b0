/**
 * `npm run dev`: the app from source, with hot reload. A change of the page is swapped in by Vite; a change of the main
 * process or the preload starts the app again. The main process loads the page from LATCHKEY_DEV_URL.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { context, type Plugin } from 'esbuild';
import { createServer } from 'vite';
import { RENDERER_CONFIG, forgetBuild } from './build/build-app.ts';
import { ensureHostBuilt } from './build/build-host.ts';
import { electronBundles } from './build/bundle-electron.ts';
import { appCommand } from './build/electron-executable.ts';
import { PROJECT_ROOT } from './build/project-root.ts';

const QUIET_MS = 100;

async function startRendererServer(): Promise<string> {
  const server = await createServer({
    configFile: RENDERER_CONFIG,
    root: path.join(PROJECT_ROOT, 'renderer'),
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the dev server has no local address');
  return new URL(url).origin;
}

/** Runs one app at a time, and starts it again when a bundle was rebuilt. */
function appRunner(devUrl: string) {
  const { command, args } = appCommand();
  let app: ChildProcess | undefined;
  let restarting = false;
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app?.kill(signal));

  const start = () => {
    const child = spawn(command, args, {
      env: { ...process.env, LATCHKEY_DEV_URL: devUrl },
      stdio: 'inherit',
    });
    child.on('exit', (code) => {
      // The person quit the app: development is over.
      if (!restarting) process.exit(code ?? 1);
    });
    return child;
  };

  return async () => {
    if (app !== undefined && app.exitCode === null) {
      restarting = true;
      const ended = once(app, 'exit');
      app.kill();
      // The next one would meet the single-instance lock of the one that still quits.
      await ended;
      restarting = false;
    }
    app = start();
  };
}

/** Calls `rebuilt` after every good build, once for bundles that end together. */
function whenRebuilt(rebuilt: () => void): Plugin {
  let pending: NodeJS.Timeout | undefined;
  return {
    name: 'when-rebuilt',
    setup(build) {
      build.onEnd((result) => {
        if (result.errors.length > 0) return;
        clearTimeout(pending);
        pending = setTimeout(rebuilt, QUIET_MS);
      });
    },
  };
}

await Promise.all([ensureHostBuilt(), forgetBuild()]);
const restart = appRunner(await startRendererServer());
let restarted = Promise.resolve();
const plugin = whenRebuilt(() => {
  restarted = restarted.then(restart);
});
for (const options of electronBundles(path.join(PROJECT_ROOT, 'dist', 'electron'), 'inline')) {
  const bundle = await context({ ...options, plugins: [plugin] });
  await bundle.watch();
}
