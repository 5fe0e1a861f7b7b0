import dns from 'node:dns/promises';
import type { NameLookup } from '../../ports/name-lookup.ts';

/** The system's own resolver, hosts file included: what connections use. */
export const systemNameLookup: NameLookup = {
  async lookUp(host) {
    try {
      await dns.lookup(host);
      return 'found';
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      return code === 'ENOTFOUND' || code === 'ENODATA' ? 'not-found' : 'no-answer';
    }
  },
};
