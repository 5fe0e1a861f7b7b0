import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import * as esbuild from 'esbuild';

export interface KillLoop {
  /** A program of `kill-fixtures/` that writes for ever and says `<what> <number>` after each durable write. */
  readonly fixture: string;
  /** Where the bundle and the folders of the lanes go. */
  readonly scratch: string;
  readonly kills: number;
  readonly prepare?: (folder: string) => Promise<void>;
  readonly args: (folder: string) => readonly string[];
  /** Called after each kill with the last number that the program said of each thing. */
  readonly check: (folder: string, lastSaid: ReadonlyMap<string, number>) => Promise<void>;
}

/** Each lane has its own folder, so that waiting for one program's start does not hold up the others. */
const LANES = 4;
/** Longer than a few writes take, so that the kill falls anywhere in one. */
const LIFE_MS = 25;

/** Starts the program and kills it with SIGKILL at a random moment, again and again. Answers how often it was cut in a write. */
export async function killLoop(loop: KillLoop): Promise<{ readonly cutInWrite: number }> {
  const program = join(loop.scratch, `${loop.fixture}.mjs`);
  await bundleProgram(resolve(import.meta.dirname, '../kill-fixtures', `${loop.fixture}.ts`), program);
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const folder = join(loop.scratch, `lane-${lane}`);
    await mkdir(folder);
    await loop.prepare?.(folder);
    let cutInWrite = 0;
    for (let kill = lane; kill < loop.kills; kill += LANES) {
      const said = await runAndKill(program, loop.args(folder), loop.scratch);
      if ((await readdir(folder)).some((name) => name.includes('.tmp-'))) cutInWrite += 1;
      await loop.check(folder, said);
    }
    return cutInWrite;
  });
  const counts = await Promise.all(lanes);
  return { cutInWrite: counts.reduce((sum, count) => sum + count, 0) };
}

async function runAndKill(
  program: string,
  args: readonly string[],
  scratch: string,
): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compile-cache') },
  });
  const said = new Map<string, number>();
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [what = '', number] = line.split(' ');
    said.set(what, Number(number));
  });
  const closed = once(child, 'close');
  await Promise.race([once(lines, 'line'), closed]);
  await delay(randomInt(LIFE_MS));
  if (!child.kill('SIGKILL')) throw new Error(`The program ended by itself: ${complaint}`);
  await closed;
  return said;
}

/** One file starts in a third of the time, and 200 starts are most of what this costs. */
export async function bundleProgram(program: string, outfile: string): Promise<void> {
  await esbuild.build({
    entryPoints: [program],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    external: ['keytar'],
    logLevel: 'error',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'no-electron-here',
        setup: (build) => {
          build.onResolve({ filter: /^electron$/ }, () => ({ path: 'electron', namespace: 'none' }));
          build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }));
        },
      },
    ],
  });
}
