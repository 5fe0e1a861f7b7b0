import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createPickedFiles } from './picked-files.ts';

function setUp() {
  const clock = createFakeClock();
  let made = 0;
  const files = createPickedFiles(clock, () => `file-${(made += 1)}`);
  const read = (fileId: string) => files.read({ kind: 'file', fileId });
  return { clock, files, read };
}

it('hands out what was picked, as often as it is asked', () => {
  const { files, read } = setUp();
  const fileId = files.keep('key text');
  expect(read(fileId)).toEqual({ ok: true, value: 'key text' });
  expect(read(fileId)).toEqual({ ok: true, value: 'key text' });
});

it('takes a pasted text as it is', () => {
  expect(setUp().files.read({ kind: 'pasted', text: ' as typed ' })).toEqual({
    ok: true,
    value: ' as typed ',
  });
});

it('forgets a file after ten minutes', () => {
  const { clock, files, read } = setUp();
  const fileId = files.keep('key text');
  clock.advance(10 * 60_000 - 1);
  expect(read(fileId).ok).toBe(true);
  clock.advance(1);
  expect(read(fileId)).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE' } });
});

it('holds five at most: the oldest goes', () => {
  const { files, read } = setUp();
  const ids = Array.from({ length: 6 }, (_, index) => files.keep(`text ${index}`));
  expect(ids.map((id) => read(id).ok)).toEqual([false, true, true, true, true, true]);
});

it('knows no file that was never picked', () => {
  expect(setUp().read('file-9')).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
});
