import type { Remedy } from '../../shared/app-error.ts';
import type { HttpFailure } from '../ports/http.ts';

/**
 * What a person can do about a server that was not reached: a name that nobody knows, a certificate that nobody believes and
 * a proxy that wants a login do not mend by waiting.
 */
export function networkRemedy(kind: HttpFailure['kind']): Remedy {
  switch (kind) {
    case 'dns':
      return 'check-host-name';
    case 'no-name-server':
      return 'check-network';
    case 'tls':
      return 'check-certificate';
    case 'proxy':
      return 'check-proxy';
    case 'refused':
    case 'reset':
    case 'timeout':
    case 'too-large':
    case 'other':
      return 'retry';
  }
}
