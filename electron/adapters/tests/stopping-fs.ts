import { nodeFs } from '../files/durable-fs.ts';
import { THIS_PROCESS } from '../files/process-tag.ts';
import type { DurableFs } from '../files/durable-fs.ts';

/** A process id beyond the highest that systems give. */
const NOBODY = '99999999';

/**
 * The real file system until its `last`-th change, which never happens and never answers: what a process leaves behind
 * that is killed right there. A write that is the last one gets half-way.
 */
function stoppingFs(last: number): { readonly fs: DurableFs; readonly stopped: Promise<'stopped'> } {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<'stopped'>();
  let changes = 0;
  const change = async (half: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    changes += 1;
    if (changes < last) return;
    if (changes === last) await half();
    stop('stopped');
    await new Promise(() => undefined);
  };
  const fs: DurableFs = {
    ...nodeFs,
    // What it leaves behind belongs to a process that is gone.
    process: THIS_PROCESS.replace(/^\d+/, NOBODY),
    open: async (path, flags, mode) => {
      if (flags === 'wx') await change();
      const handle = await nodeFs.open(path, flags, mode);
      return {
        writeFile: async (bytes) => {
          await change(async () => {
            await handle.writeFile(bytes.subarray(0, bytes.length / 2));
            await handle.close();
          });
          await handle.writeFile(bytes);
        },
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      await change();
      await nodeFs.rename(from, to);
    },
    unlink: async (path) => {
      await change();
      await nodeFs.unlink(path);
    },
  };
  return { fs, stopped };
}

/** Runs `attempt` with a process that dies at its first change, its second, … until it lives to the end. Answers how many died. */
export async function dieAtEachStep(
  attempt: (fs: DurableFs) => Promise<() => Promise<unknown>>,
  check: (died: boolean) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const { fs, stopped } = stoppingFs(step);
    const act = await attempt(fs);
    const died = (await Promise.race([act(), stopped])) === 'stopped';
    await check(died);
    if (!died) return step - 1;
  }
}
