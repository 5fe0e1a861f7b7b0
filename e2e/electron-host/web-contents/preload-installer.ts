import fs from 'node:fs';
import vm from 'node:vm';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import { PRELOAD_WORLD } from '../frames/frame-tree.ts';
import { pageScripts } from '../preload-world/page-scripts.ts';
import type { PreloadWorldConfig } from '../preload-world/preload-world.ts';
import { electronApi } from '../electron-api.ts';
import type { PageNames } from './page-names.ts';

export interface PreloadSetup {
  readonly names: PageNames;
  /** Absolute paths of the scripts as they are now: the session's, then the window's own. */
  readonly preloads: () => readonly string[];
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
  const preloads = setup
    .preloads()
    .map((path) => `{ path: ${JSON.stringify(path)}, run: ${preloadFunction(path, setup.onError)} }`);
  return wrapScript(
    pageScripts().preloadWorld,
    `${JSON.stringify(config)}, [${preloads.join(',')}]`,
    'preload',
  );
}

export const wrapScript = (bundle: string, args: string, name: string): string =>
  `(() => {${bundle}\n__electronHostModule.start(${args});})();\n//# sourceURL=electron-host://${name}`;

/**
 * The preload scripts of one page. Electron reads list and files for each document anew, so they are looked at again
 * before each load, and put in again when something changed.
 */
export class PreloadInstaller {
  readonly #setup: PreloadSetup;
  #source = '';
  #identifier = Promise.withResolvers<string>();

  constructor(setup: PreloadSetup) {
    this.#setup = setup;
  }

  /** Asked first: a load that need not wait must not, or a `stop()` right after it would overtake it. */
  haveChanged(): boolean {
    return preloadWorldSource(this.#setup) !== this.#source;
  }

  /** Resolves when the next document runs the scripts as they are now. */
  renew(session: DevtoolsSession): Promise<void> {
    const source = preloadWorldSource(this.#setup);
    if (source === this.#source) return Promise.resolve();
    const isFirst = this.#source === '';
    const old = this.#identifier.promise;
    const added = Promise.withResolvers<string>();
    this.#source = source;
    this.#identifier = added;
    const adding = session
      .send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD })
      .then(({ identifier }) => added.resolve(identifier));
    if (isFirst) return adding;
    const removing = old.then((identifier) =>
      session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }),
    );
    return Promise.all([adding, removing]).then(() => undefined);
  }
}
