import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the command line asks to be run. */
export interface AppLocation {
  /** The main module's file. */
  readonly main: string;
  /** What `app.getAppPath()` answers. */
  readonly appPath: string;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

export interface LaunchArguments {
  /** Modules of `-r`/`--require`, in order; Playwright's loader is one. */
  readonly preloads: readonly string[];
  /** The app's folder or file, as given. */
  readonly app: string | undefined;
}

/** Reads the part of the command line that Electron itself (not Chromium, not the app) understands. */
export function readLaunchArguments(argv: readonly string[]): LaunchArguments {
  const preloads: string[] = [];
  for (let index = 1; index < argv.length; index++) {
    const arg = argv[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      const module = argv[++index];
      if (module !== undefined) preloads.push(module);
    } else if (!arg.startsWith('-')) return { preloads, app: arg };
  }
  return { preloads, app: undefined };
}

function textField(value: object, name: string): string | undefined {
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' && field !== '' ? field : undefined;
}

/**
 * Finds the app's main module, its name and version, as Electron's default app does.
 * @throws Error when there is no module at the path.
 */
export function locateApp(app: string): AppLocation {
  const appPath = path.resolve(app);
  const packageFile = path.join(appPath, 'package.json');
  const require = createRequire(import.meta.url);
  if (!fs.existsSync(packageFile)) {
    const main = require.resolve(appPath);
    return { main, appPath: path.dirname(main), name: undefined, version: undefined };
  }
  const json: unknown = JSON.parse(fs.readFileSync(packageFile, 'utf8'));
  const fields = typeof json === 'object' && json !== null ? json : {};
  return {
    main: require.resolve(path.join(appPath, textField(fields, 'main') ?? 'index.js')),
    appPath,
    name: textField(fields, 'productName') ?? textField(fields, 'name'),
    version: textField(fields, 'version'),
  };
}
