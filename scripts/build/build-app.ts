import { mkdtemp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { electronBundles } from './bundle-electron.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { hashSources } from './source-hash.ts';

const DIST = path.join(PROJECT_ROOT, 'dist');
const STAMP = path.join(DIST, '.built-from');
export const RENDERER_CONFIG = path.join(PROJECT_ROOT, 'vite.config.ts');

/** What the build reads. */
const SOURCES = ['electron', 'shared', 'renderer', 'scripts/build', 'vite.config.ts', 'package-lock.json'];

const hashOfSources = () => hashSources(PROJECT_ROOT, SOURCES, (file) => !/\.test\.tsx?$/.test(file));

/** Builds the app into dist/ when a source changed since the last build. */
export async function ensureAppBuilt(): Promise<void> {
  const built = await readFile(STAMP, 'utf8').catch(() => '');
  if (built !== (await hashOfSources())) await buildApp();
}

/** Builds main process, preload and renderer into dist/, without source maps. */
export async function buildApp(): Promise<void> {
  const hash = await hashOfSources();
  const cache = path.join(PROJECT_ROOT, '.cache');
  await mkdir(cache, { recursive: true });
  // Built beside and moved in whole: an app that is starting meanwhile never meets half a build.
  const folder = await mkdtemp(path.join(cache, 'build-'));
  try {
    await Promise.all([
      ...electronBundles(path.join(folder, 'electron'), false).map((options) => bundle(options)),
      buildRenderer({
        configFile: RENDERER_CONFIG,
        root: path.join(PROJECT_ROOT, 'renderer'),
        logLevel: 'warn',
        build: {
          outDir: path.join(folder, 'renderer'),
          emptyOutDir: true,
          sourcemap: false,
          // Read from the disk, not over a network: one file is right.
          chunkSizeWarningLimit: 4_000,
        },
      }),
    ]);
    await writeFile(path.join(folder, path.basename(STAMP)), hash);
    await rm(DIST, { recursive: true, force: true });
    await rename(folder, DIST);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says that dist/ no longer holds what `buildApp` made. */
export async function forgetBuild(): Promise<void> {
  await rm(STAMP, { force: true });
}
