import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
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
  readonly lines: Interface;
}
const start = (data?: unknown): Instance => {
  const args = [INSTANCE, profile, ...(data === undefined ? [] : [JSON.stringify(data)])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, lines: createInterface(child.stdout) };
};
const nextLine = async ({ lines }: Instance): Promise<unknown> => {
  const [line] = (await once(lines, 'line')) as [string];
  return JSON.parse(line);
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
    const told: unknown[] = [];
    const winners: Instance[] = [];
    const answers = instances.map(async (instance) => {
      const answer = await nextLine(instance);
      if (answer !== null && typeof answer === 'object' && 'got' in answer && answer.got === true) {
        winners.push(instance);
        instance.lines.on('line', (line) => told.push(JSON.parse(line)));
      }
      return answer;
    });
    await Promise.all(answers);
    expect(winners).toHaveLength(1);
    await expect.poll(() => told).toHaveLength(5);
  });
});
