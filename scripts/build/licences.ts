import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { PROJECT_ROOT } from './project-root.ts';

const MODULE = 'virtual:licences';

const lockFileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), license: z.string().default('not told'), dev: z.boolean().optional() }),
  ),
});

/**
 * The packages that are built into what people get, with their licences word for word (most ask for that): by
 * package-lock.json everything but what only the developers need. The page has it as the module `virtual:licences`.
 */
export function licences(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: async (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(await shippedPackages())};` : null,
  };
}

async function shippedPackages() {
  const text = await readFile(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8');
  const { packages } = lockFileSchema.parse(JSON.parse(text));
  const shipped = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && dev !== true);
  const told = await Promise.all(
    shipped.map(async ([folder, { version, license }]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      text: await licenceText(path.join(PROJECT_ROOT, folder)),
    })),
  );
  return told.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Empty for a package that has no such file: then its name says all there is. */
async function licenceText(folder: string): Promise<string> {
  const files = await readdir(folder).catch(() => []);
  const file = files.find((name) => /^(licen[cs]e|copying)(\.|$|-)/i.test(name));
  return file === undefined ? '' : readFile(path.join(folder, file), 'utf8');
}
