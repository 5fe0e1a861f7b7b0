import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * A hash over the contents of files and folders, so that a build runs only when one of them changed.
 *
 * @param root the folder that `entries` are relative to
 * @param entries files and folders; one that is absent counts as absent
 * @param isSource which files of the folders count, by their path relative to `root`
 */
export async function hashSources(
  root: string,
  entries: readonly string[],
  isSource: (file: string) => boolean,
): Promise<string> {
  const files = (await Promise.all(entries.map((entry) => listFiles(root, entry))))
    .flat()
    .filter(isSource)
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}

async function listFiles(root: string, entry: string): Promise<readonly string[]> {
  const found = await stat(path.join(root, entry)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [entry];
  const children = await readdir(path.join(root, entry), { recursive: true, withFileTypes: true });
  return children
    .filter((child) => child.isFile())
    .map((child) => path.relative(root, path.join(child.parentPath, child.name)));
}
