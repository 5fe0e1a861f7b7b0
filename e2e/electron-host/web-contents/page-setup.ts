import crypto from 'node:crypto';
import fs from 'node:fs';
import vm from 'node:vm';
import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { Browser } from '../devtools/browser.ts';
import { enableFetch } from '../devtools/request-interception.ts';
import { PRELOAD_WORLD } from '../frames/frame-tree.ts';
import { pageScripts } from '../preload-world/page-scripts.ts';
import type { MainWorldConfig } from '../preload-world/main-world.ts';
import type { PreloadWorldConfig } from '../preload-world/preload-world.ts';
import { electronApi } from '../electron-api.ts';

/** The random names of one page's channels; no page can guess them. */
export interface PageNames {
  readonly token: string;
  readonly binding: string;
  readonly receiver: string;
}

export function makePageNames(): PageNames {
  const name = (): string => `_${crypto.randomBytes(12).toString('hex')}`;
  return { token: name(), binding: name(), receiver: name() };
}

export interface PreloadSetup {
  readonly names: PageNames;
  /** Absolute paths of the scripts: the session's, then the window's own. */
  readonly preloads: readonly string[];
  readonly additionalArguments: readonly string[];
  readonly zoomFactor: number;
  /** A script that cannot be read. */
  readonly onError: (path: string, error: Error) => void;
}

const PARAMETERS = 'require, module, exports, process, Buffer, global, setImmediate, clearImmediate';

/** One preload as a function. A script with a syntax error must not take the others down: it throws when it is run. */
function preloadFunction(path: string, onError: PreloadSetup['onError']): string {
  let code: string;
  try {
    code = fs.readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`Unable to load preload script: ${path}`);
    onError(path, error instanceof Error ? error : new Error(String(error)));
    return '() => {}';
  }
  const wrapped = `function (${PARAMETERS}) {${code}\n}`;
  try {
    new vm.Script(`(${wrapped})`);
    return wrapped;
  } catch (error) {
    return `() => { throw new SyntaxError(${JSON.stringify(error instanceof Error ? error.message : '')}); }`;
  }
}

function preloadWorldSource(setup: PreloadSetup): string {
  const { members } = electronApi();
  const config: PreloadWorldConfig = {
    ...setup.names,
    zoomFactor: setup.zoomFactor,
    documented: {
      IpcRenderer: members['IpcRenderer'] ?? [],
      ContextBridge: members['ContextBridge'] ?? [],
      WebFrame: members['WebFrame'] ?? [],
    },
    process: {
      platform: process.platform,
      arch: process.arch,
      argv: [process.execPath, '--type=renderer', ...setup.additionalArguments],
      execPath: process.execPath,
      pid: process.pid,
      env: Object.fromEntries(
        Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
      ),
      versions: Object.fromEntries(
        Object.entries(process.versions).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
      ),
    },
  };
  const preloads = setup.preloads.map(
    (path) => `{ path: ${JSON.stringify(path)}, run: ${preloadFunction(path, setup.onError)} }`,
  );
  return wrapScript(
    pageScripts().preloadWorld,
    `${JSON.stringify(config)}, [${preloads.join(',')}]`,
    'preload',
  );
}

const wrapScript = (bundle: string, args: string, name: string): string =>
  `(() => {${bundle}\n__electronHostModule.start(${args});})();\n//# sourceURL=electron-host://${name}`;

/**
 * Sets a held page up and lets it run. All commands go out at once, in this order, so that nothing of the page runs
 * before the last of them.
 */
export async function setUpPage(
  browser: Browser,
  target: AttachedTarget,
  setup: PreloadSetup,
): Promise<void> {
  const { session } = target;
  const { token, binding } = setup.names;
  const mainConfig: MainWorldConfig = { token };
  await Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Network.enable'),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: wrapScript(pageScripts().mainWorld, JSON.stringify(mainConfig), 'main-world'),
    }),
    session.send('Runtime.addBinding', { name: binding, executionContextName: PRELOAD_WORLD }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldSource(setup),
      worldName: PRELOAD_WORLD,
    }),
    session.send('Runtime.enable'),
    enableFetch(target),
    ...(target.context.currentHooks?.prepareTarget?.(target) ?? []),
    browser.followChildren(target),
    target.resume(),
  ]);
}
