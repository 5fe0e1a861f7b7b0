import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFs } from './durable-fs.ts';
import { openDurableFolder } from './durable-write.ts';
import { createFileLock } from './file-lock.ts';
import { THIS_PROCESS, isGone } from './process-tag.ts';
import { faultyFs } from '../tests/faulty-fs.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';

const [PID = '', HOST = '', START = ''] = THIS_PROCESS.split('-');
const NOBODY = `99999999-${HOST}-00000000`;
const ELSEWHERE = '99999999-00000000-00000000';
/** The parent of this process: alive, and not us. */
const SOMEBODY = `${process.ppid}-${HOST}-00000000`;

it('lets one in at a time, whoever asks', async () => {
  const folder = await temporaryFolder();
  let inside = 0;
  let most = 0;
  let turns = 0;
  await Promise.all(
    Array.from({ length: 8 }, () =>
      // Each as another process would: nothing is shared but the folder.
      createFileLock(nodeFs, folder, 'x').hold(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= 1;
        turns += 1;
      }),
    ),
  );
  expect([most, turns]).toEqual([1, 8]);
  expect(await readdir(folder)).toEqual([]);
});

it('is one lock per name', async () => {
  const folder = await temporaryFolder();
  const inner = await createFileLock(nodeFs, folder, 'x').hold(() =>
    createFileLock(nodeFs, folder, 'xy').hold(() => Promise.resolve('in')),
  );
  expect(inner).toEqual({ ok: true, value: { ok: true, value: 'in' } });
});

it('is let go when the task throws', async () => {
  const folder = await temporaryFolder();
  const lock = createFileLock(nodeFs, folder, 'x');
  await expect(lock.hold(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  expect(await lock.hold(() => Promise.resolve('in'))).toEqual({ ok: true, value: 'in' });
});

it('is taken at once from a process that is gone', async () => {
  const folder = await temporaryFolder();
  const earlier = `${PID}-${HOST}-${START === '00000000' ? '11111111' : '00000000'}`;
  for (const owner of [NOBODY, earlier]) {
    await writeFile(join(folder, `latchkey-lock-x.${owner}-00000000`), '');
    expect(await createFileLock(nodeFs, folder, 'x').hold(() => Promise.resolve('in'))).toEqual({
      ok: true,
      value: 'in',
    });
    expect(await readdir(folder)).toEqual([]);
  }
});

it.each([SOMEBODY, ELSEWHERE])(
  'is waited for while %s holds it, and taken from one that hangs',
  async (owner) => {
    const folder = await temporaryFolder();
    const claim = `latchkey-lock-x.${owner}-00000000`;
    await writeFile(join(folder, claim), '');
    let looks = 0;
    const fs = { ...nodeFs, readdir: (path: string) => ((looks += 1), nodeFs.readdir(path)) };
    const patient = createFileLock(fs, folder, 'x').hold(() => Promise.resolve('in'));
    await expect.poll(() => looks).toBeGreaterThan(3);
    expect(await readdir(folder)).toEqual([claim]);
    const impatient = await createFileLock(nodeFs, folder, 'x', 50).hold(() => Promise.resolve('in'));
    expect(impatient).toEqual({ ok: true, value: 'in' });
    expect(await patient).toEqual({ ok: true, value: 'in' });
  },
);

it('tells a process that is gone from one that lives, is us, or is on another computer', () => {
  expect([NOBODY, SOMEBODY, THIS_PROCESS, ELSEWHERE, 'x'].map(isGone)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('says what the disk refused', async () => {
  const { fs, refuse } = faultyFs();
  refuse.set('open', 'EROFS');
  const refused = await createFileLock(fs, await temporaryFolder(), 'x').hold(() => Promise.resolve('in'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
});

it('a start clears claims and temp files of the dead, and leaves those of a process at work', async () => {
  const path = await temporaryFolder();
  const ofLiving = [
    `latchkey-lock-x.${SOMEBODY}-00000000`,
    `vault.tmp-latchkey-${SOMEBODY}-0123456789abcdef`,
  ];
  const ofDead = [`latchkey-lock-x.${NOBODY}-00000000`, `vault.tmp-latchkey-${NOBODY}-0123456789abcdef`];
  for (const name of [...ofLiving, ...ofDead]) await writeFile(join(path, name), '');
  await openDurableFolder(path);
  expect((await readdir(path)).sort()).toEqual(ofLiving);
});
