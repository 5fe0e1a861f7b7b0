import { expect, it } from 'vitest';
import { gapsOf } from './grant-gaps.ts';

it.each([
  ['browser', ['api', 'web', 'refresh_token'], []],
  ['browser', ['api', 'refresh_token'], ['cannot-open']],
  ['browser', ['api', 'web'], ['cannot-renew']],
  ['browser', ['full'], ['cannot-renew']],
  ['browser', ['id'], ['cannot-open', 'cannot-renew']],
  // Salesforce did not say: nothing is claimed.
  ['browser', [], []],
  ['device', ['api', 'web'], ['cannot-renew']],
  ['jwt', ['api', 'web'], []],
  ['client-credentials', ['api'], ['cannot-open']],
  ['access-token', [], ['cannot-renew']],
] as const)('tells what a grant by %s with the scopes %j cannot do', (method, scopes, gaps) => {
  expect(gapsOf({ method, scopes })).toEqual(gaps);
});
