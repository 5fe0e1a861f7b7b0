import { describe, expect, it } from 'vitest';
import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import type { OrgKind, OrgSummary } from '../../shared/org.ts';
import { INITIAL_STATE } from './app-state.ts';
import { wantsConfirmation, withOpenSeveral } from './open-several.ts';

const orgs = (...kinds: readonly OrgKind[]) => kinds.map((kind) => ({ kind }) as OrgSummary);

it.each([
  [orgs('sandbox', 'sandbox'), false],
  [orgs('sandbox', 'scratch', 'developer', 'trial', 'sandbox'), false],
  [orgs('sandbox', 'sandbox', 'sandbox', 'sandbox', 'sandbox', 'sandbox'), true],
  [orgs('sandbox', 'production'), true],
  [orgs('sandbox', 'unknown'), true],
  [orgs('production'), false],
  [orgs('production', 'production'), false],
  [orgs('production', 'sandbox', 'unknown'), false],
])('case %# asks first only for many windows, or one production org among several', (given, asks) => {
  expect(wantsConfirmation(given)).toBe(asks);
});

describe('the rows while several open', () => {
  const START: OpenSeveralProgress = { total: 3, opened: 0, loading: [], failures: [], state: 'running' };
  const error = { code: 'NEEDS_SIGN_IN', message: 'dead', remedy: 'sign-in-again' } as const;

  it('turn while they load, and keep their own failure', () => {
    let state = withOpenSeveral(INITIAL_STATE, { ...START, loading: ['a:1', 'b:1'] });
    expect([...state.busy]).toEqual([
      ['a:1', 'open'],
      ['b:1', 'open'],
    ]);
    state = withOpenSeveral(state, { ...START, loading: ['b:1'], failures: [{ orgKey: 'a:1', error }] });
    expect([...state.busy.keys()]).toEqual(['b:1']);
    expect(state.failures.get('a:1')).toEqual({ action: 'open', error });
    state = withOpenSeveral(state, { ...START, failures: [{ orgKey: 'a:1', error }], state: 'cancelled' });
    expect(state.busy.size).toBe(0);
    expect(state.failures.size).toBe(1);
  });

  it('do not bring back a failure that the person has dismissed', () => {
    const failures = [{ orgKey: 'a:1', error }] as const;
    const told = withOpenSeveral(INITIAL_STATE, { ...START, failures });
    const dismissed = { ...told, failures: new Map() };
    expect(withOpenSeveral(dismissed, { ...START, opened: 1, failures }).failures.size).toBe(0);
  });

  it('leave a row alone that is busy with something else', () => {
    const copying = { ...INITIAL_STATE, busy: new Map([['a:1', 'copy-token']] as const) };
    const state = withOpenSeveral(withOpenSeveral(copying, { ...START, loading: ['a:1'] }), START);
    expect(state.busy.get('a:1')).toBe('copy-token');
  });
});
