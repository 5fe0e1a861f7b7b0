import type { Remedy } from '../../shared/app-error.ts';
import type { HttpFailure } from '../ports/http.ts';

/** What a person can do about a server that was not reached: a name that nobody knows does not mend by waiting. */
export function networkRemedy(kind: HttpFailure['kind']): Remedy {
  if (kind === 'dns') return 'check-host-name';
  return kind === 'no-name-server' ? 'check-network' : 'retry';
}
