import type { OrgRecord } from '../../ports/org-store.ts';
import type { OrgWindowFacts } from '../../ports/windows.ts';

/** What an org's window needs to know of its record. */
export function factsOf(record: OrgRecord): OrgWindowFacts {
  return {
    orgKey: record.key,
    alias: record.alias,
    kind: record.kind,
    username: record.username,
    organizationName: record.organizationName,
    instanceUrl: record.instanceUrl,
    partition: record.partition,
    ...(record.zoomPercent === undefined ? {} : { zoomPercent: record.zoomPercent }),
  };
}
