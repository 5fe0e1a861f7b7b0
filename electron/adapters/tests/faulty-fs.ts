import { nodeFs } from '../files/durable-fs.ts';
import type { DurableFs } from '../files/durable-fs.ts';

export type FsStep = 'open' | 'write' | 'sync' | 'sync-folder' | 'rename' | 'mkdir';

/** The real file system, which refuses the steps in `refuse` with their error codes while they are set. */
export function faultyFs(): { readonly fs: DurableFs; readonly refuse: Map<FsStep, string> } {
  const refuse = new Map<FsStep, string>();
  const step = (name: FsStep): void => {
    const code = refuse.get(name);
    if (code !== undefined) throw Object.assign(new Error(`${code}: refused, ${name}`), { code });
  };
  const fs: DurableFs = {
    ...nodeFs,
    open: async (path, flags, mode) => {
      if (flags === 'wx') step('open');
      const handle = await nodeFs.open(path, flags, mode);
      return {
        writeFile: async (bytes) => {
          if (refuse.has('write')) await handle.writeFile(bytes.subarray(0, bytes.length / 2));
          step('write');
          await handle.writeFile(bytes);
        },
        sync: async () => {
          step(flags === 'r' ? 'sync-folder' : 'sync');
          await handle.sync();
        },
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      step('rename');
      await nodeFs.rename(from, to);
    },
    mkdir: async (path, options) => {
      step('mkdir');
      return await nodeFs.mkdir(path, options);
    },
  };
  return { fs, refuse };
}
