import type { OrgKey } from '../../../shared/org.ts';
import type { SessionEnd } from '../../../shared/org-details.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

/**
 * When sessions end, as far as it was told to somebody who asked for another reason: the list shows it, and must never be
 * why a server is asked. Forgotten at quit.
 */
export interface SessionEnds {
  /** Ms since the epoch; `undefined` where nobody knows, such as for a session that was renewed since. */
  of(record: OrgRecord): number | undefined;
  note(orgKey: OrgKey, end: SessionEnd): void;
  onChanged(listener: () => void): void;
}

export function createSessionEnds(clock: Pick<Clock, 'now'>): SessionEnds {
  const ends = new Map<OrgKey, { readonly endsAt: number; readonly notedAt: number }>();
  const listeners = new Set<() => void>();
  return {
    of(record) {
      const known = ends.get(record.key);
      const isOfNow = known !== undefined && (record.lastRefreshedAt ?? 0) <= known.notedAt;
      return isOfNow && known.endsAt > clock.now() ? known.endsAt : undefined;
    },
    note(orgKey, end) {
      const before = ends.get(orgKey)?.endsAt;
      if (end.kind === 'ends') ends.set(orgKey, { endsAt: end.at, notedAt: clock.now() });
      else ends.delete(orgKey);
      if (ends.get(orgKey)?.endsAt !== before) listeners.forEach((listener) => listener());
    },
    onChanged: (listener) => void listeners.add(listener),
  };
}
