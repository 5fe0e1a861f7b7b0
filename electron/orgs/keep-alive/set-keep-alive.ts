import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { editRecord } from '../records/edit-record.ts';

/** Notes the person's choice whether an org is renewed before its idle limit. Errors: those of `editRecord`. */
export function setKeepAlive(store: OrgStore, orgKey: OrgKey, on: boolean): Promise<Result<OrgRecord>> {
  return editRecord(store, orgKey, ({ keepAlive: _before, ...record }) =>
    on ? { ...record, keepAlive: true } : record,
  );
}
