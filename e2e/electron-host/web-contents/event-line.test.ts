import { expect, test } from 'vitest';
import { EventLine } from './event-line.ts';

test('events keep their order while one waits', async () => {
  const line = new EventLine();
  const seen: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const second = Promise.withResolvers<undefined>();
  line.run(() => seen.push('before'));
  line.hold(first.promise, () => seen.push('held'));
  line.run(() => {
    line.hold(second.promise, () => seen.push('held too'));
  });
  line.run(() => seen.push('last'));
  expect(seen).toEqual(['before']);
  const idle = line.idle();
  first.resolve(undefined);
  await first.promise.finally(() => undefined);
  second.resolve(undefined);
  await idle;
  expect(seen).toEqual(['before', 'held', 'held too', 'last']);
});

test('a listener that throws does not stop the line', async () => {
  const line = new EventLine();
  const seen: string[] = [];
  const failures: unknown[] = [];
  const onError = (error: unknown): unknown => failures.push(error);
  process.once('unhandledRejection', onError);
  line.hold(Promise.resolve(), () => {
    throw new Error('listener');
  });
  line.run(() => seen.push('after'));
  await line.idle();
  expect(seen).toEqual(['after']);
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener('unhandledRejection', onError);
});
