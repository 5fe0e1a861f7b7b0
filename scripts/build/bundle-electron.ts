import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { PROJECT_ROOT } from './project-root.ts';

/** What stays outside the bundles: Electron is the runtime, keytar is a native module. */
const EXTERNAL = ['electron', 'keytar'];

/**
 * The bundles of the privileged side.
 *
 * @param folder where they go: `main.js` and what it imports, and `preload.cjs` and its kind for each of our pages
 * @param sourcemap only for development: a packed app carries no source
 */
export function electronBundles(folder: string, sourcemap: 'inline' | false): readonly BuildOptions[] {
  const common = {
    absWorkingDir: PROJECT_ROOT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    external: EXTERNAL,
    sourcemap,
    logLevel: 'warning',
  } as const satisfies BuildOptions;
  return [
    {
      ...common,
      entryPoints: ['electron/main.ts'],
      outdir: folder,
      format: 'esm',
      // What is needed before Electron is ready stays small; the rest is imported by it.
      splitting: true,
      // CommonJS dependencies inside an ES module still call require for Node's own modules.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    },
    ...['preload', 'frame-preload', 'prompt-preload', 'switcher-preload'].map((name): BuildOptions => ({
      ...common,
      entryPoints: [`electron/${name}.ts`],
      outfile: path.join(folder, `${name}.cjs`),
      // A sandboxed preload is a classic script that may require nothing but 'electron'.
      format: 'cjs',
      platform: 'browser',
    })),
  ];
}
