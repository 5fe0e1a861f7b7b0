import { expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import { idleLimit } from './idle-limit.ts';

const DAY = 24 * 60 * 60 * 1000;
const SIGNED_IN = Date.UTC(2026, 0, 1);
const ORG = makeOrg({ addedAt: SIGNED_IN });

it('counts 30 days from the last refresh, or from the sign-in when there was none (bar 18)', () => {
  expect(idleLimit(ORG, true, SIGNED_IN)?.idleEndsAt).toBe(SIGNED_IN + 30 * DAY);
  const refreshed = { ...ORG, lastRefreshedAt: SIGNED_IN + 10 * DAY, lastUsedAt: SIGNED_IN + 29 * DAY };
  expect(idleLimit(refreshed, true, SIGNED_IN)?.idleEndsAt).toBe(SIGNED_IN + 40 * DAY);
});

it.each([
  [0, false],
  [25 * DAY - 1, false],
  [25 * DAY, true],
  [31 * DAY, true],
])('%i ms after the last use it says that the end is near: %s', (idle, endsSoon) => {
  expect(idleLimit(ORG, true, SIGNED_IN + idle)).toEqual({ idleEndsAt: SIGNED_IN + 30 * DAY, endsSoon });
});

it('is silent about a grant that cannot idle away', () => {
  const needsSignIn = { since: 1, code: 'NEEDS_SIGN_IN', error: '', description: '' } as const;
  expect(idleLimit(ORG, false, SIGNED_IN + 29 * DAY)).toBeNull();
  expect(idleLimit({ ...ORG, needsSignIn }, true, SIGNED_IN + 29 * DAY)).toBeNull();
});
