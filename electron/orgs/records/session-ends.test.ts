import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { makeOrg } from '../../fakes/memory-store.ts';
import { createSessionEnds } from './session-ends.ts';

function setUp() {
  const clock = createFakeClock();
  const ends = createSessionEnds(clock);
  const org = makeOrg({ lastRefreshedAt: clock.now() });
  const endsIn = (ms: number) =>
    ends.note(org.key, { kind: 'ends', at: clock.now() + ms, timeoutMs: null, source: 'introspection' });
  return { clock, ends, org, endsIn };
}

it('what was told once is known until then, and nothing after', () => {
  const { clock, ends, org, endsIn } = setUp();
  expect(ends.of(org)).toBeUndefined();
  endsIn(1000);
  expect(ends.of(org)).toBe(clock.now() + 1000);
  clock.advance(1000);
  // It may have been prolonged by use: nobody says that it is over.
  expect(ends.of(org)).toBeUndefined();
});

it('of a session that was renewed since nothing is known', () => {
  const { clock, ends, org, endsIn } = setUp();
  endsIn(60_000);
  clock.advance(1);
  expect(ends.of({ ...org, lastRefreshedAt: clock.now() })).toBeUndefined();
});

it('only another answer is news', () => {
  const { ends, org, endsIn } = setUp();
  const told: string[] = [];
  ends.onChanged(() => told.push('changed'));
  endsIn(1000);
  endsIn(1000);
  ends.note(org.key, { kind: 'ended' });
  expect(told).toHaveLength(2);
  expect(ends.of(org)).toBeUndefined();
});
