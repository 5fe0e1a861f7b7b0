import { expect, it } from 'vitest';
import type { OrgKey } from '../../../shared/org.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import type { Clipboard } from '../../ports/clipboard.ts';
import { createCopiedSecret } from './copied-secret.ts';

const ORG: OrgKey = '00D000000000001AAA:005000000000001AAA';
const OTHER: OrgKey = '00D000000000002AAA:005000000000001AAA';

function setUp() {
  /** `reading`: until then nobody is told what lies on the clipboard. */
  const held = { text: 'before', reading: Promise.resolve(undefined) };
  const clipboard: Clipboard = {
    writeSecret: (text) => {
      held.text = text;
      return Promise.resolve();
    },
    writeText: (text) => {
      held.text = text;
      return Promise.resolve();
    },
    readText: () => held.reading.then(() => held.text),
    clear: () => {
      held.text = '';
      return Promise.resolve();
    },
  };
  const clock = createFakeClock();
  const copied = createCopiedSecret(clipboard, clock);
  const told: unknown[] = [];
  copied.onChanged((countdown) => told.push(countdown));
  return { held, clock, copied, told };
}

it('clears a copied secret when its time is up, and says so', async () => {
  const { held, clock, copied, told } = setUp();
  await copied.put(ORG, 'secret', 60, 'token');
  clock.advance(59_999);
  expect(held.text).toBe('secret');
  clock.advance(1);
  await expect.poll(() => held.text).toBe('');
  await expect.poll(() => told.at(-1)).toBeNull();
});

it('never touches what the person copied meanwhile', async () => {
  const { held, clock, copied } = setUp();
  await copied.put(ORG, 'secret', 60, 'token');
  held.text = 'the person’s own';
  clock.advance(60_000);
  await copied.clearIfOurs();
  expect(held.text).toBe('the person’s own');
});

it('counts anew for a second copy, and the first countdown does not clear it', async () => {
  const { held, clock, copied } = setUp();
  await copied.put(ORG, 'first', 60, 'token');
  clock.advance(40_000);
  const countdown = await copied.put(OTHER, 'second', 60, 'curl');
  expect(countdown).toEqual({ orgKey: OTHER, clearsAt: clock.now() + 60_000, format: 'curl' });
  clock.advance(30_000);
  await Promise.resolve();
  expect(held.text).toBe('second');
});

it('clears at quit', async () => {
  const { held, copied } = setUp();
  await copied.put(ORG, 'secret', 60, 'token');
  await copied.clearIfOurs();
  expect(held.text).toBe('');
});

it('at quit waits for a clearing that is under way', async () => {
  const { held, clock, copied } = setUp();
  await copied.put(ORG, 'secret', 60, 'token');
  const reading = Promise.withResolvers<undefined>();
  held.reading = reading.promise;
  clock.advance(60_000);
  let isCleared = false;
  const cleared = copied.clearIfOurs().then(() => (isCleared = true));
  await new Promise(setImmediate);
  expect([isCleared, held.text]).toEqual([false, 'secret']);
  reading.resolve(undefined);
  await cleared;
  expect(held.text).toBe('');
});

it('ends its countdown when plain text takes its place, and leaves that text alone', async () => {
  const { held, clock, copied, told } = setUp();
  await copied.put(ORG, 'secret', 60, 'token');
  await copied.replaceWith('http://localhost:8717/callback');
  expect(told.at(-1)).toBeNull();
  clock.advance(60_000);
  await copied.clearIfOurs();
  expect(held.text).toBe('http://localhost:8717/callback');
});
