import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ShellPorts } from './ports.ts';

/** The person's own trash. Source: freedesktop.org's Trash specification 1.0. */
export const trashFolder = (env: ShellPorts['env']): string =>
  path.join(env['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share'), 'Trash');

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Writes the note that says where an item came from; its exclusive creation is what reserves the name. */
const reserveName = async (file: string, folder: string): Promise<string> => {
  const { name, ext } = path.parse(file);
  const from = file.split('/').map(encodeURIComponent).join('/');
  const note = `[Trash Info]\nPath=${from}\nDeletionDate=${new Date().toISOString().slice(0, 19)}\n`;
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? `${name}${ext}` : `${name}.${count}${ext}`;
    try {
      await writeFile(path.join(folder, 'info', `${free}.trashinfo`), note, { flag: 'wx' });
      return free;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
};

/** Moves a file or folder into a trash folder, from where the desktop can restore it. */
export const moveToTrash = async (file: string, folder: string): Promise<void> => {
  await mkdir(path.join(folder, 'info'), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, 'files'), { recursive: true, mode: 0o700 });
  const target = path.join(folder, 'files', await reserveName(file, folder));
  try {
    await rename(file, target);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    await cp(file, target, { recursive: true });
    await rm(file, { recursive: true });
  }
};
