import { ok, type Result } from '../../../shared/result.ts';
import type { CheckAll } from '../../orgs/check/check-all.ts';
import { checkOrg, type CheckOrgParts } from '../../orgs/check/check-org.ts';
import { copyAs, type CopyAsParts } from '../../orgs/copy/copy-as.ts';
import type { ListOrgs } from '../../orgs/list/list-orgs.ts';
import { getOrgDetails, type OrgDetailsParts } from '../../orgs/list/org-details.ts';
import { revokeOrg, type RevokeOrgParts } from '../../orgs/remove/revoke-org.ts';
import { getSessionEnd, type SessionEndParts } from '../../orgs/list/session-end.ts';
import { setKeepAlive } from '../../orgs/keep-alive/set-keep-alive.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { learnFamily } from '../../orgs/life/learn-family.ts';
import type { Handlers } from '../register.ts';
import type { orgLines } from '../../../shared/contract/org-lines.ts';

export type OrgHandlerParts = OrgDetailsParts &
  SessionEndParts &
  CheckOrgParts &
  CopyAsParts &
  RevokeOrgParts & {
    readonly listOrgs: ListOrgs;
    readonly checkAll: CheckAll;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  };

/** What a person asks of one org's grant and session, or of all orgs at once. */
export function orgHandlers(parts: OrgHandlerParts): Pick<Handlers, keyof typeof orgLines> {
  const prepared = async <T>(orgKey: OrgKey, act: () => Promise<Result<T>>): Promise<Result<T>> => {
    await parts.prepare(orgKey);
    return act();
  };
  return {
    getOrgDetails: ({ orgKey }) => getOrgDetails(parts, orgKey),
    getSessionEnd: ({ orgKey }) => prepared(orgKey, () => getSessionEnd(parts, orgKey)),
    setKeepAlive: async ({ orgKey, on }) => {
      const edited = await setKeepAlive(parts.store, orgKey, on);
      return edited.ok ? ok(parts.listOrgs.one(edited.value)) : edited;
    },
    checkOrg: async ({ orgKey }) => {
      const checked = await prepared(orgKey, () => checkOrg(parts, orgKey));
      // Not waited for: however slow its lists are, the org has answered.
      if (checked.ok) void learnFamily(parts, orgKey);
      return checked;
    },
    checkAll: () => parts.checkAll.run(),
    cancelCheckAll: () => {
      parts.checkAll.cancel();
      return ok(null);
    },
    copyAs: ({ orgKey, format }) => prepared(orgKey, () => copyAs(parts, orgKey, format)),
    revokeOrg: ({ orgKey }) => prepared(orgKey, () => revokeOrg(parts, orgKey)),
  };
}
