import { build as bundle } from 'esbuild';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the pages into a folder of their own, so that a test never sees a stale or half-written one; gives the folder. */
export async function buildPages(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'latchkey-page-'));
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir } });
  return outDir;
}

/** One file with all it imports, as a script that is put into a page before the page's own. */
export async function bundleScript(entryPoint: string): Promise<string> {
  const script = await bundle({ entryPoints: [entryPoint], bundle: true, write: false, format: 'iife' });
  return script.outputFiles[0]?.text ?? '';
}
