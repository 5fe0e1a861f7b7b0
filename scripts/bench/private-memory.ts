import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { descendantsOf } from '../../e2e/process-tree.ts';

/** Readings are this far apart, and the last so many of them agree before they are believed. */
const PAUSE_MS = 500;
const ALIKE = 4;
const MOST_READINGS = 40;

/**
 * What a process and everything it started hold for themselves alone, in MB: memory that is shared with others (the
 * program itself, fonts) is counted for none. Read until it rests.
 */
export function privateMemoryOfTree(pid: number): Promise<number> {
  return atRest(async () => sum(await Promise.all([pid, ...(await descendantsOf(pid))].map(privateMemory))));
}

/** The same of the largest page's process among those that it started. */
export function privateMemoryOfLargestPage(pid: number): Promise<number> {
  return atRest(async () => {
    const pages = await Promise.all(
      (await descendantsOf(pid)).map(async (id) => ((await isPage(id)) ? privateMemory(id) : 0)),
    );
    return Math.max(0, ...pages);
  });
}

async function atRest(read: () => Promise<number>): Promise<number> {
  const readings: number[] = [];
  while (readings.length < MOST_READINGS) {
    readings.push(await read());
    const last = readings.slice(-ALIKE);
    const [lowest, highest] = [Math.min(...last), Math.max(...last)];
    if (last.length === ALIKE && highest - lowest <= Math.max(2, highest * 0.005)) break;
    await delay(PAUSE_MS);
  }
  return readings.at(-1) ?? 0;
}

async function isPage(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('--type=renderer');
}

/** 0 when it has ended meanwhile. */
async function privateMemory(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kib = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) => Number(size));
  return sum(kib) / 1024;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
