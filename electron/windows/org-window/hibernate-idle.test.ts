import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { hibernateAfterMs, hibernateIdle } from './hibernate-idle.ts';

const MINUTE = 60_000;

function setUp(idleMs: number | null) {
  const clock = createFakeClock();
  const chosen = { idleMs };
  const seen = { isFocused: false, slept: 0 };
  const sleeper = {
    window: { isFocused: () => seen.isFocused },
    hibernate: () => {
      seen.slept += 1;
      return Promise.resolve();
    },
  };
  hibernateIdle({ clock, windows: () => [sleeper], idleMs: () => chosen.idleMs });
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      clock.advance(MINUTE);
      // The next look is asked for when the last one has ended.
      await new Promise(setImmediate);
    }
  };
  return { seen, chosen, pass };
}

describe('a window that nobody looks at', () => {
  it('hibernates after the time that was chosen, and not before', async () => {
    const { seen, pass } = setUp(5 * MINUTE);
    await pass(5);
    expect(seen.slept).toBe(0);
    await pass(1);
    expect(seen.slept).toBe(1);
  });

  it('stays as long as it is looked at, and counts anew from then', async () => {
    const { seen, pass } = setUp(5 * MINUTE);
    seen.isFocused = true;
    await pass(20);
    seen.isFocused = false;
    await pass(4);
    expect(seen.slept).toBe(0);
    await pass(1);
    expect(seen.slept).toBe(1);
  });

  it('never hibernates by itself when that was chosen, from the moment it was', async () => {
    const { seen, chosen, pass } = setUp(null);
    await pass(600);
    expect(seen.slept).toBe(0);
    chosen.idleMs = 5 * MINUTE;
    await pass(1);
    expect(seen.slept).toBe(1);
  });

  it.each([
    [15, 15 * MINUTE],
    [0, null],
  ])('%s minutes in the settings are %s ms', (minutes, ms) => {
    expect(hibernateAfterMs(minutes)).toBe(ms);
  });
});
