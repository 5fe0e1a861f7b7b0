import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMarkRefreshed } from './mark-refreshed.ts';

const ORGS = Array.from({ length: 20 }, (_, index) =>
  makeOrg({ organizationId: `00D0000000000${String(index).padStart(2, '0')}AAA` }),
);

function setUp() {
  const store = createMemoryStore(ORGS);
  const standing = createFakeClock();
  const clock = {
    ...standing,
    // A pause is over as soon as everything else has had its turn.
    after: (_ms: number, task: () => void) => {
      const turn = setImmediate(task);
      return () => clearImmediate(turn);
    },
  };
  const log = createFakeLog();
  const writes = { count: 0 };
  const update = store.update.bind(store);
  store.update = (change) => {
    writes.count += 1;
    return update(change);
  };
  return { store, clock, log, writes, mark: createMarkRefreshed(store, clock, log) };
}

it('notes every refresh of a burst in two writes', async () => {
  const { store, clock, writes, mark } = setUp();
  ORGS.forEach(({ key }, index) => mark(key, index === 0));
  await expect
    .poll(() => store.read().orgs.every(({ lastRefreshedAt }) => lastRefreshedAt === clock.now()))
    .toBe(true);
  expect(writes.count).toBe(2);
  expect(store.read().orgs.map(({ rotates }) => rotates === true)).toEqual(
    ORGS.map((_, index) => index === 0),
  );
});

it('remembers that a grant rotates, also after an answer without a new refresh token', async () => {
  const { store, mark, clock } = setUp();
  const [org] = ORGS;
  if (org === undefined) throw new Error('no org');
  mark(org.key, true);
  clock.advance(1000);
  mark(org.key, false);
  await expect
    .poll(() => store.read().orgs[0])
    .toMatchObject({ rotates: true, lastRefreshedAt: clock.now() });
});

it('says in the log when the disk refuses, and goes on afterwards', async () => {
  const { store, log, mark, clock } = setUp();
  const [org] = ORGS;
  if (org === undefined) throw new Error('no org');
  store.failWrites('STORE_WRITE_FAILED');
  mark(org.key, false);
  await expect.poll(() => log.lines.join()).toContain('STORE_WRITE_FAILED');
  store.failWrites(undefined);
  mark(org.key, false);
  await expect.poll(() => store.read().orgs[0]?.lastRefreshedAt).toBe(clock.now());
});
