import type { RunningApp } from './launch-app.ts';

/** From now on the disk is at work with the file, and still is for a second when Latchkey wants to be gone. */
export const slowDown = (app: RunningApp, file: 'orgs.json' | 'vault') =>
  app.electron.evaluate(({ app: electronApp }, name) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { open } = fs;
    const quits = new Promise((resolve) => {
      electronApp.once('will-quit', () => setTimeout(resolve, 1000));
    });
    const slowOpen: typeof open = async (path, flags, mode) => {
      if (String(path).includes(`/${name}.tmp-`)) await quits;
      return open(path, flags, mode);
    };
    Object.assign(fs, { open: slowOpen });
    // What was imported before is told of it.
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, file);
