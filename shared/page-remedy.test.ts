import { expect, it } from 'vitest';
import { pageRemedy } from './page-remedy.ts';

it.each([
  ['ERR_NAME_NOT_RESOLVED (-105)', 'check-host-name'],
  ['ERR_INTERNET_DISCONNECTED (-106)', 'check-network'],
  ['ERR_CERT_AUTHORITY_INVALID (-202)', 'check-certificate'],
  ['ERR_SSL_PROTOCOL_ERROR (-107)', 'check-certificate'],
  ['ERR_PROXY_CONNECTION_FAILED (-130)', 'check-proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED (-111)', 'check-proxy'],
  ['ERR_CONNECTION_REFUSED (-102)', 'retry'],
] as const)('a page that did not load is told what mends it: %s', (detail, remedy) => {
  expect(pageRemedy(detail)).toBe(remedy);
});
