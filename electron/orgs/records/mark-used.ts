import { scoreAfterUse } from '../../../shared/frecency.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import { editRecord } from './edit-record.ts';

/** Notes when and how much an org was used, behind the person's back: it must neither delay nor fail what they asked for. */
export function createMarkUsed(store: OrgStore, clock: Clock, log: Log): (orgKey: OrgKey) => void {
  return (orgKey) => {
    const lastUsedAt = clock.now();
    void editRecord(store, orgKey, (record) => ({
      ...record,
      lastUsedAt,
      useScore: scoreAfterUse(record, lastUsedAt),
    })).then((edited) => {
      if (!edited.ok) log.warn('last use not noted', { org: orgKey, code: edited.error.code });
    });
  };
}
