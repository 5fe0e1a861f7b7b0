import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { settle } from './settle.ts';

function setUp() {
  const seen: string[] = [];
  const refreshed = Promise.withResolvers<undefined>();
  const clock = createFakeClock();
  const store = createMemoryStore();
  const settled = settle({
    clock,
    copied: {
      clearIfOurs: () => {
        seen.push('clipboard');
        return Promise.reject(new Error('nobody answers for the clipboard'));
      },
    },
    broker: { settled: () => refreshed.promise },
    vault: {
      settled: () => {
        seen.push('vault');
        return Promise.resolve();
      },
    },
    store: {
      update: (change) => {
        seen.push('store');
        return store.update(change);
      },
    },
  }).then(() => seen.push('settled'));
  return { seen, clock, refreshed, settled };
}

it('waits for the vault after the answer to a refresh, and for the store after both; a clipboard that fails holds up neither', async () => {
  const { seen, refreshed, settled } = setUp();
  await turn();
  expect(seen).toEqual(['clipboard']);
  refreshed.resolve(undefined);
  await settled;
  expect(seen).toEqual(['clipboard', 'vault', 'store', 'settled']);
});

it('does not wait longer than a few seconds for a server that does not answer', async () => {
  const { seen, clock, settled } = setUp();
  clock.advance(2999);
  await turn();
  expect(seen).toEqual(['clipboard']);
  clock.advance(1);
  await settled;
  expect(seen).toEqual(['clipboard', 'vault', 'store', 'settled']);
});
