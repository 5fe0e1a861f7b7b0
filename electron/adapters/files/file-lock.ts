import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { DurableFs } from './durable-fs.ts';
import { errnoOf, outlastScanners } from './durable-fs.ts';
import { isGone, PROCESS_TAG } from './process-tag.ts';
import { asWrite } from './store-write-failed.ts';

/**
 * A lock across processes, made of nothing but files in the profile's folder. Whoever wants it puts down a claim, an
 * empty file whose name is its own and says whose it is, and looks: alone, it has the lock; else it takes its claim away
 * and tries again a little later. Of two that put down a claim at once at least one sees the other, so two never both
 * have it. As no name is ever used twice, a claim of a dead process can be cleared by anyone, at once, without the risk of
 * clearing a living one (which a lock judged by the age of one shared file runs: docs/adr/0009).
 */
export interface FileLock {
  /** Runs `task` while no other process, and nobody else here, has the lock. Errors: STORE_WRITE_FAILED. */
  hold<T>(task: () => Promise<T>): Promise<Result<T>>;
}

/**
 * Nothing holds a lock for longer than a request's 15 s and a few writes. A claim that a waiting process has watched for
 * this long belongs to one that hangs, or to another computer that was switched off. Measured by the time that we waited,
 * not by a file's age: neither a clock that is set nor a computer that sleeps brings it about.
 */
const HANGING_MS = 60_000;
const PAUSE_MS = { least: 3, most: 20 };

const CLAIM = /^(latchkey-lock-[0-9a-z-]+)\.(\d+-[0-9a-f]{8}-[0-9a-f]{8})-[0-9a-f]{8}$/;

/** `name` is lower-case letters, digits and hyphens: never anything that a person typed. */
export function createFileLock(
  fs: DurableFs,
  folder: string,
  name: string,
  hangingMs = HANGING_MS,
): FileLock {
  const prefix = `latchkey-lock-${name}`;
  return {
    async hold(task) {
      const claim = await asWrite(() => takeClaim(fs, folder, prefix, hangingMs));
      if (!claim.ok) return claim;
      try {
        return ok(await task());
      } finally {
        await outlastScanners(() => fs.unlink(claim.value)).catch(errnoOf);
      }
    },
  };
}

/** True for a claim whose process is gone: nobody needs it. */
export function isDeadClaim(fileName: string): boolean {
  const owner = CLAIM.exec(fileName)?.[2];
  return owner !== undefined && isGone(owner);
}

async function takeClaim(fs: DurableFs, folder: string, prefix: string, hangingMs: number): Promise<string> {
  const watchedSince = new Map<string, number>();
  if (!PROCESS_TAG.test(fs.process)) throw new Error('A process needs a tag to hold a lock.');

  /** Claims of others that stand in the way; dead and hanging ones are cleared. */
  const others = async (own: string): Promise<number> => {
    const names = await listFolder(fs, folder);
    let standing = 0;
    for (const name of names) {
      if (name === own || CLAIM.exec(name)?.[1] !== prefix) continue;
      const since = watchedSince.get(name) ?? performance.now();
      watchedSince.set(name, since);
      if (isDeadClaim(name) || performance.now() - since >= hangingMs) {
        await fs.unlink(join(folder, name)).catch(errnoOf);
      } else {
        standing += 1;
      }
    }
    return standing;
  };

  // The first try looks only once: hardly ever is there anybody, and a claim that was in vain is taken away.
  for (let mayClaim = true; ; mayClaim = (await others('')) === 0) {
    if (mayClaim) {
      const own = `${prefix}.${fs.process}-${randomBytes(4).toString('hex')}`;
      const path = join(folder, own);
      await (await fs.open(path, 'wx', 0o600)).close();
      try {
        if ((await others(own)) === 0) return path;
      } catch (error) {
        await fs.unlink(path).catch(errnoOf);
        throw error;
      }
      await fs.unlink(path).catch(errnoOf);
    }
    await delay(randomInt(PAUSE_MS.least, PAUSE_MS.most));
  }
}

async function listFolder(fs: DurableFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    return [];
  }
}
