import { createHash } from 'node:crypto';
import type { OrgKey } from '../../../shared/org.ts';

/**
 * Which browser sessions our own one-time URLs have begun: in those it is certain who is logged in, so a page may be
 * opened without another. Only digests are kept, in memory.
 */
export interface OwnSessions {
  /** `before` and `after`: the partition's `sid` before and after a one-time URL was loaded in it. */
  begun(orgKey: OrgKey, before: string | null, after: string | null): void;
  /** False also for a session that a page has exchanged: by a logout, a login, or Salesforce's own _Log in as_. */
  isOwn(orgKey: OrgKey, sid: string | null): boolean;
}

export function createOwnSessions(): OwnSessions {
  const digests = new Map<OrgKey, string>();
  return {
    begun(orgKey, before, after) {
      // One that was there before may be anybody's.
      if (after === null || after === before) return;
      digests.set(orgKey, digestOf(after));
    },
    isOwn: (orgKey, sid) => sid !== null && digests.get(orgKey) === digestOf(sid),
  };
}

const digestOf = (sid: string): string => createHash('sha256').update(sid).digest('base64');
