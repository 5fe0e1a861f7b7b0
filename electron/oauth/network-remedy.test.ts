import { expect, it } from 'vitest';
import { networkRemedy } from './network-remedy.ts';

it.each([
  ['dns', 'check-host-name'],
  ['no-name-server', 'check-network'],
  ['tls', 'check-certificate'],
  ['proxy', 'check-proxy'],
] as const)('what does not mend by waiting is not advised to be waited for: %s', (kind, remedy) => {
  expect(networkRemedy(kind)).toBe(remedy);
});

it.each(['refused', 'reset', 'timeout', 'other'] as const)('a passing fault is tried again: %s', (kind) => {
  expect(networkRemedy(kind)).toBe('retry');
});
