import { expect, it } from 'vitest';
import { networkRemedy, pageRemedy } from './network-remedy.ts';

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

it.each([
  ['ERR_NAME_NOT_RESOLVED (-105)', 'check-host-name'],
  ['ERR_INTERNET_DISCONNECTED (-106)', 'check-network'],
  ['ERR_CERT_AUTHORITY_INVALID (-202)', 'check-certificate'],
  ['ERR_SSL_PROTOCOL_ERROR (-107)', 'check-certificate'],
  ['ERR_PROXY_CONNECTION_FAILED (-130)', 'check-proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED (-111)', 'check-proxy'],
  ['ERR_CONNECTION_REFUSED (-102)', 'retry'],
] as const)('a page that did not load is told the same: %s', (detail, remedy) => {
  expect(pageRemedy(detail)).toBe(remedy);
});
