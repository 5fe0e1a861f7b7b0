import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fakePorts } from '../fake-ports.ts';
import { createSingleInstanceLock } from './single-instance-lock.ts';

/** An instance of its own process: prints whether it got the lock, then every second instance it is told of. */
const INSTANCE = path.join(import.meta.dirname, 'lock-instance.ts');

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'single-instance-'));
});
afterEach(() => {
  rmSync(profile, { recursive: true });
});

interface Instance {
  readonly process: ChildProcess;
  /** Everything it prints, kept until it is asked for. */
  readonly lines: AsyncIterator<string>;
}
const start = (data?: unknown): Instance => {
  const args = [INSTANCE, profile, ...(data === undefined ? [] : [JSON.stringify(data)])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
};
const nextLine = async ({ lines }: Instance): Promise<unknown> => {
  const line = await lines.next();
  if (line.done === true) throw new Error('the instance ended without a word');
  return JSON.parse(line.value);
};

describe('the single-instance lock', () => {
  it('is given again to the process that has it, and is free after its release', () => {
    const lock = createSingleInstanceLock(fakePorts({ userData: profile }), {
      argv: () => [],
      cwd: () => '/',
    });
    expect([lock.has(), lock.request(), lock.request(), lock.has()]).toEqual([false, true, true, true]);
    lock.release();
    expect(lock.has()).toBe(false);
    expect(lock.request()).toBe(true);
    lock.release();
  });

  it('makes the profile folder that does not exist yet', () => {
    const userData = path.join(profile, 'not', 'there');
    const lock = createSingleInstanceLock(fakePorts({ userData }), { argv: () => [], cwd: () => '/' });
    expect(lock.request()).toBe(true);
    lock.release();
  });

  it.each([
    ['nothing, as null', undefined, null],
    ['an object', { level: 1, inner: { text: 'foo\0\tbar' } }, { level: 1, inner: { text: 'foo\0\tbar' } }],
    ['false', false, false],
    ['null', null, null],
    ['much data', 'x'.repeat(100_000), 'x'.repeat(100_000)],
  ])('hands the first instance argv, folder and %s', async (_what, data, expected) => {
    const first = start();
    expect(await nextLine(first)).toEqual({ got: true });
    const second = start(data);
    const [got, told] = await Promise.all([nextLine(second), nextLine(first)]);
    expect(got).toEqual({ got: false });
    expect(told).toEqual({
      argv: [process.execPath, INSTANCE, profile, ...(data === undefined ? [] : [JSON.stringify(data)])].map(
        (each, index) => (index === 0 ? expect.any(String) : each) as unknown,
      ),
      cwd: process.cwd(),
      data: expected,
    });
  });

  it('of a killed instance is taken over', async () => {
    const first = start();
    await nextLine(first);
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    expect(await nextLine(start())).toEqual({ got: true });
  });

  it('goes to exactly one of many that start in one moment, and that one is told of all others', async () => {
    const instances = Array.from({ length: 6 }, (_, index) => start(index));
    const answers = await Promise.all(instances.map(nextLine));
    const winners = instances.filter((_, index) => isDeepStrictEqual(answers[index], { got: true }));
    expect(winners).toHaveLength(1);
    const others = instances.flatMap((instance, index) => (winners.includes(instance) ? [] : [index]));
    const told: unknown[] = [];
    for (const winner of winners) while (told.length < others.length) told.push(await nextLine(winner));
    expect(told).toEqual(
      expect.arrayContaining(others.map((data) => expect.objectContaining({ data }) as unknown)),
    );
  });
});
