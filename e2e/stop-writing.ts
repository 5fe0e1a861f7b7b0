import { expect } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';

/** Where in the writing of orgs.json the app stops (electron/adapters/files/durable-write.ts). */
export type WritingMoment =
  | 'before anything is written'
  | 'with half of it written beside the file'
  | 'before it takes the place of the file'
  | 'before it takes the place of the copy as well'
  | 'before the folder is flushed';

/** From now on the app comes to this moment when it writes orgs.json, and no further: the answer waits until it is there. */
export async function stopWriting(app: RunningApp, moment: WritingMoment): Promise<() => Promise<void>> {
  await app.electron.evaluate((_electron, stopsAt) => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { open, rename } = fs;
    const stop = () => {
      Reflect.set(globalThis, 'stoppedByTest', true);
      return new Promise<never>(() => undefined);
    };
    const isTemp = (path: unknown) => /\/orgs\.json\.tmp-/.test(String(path));
    let isReplaced = false;
    const stoppingOpen: typeof open = async (path, flags, mode) => {
      if (stopsAt === 'before anything is written' && isTemp(path)) return stop();
      if (stopsAt === 'before the folder is flushed' && flags === 'r' && isReplaced) return stop();
      const handle = await open(path, flags, mode);
      if (stopsAt === 'with half of it written beside the file' && isTemp(path)) {
        const write = handle.write.bind(handle) as (bytes: Uint8Array) => Promise<unknown>;
        Reflect.set(handle, 'write', async (bytes: Uint8Array) => {
          await write(bytes.subarray(0, bytes.length / 2));
          return stop();
        });
      }
      return handle;
    };
    const stoppingRename: typeof rename = async (from, to) => {
      if (stopsAt === 'before it takes the place of the file' && isTemp(from)) return stop();
      if (stopsAt === 'before it takes the place of the copy as well' && isReplaced) return stop();
      await rename(from, to);
      isReplaced ||= isTemp(from);
    };
    Object.assign(fs, { open: stoppingOpen, rename: stoppingRename });
    // What was imported before is told of it.
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, moment);
  return async () => {
    const isThere = () => app.electron.evaluate(() => Reflect.get(globalThis, 'stoppedByTest') === true);
    await expect.poll(isThere, { message: moment }).toBe(true);
  };
}
