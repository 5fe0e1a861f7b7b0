import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_ROOT } from '../build/project-root.ts';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

/** Where Node would find `name` from the package at `from`, nearest first. */
function placesOf(name: string, from: string): readonly string[] {
  const parent = from.lastIndexOf('/node_modules/');
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (from === '') return [here];
  return [here, ...placesOf(name, parent === -1 ? '' : from.slice(0, parent))];
}

it('lists the binaries of every platform, without which npm ci refuses it', async () => {
  const text = await readFile(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8');
  const { packages } = lockFile.parse(JSON.parse(text));
  // npm drops the entries of other platforms when it rewrites the file beside an installed node_modules (npm/cli#4828).
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(name, from).some((place) => place in packages))
      .map((name) => `${from} → ${name}`),
  );
  expect(missing).toEqual([]);
});
