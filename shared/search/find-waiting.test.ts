import { describe, expect, it } from 'vitest';
import type { WaitingSummary } from '../moving.ts';
import { findWaiting } from './find-waiting.ts';

const row = (alias: string, part: Partial<WaitingSummary> = {}): WaitingSummary => ({
  id: alias,
  alias,
  username: '',
  loginHost: 'https://test.salesforce.com',
  groups: [],
  tags: [],
  note: '',
  ...part,
});

const ROWS = [
  row('acme--uat', { loginHost: 'https://acme--uat.sandbox.my.salesforce.com', groups: ['Big Customers'] }),
  row('globex', { username: 'ada@globex.test', tags: ['billing'], note: 'ask Grace' }),
];
const found = (text: string, typos = false) => findWaiting(ROWS, text, typos).map(({ alias }) => alias);

describe('a row that waits', () => {
  it.each([
    ['acme', ['acme--uat']],
    ['ada', ['globex']],
    ['grace', ['globex']],
    ['tag:bill', ['globex']],
    ['group:"big customers"', ['acme--uat']],
    ['host:acme', ['acme--uat']],
    ['state:expired', ['acme--uat', 'globex']],
    ['https://acme--uat.sandbox.my.salesforce.com/001000000000001AAA', ['acme--uat']],
  ])('is found by %s', (text, aliases) => {
    expect(found(text)).toEqual(aliases);
  });

  it('is found in spite of a typo only where typos are forgiven', () => {
    expect(found('globx')).toEqual([]);
    expect(found('globx', true)).toEqual(['globex']);
  });

  it.each(['initech', 'kind:sandbox', 'is:pinned', '001000000000001AAA'])('is not found by %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
